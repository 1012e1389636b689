package org.xmppspec.server.fault.stream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in the use of XML and of its namespaces (RFC 6120 sections 4.8, 11 and 13.12). */
public final class XmlFaults implements FaultFamily {
    private static final Pattern ANY_CONTENT =
            Pattern.compile("(<(?:message|presence|iq)\\b[^>]*\\sxmlns=)('[^']*'|\"[^\"]*\")");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern INSTRUCTION = Pattern.compile("<\\?(?!xml\\s).*?\\?>", Pattern.DOTALL);
    private static final Pattern PREFIXED = Pattern.compile("(</?)(\\w+):(?=\\w)");
    private static final Pattern DECLARED = Pattern.compile(" encoding='[^']*'");
    private static final int SMALL = 8_000;

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "xml-comments-tolerated",
                        "Comments are ignored.",
                        server -> Wiring.changeTextIn(
                                server, text -> COMMENT.matcher(text).replaceAll("")),
                        "RFC6120-11.1-3"),
                Fault.of(
                        "xml-instructions-tolerated",
                        "Processing instructions are ignored.",
                        server -> Wiring.changeTextIn(
                                server, text -> INSTRUCTION.matcher(text).replaceAll("")),
                        "RFC6120-11.1-3"),
                Fault.of(
                        "xml-not-well-formed-tolerated",
                        "After XML that is not well-formed the stream stays open, and nothing is said.",
                        server -> Wiring.changeEnd(
                                server,
                                (connection, end) -> is(end, StreamErrorCondition.NOT_WELL_FORMED),
                                Wiring::noEnd),
                        "RFC6120-11.3-2",
                        "RFC6120-11.3-4"),
                Fault.of(
                        "xml-not-well-formed-wrong-condition",
                        "XML that is not well-formed gets another condition.",
                        server -> Wiring.changeEnd(
                                server,
                                (connection, end) -> is(end, StreamErrorCondition.NOT_WELL_FORMED),
                                end -> StreamEnd.error(StreamErrorCondition.INTERNAL_SERVER_ERROR, null)),
                        "RFC6120-11.3-2",
                        "RFC6120-11.3-4"),
                Fault.of(
                        "xml-undeclared-prefix-tolerated",
                        "Prefixes that are not declared are ignored.",
                        server -> Wiring.changeTextIn(server, XmlFaults::withoutUndeclaredPrefixes),
                        "RFC6120-11.3-4"),
                Fault.of(
                        "xml-broken-utf8-tolerated",
                        "Bytes that are not UTF-8 are replaced.",
                        XmlFaults::replaceBrokenBytes,
                        "RFC6120-11.6-3",
                        "RFC7622-3.2.1-3"),
                Fault.of(
                        "xml-other-encodings-read",
                        "A stream in UTF-16 or ISO-8859-1 is read as such.",
                        XmlFaults::readOtherEncodings,
                        "RFC6120-11.6-2",
                        "RFC6120-11.6-3"),
                Fault.of(
                        "content-namespace-unchecked",
                        "Stanzas of any content namespace are taken for those of clients.",
                        server -> Wiring.changeTextIn(
                                server, text -> ANY_CONTENT.matcher(text).replaceAll("$1'" + Namespaces.CLIENT + "'")),
                        "RFC6120-4.8.3-4"),
                Fault.of(
                        "foreign-element-delivered",
                        "An element of any namespace is delivered to whom it is addressed.",
                        XmlFaults::deliverForeign,
                        "RFC6120-4.8.4-2"),
                Fault.of(
                        "stanza-size-too-small",
                        "Stanzas of more than 8,000 bytes are refused.",
                        XmlFaults::refuseLarge,
                        "RFC6120-13.12-9"));
    }

    private static boolean is(StreamEnd end, StreamErrorCondition condition) {
        return end.error().equals(Optional.of(condition));
    }

    private static String withoutUndeclaredPrefixes(String text) {
        Matcher matcher = PREFIXED.matcher(text);
        return matcher.replaceAll(match -> {
            String prefix = match.group(2);
            boolean declared = prefix.equals("stream") || text.contains("xmlns:" + prefix);
            return Matcher.quoteReplacement(declared ? match.group() : match.group(1));
        });
    }

    /** Decodes what one peer sends, over the borders of packets. */
    private static final class Lenient {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private byte[] rest = {};

        byte[] repaired(byte[] bytes) {
            ByteBuffer in = ByteBuffer.allocate(rest.length + bytes.length)
                    .put(rest)
                    .put(bytes)
                    .flip();
            CharBuffer out = CharBuffer.allocate(in.remaining());
            decoder.decode(in, out, false);
            rest = new byte[in.remaining()];
            in.get(rest);
            return out.flip().toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static void replaceBrokenBytes(ModuleContext server) {
        server.hooks()
                .bytesIn()
                .add(
                        HookPoint.LAST,
                        (connection, bytes) ->
                                connection.data(Lenient.class, Lenient::new).repaired(bytes));
    }

    /** The encoding of a stream, as its first bytes tell it. */
    private static final class Encoding {
        private Charset charset;
    }

    private static void readOtherEncodings(ModuleContext server) {
        server.hooks().bytesIn().add(HookPoint.LAST, (connection, bytes) -> {
            Encoding encoding = connection.data(Encoding.class, Encoding::new);
            if (encoding.charset == null) {
                encoding.charset = encodingOf(bytes);
            }
            if (encoding.charset.equals(StandardCharsets.UTF_8)) {
                return bytes;
            }
            String text = new String(bytes, encoding.charset);
            return DECLARED.matcher(text).replaceFirst("").getBytes(StandardCharsets.UTF_8);
        });
    }

    private static Charset encodingOf(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == (byte) 0xFE) {
            return StandardCharsets.UTF_16;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains("encoding='ISO-8859-1'") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private static void deliverForeign(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.LAST, (connection, element) -> {
            boolean foreign = !element.namespace().equals(Namespaces.CLIENT)
                    && connection.session().isPresent();
            if (!foreign) {
                return List.of(element);
            }
            deliver(server, element);
            return List.of();
        });
    }

    /** Hands an element to the session that it is addressed to. */
    static void deliver(ModuleContext server, XmlElement element) {
        element.attribute("to")
                .flatMap(server::tryParse)
                .flatMap(server.sessions()::at)
                .ifPresent(session -> session.connection().send(element));
    }

    private static void refuseLarge(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.LAST, (connection, element) -> {
            if (connection.session().isEmpty() || element.toString().length() <= SMALL) {
                return List.of(element);
            }
            connection.end(StreamErrorCondition.POLICY_VIOLATION, "The stanza is too large.");
            return List.of();
        });
    }
}
