package org.xmppspec.server.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.stream.StreamVersion;
import org.xmppspec.xmpp.xml.NamespaceDeclaration;
import org.xmppspec.xmpp.xml.StartTag;

/** What a stream header must be like to be accepted (RFC 6120 sections 4.7 and 4.8). */
final class HeaderRules {
    private static final String STREAM_PREFIX = "stream";
    private static final String DIALBACK = "jabber:server:dialback";
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    private final PeerConnection connection;
    private final String contentNamespace;
    private final List<BiFunction<StartTag, StreamHeader, Optional<StreamEnd>>> rules =
            List.of(this::prefix, this::namespaces, this::version, this::host, this::sender);

    /**
     * Makes the rules for the headers of one connection.
     *
     * @param connection the connection
     * @param contentNamespace the namespace of its stanzas
     */
    HeaderRules(PeerConnection connection, String contentNamespace) {
        this.connection = connection;
        this.contentNamespace = contentNamespace;
    }

    /**
     * Judges a header.
     *
     * @param tag the start tag that the peer sent, in the namespace of streams
     * @param header what it says
     * @return the first thing that is wrong, as the end of the stream; empty when the header is accepted
     */
    Optional<StreamEnd> problem(StartTag tag, StreamHeader header) {
        return rules.stream()
                .map(rule -> rule.apply(tag, header))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Whether a text can be a language tag.
     *
     * @param text the value of {@code xml:lang}
     * @return true when it has the form of one
     */
    static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text).matches();
    }

    private Optional<StreamEnd> prefix(StartTag tag, StreamHeader header) {
        return tag.prefix().isEmpty() || tag.prefix().equals(STREAM_PREFIX)
                ? Optional.empty()
                : error(StreamErrorCondition.BAD_NAMESPACE_PREFIX, "Use the prefix 'stream' for the stream namespace.");
    }

    /** Nothing may be declared but the namespaces of the stream and of its stanzas (RFC 6120 section 4.8.5). */
    private Optional<StreamEnd> namespaces(StartTag tag, StreamHeader header) {
        if (header.contentNamespace()
                .filter(name -> !name.equals(contentNamespace))
                .isPresent()) {
            return error(StreamErrorCondition.INVALID_NAMESPACE, "The stanzas here are in '" + contentNamespace + "'.");
        }
        Set<String> allowed = Set.of(Namespaces.STREAMS, Namespaces.XML, contentNamespace, DIALBACK);
        boolean foreign = tag.declarations().stream()
                .map(NamespaceDeclaration::namespace)
                .anyMatch(name -> !allowed.contains(name));
        boolean noContent = !tag.prefix().isEmpty()
                && tag.declared("").filter(Namespaces.STREAMS::equals).isPresent();
        return foreign || noContent
                ? error(
                        StreamErrorCondition.INVALID_NAMESPACE,
                        "Declare other namespaces in the stanzas that use them.")
                : Optional.empty();
    }

    private Optional<StreamEnd> version(StartTag tag, StreamHeader header) {
        boolean late = header.effectiveVersion()
                .filter(version -> version.compareTo(StreamVersion.V1_0) >= 0)
                .isPresent();
        return late || !connection.input().role().needsVersion()
                ? Optional.empty()
                : error(StreamErrorCondition.UNSUPPORTED_VERSION, "Only XMPP 1.0 is spoken here.");
    }

    private Optional<StreamEnd> host(StartTag tag, StreamHeader header) {
        return connection.facts().host().isPresent()
                ? Optional.empty()
                : error(
                        StreamErrorCondition.HOST_UNKNOWN,
                        "The domain served here is '"
                                + connection.settings().domain().domain() + "'.");
    }

    /** After authentication the peer must not claim to be someone else. */
    private Optional<StreamEnd> sender(StartTag tag, StreamHeader header) {
        Optional<Jid> claimed = connection
                .settings()
                .domain()
                .addresses()
                .read(AddressSlot.STREAM_FROM, header.from())
                .map(Jid::bare);
        if (header.from().isPresent() && claimed.isEmpty()) {
            return error(StreamErrorCondition.IMPROPER_ADDRESSING, "The 'from' is no address.");
        }
        Optional<Jid> identity = connection.identity();
        return claimed.isPresent() && identity.isPresent() && !claimed.equals(identity)
                ? error(StreamErrorCondition.INVALID_FROM, "The 'from' is not who has authenticated.")
                : Optional.empty();
    }

    private static Optional<StreamEnd> error(StreamErrorCondition condition, String text) {
        return Optional.of(StreamEnd.error(condition, text));
    }
}
