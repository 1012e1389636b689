package org.xmppspec.cases.rfc6120.xml;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.XmppSession;

/**
 * All that a server said over one connection, stream by stream, read by the XML parser of the JDK.
 *
 * <p>That parser knows nothing of XMPP and shares nothing with the one that the sessions use, so what it complains about
 * is wrong by the rules of XML. That a stream has not ended yet is no complaint.
 */
final class HeardXml {
    private static final Pattern HEADER =
            Pattern.compile("(?:<\\?xml\\s[^>]*>)?\\s*<(?:[\\w.-]+:)?stream(?=[\\s>])", Pattern.DOTALL);
    private static final Map<Integer, String> RESTRICTED = Map.of(
            XMLStreamConstants.COMMENT, "a comment",
            XMLStreamConstants.PROCESSING_INSTRUCTION, "a processing instruction",
            XMLStreamConstants.DTD, "a document type",
            XMLStreamConstants.ENTITY_REFERENCE, "an entity reference");

    private final List<String> streams;
    private final List<String> restricted = new ArrayList<>();

    private HeardXml(List<String> streams) {
        this.streams = streams;
    }

    /** Takes what has come by now. */
    static HeardXml of(XmppSession session) {
        return of(Streams.heard(session));
    }

    /** Takes what came over one connection. */
    static HeardXml of(String heard) {
        List<Integer> starts =
                HEADER.matcher(heard).results().map(MatchResult::start).toList();
        List<String> streams = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : heard.length();
            streams.add(heard.substring(starts.get(i), end));
        }
        return new HeardXml(streams);
    }

    /** Why it is not well-formed, by XML alone, without namespaces; 'nothing' when it is. */
    String problemOfXml() {
        return problem(false);
    }

    /** Why it is not namespace-well-formed; 'nothing' when it is. */
    String problemOfNamespaces() {
        return problem(true);
    }

    /** The kinds of XML in it that a stream must not have. */
    List<String> restricted() {
        restricted.clear();
        problem(false);
        return List.copyOf(restricted);
    }

    private String problem(boolean namespaces) {
        return streams.stream()
                .flatMap(stream -> problem(stream, namespaces).stream())
                .findFirst()
                .orElse("nothing");
    }

    private Optional<String> problem(String stream, boolean namespaces) {
        Trickle trickle = new Trickle(stream.strip());
        try {
            XMLStreamReader reader = factory(namespaces).createXMLStreamReader(trickle);
            while (reader.hasNext()) {
                Stream.ofNullable(RESTRICTED.get(reader.next())).forEach(restricted::add);
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return trickle.dry ? Optional.empty() : Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static XMLInputFactory factory(boolean namespaces) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, namespaces);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Gives a text away character by character, so that it has run dry only when the parser has seen all of it. */
    private static final class Trickle extends Reader {
        private final String text;
        private int next;
        private boolean dry;

        Trickle(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] into, int offset, int length) {
            dry = next == text.length();
            if (dry) {
                return -1;
            }
            into[offset] = text.charAt(next++);
            return 1;
        }

        @Override
        public void close() {}
    }
}
