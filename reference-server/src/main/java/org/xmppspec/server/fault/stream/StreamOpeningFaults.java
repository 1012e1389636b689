package org.xmppspec.server.fault.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.stream.StreamHeader;

/**
 * Faults in what becomes of headers that are not like most (RFC 6120 sections 4.3, 4.5, 4.8 and 4.9.1), and of streams
 * whose headers say who the client is, once it has authenticated.
 */
public final class StreamOpeningFaults implements FaultFamily {
    private static final Pattern LEADING_ZEROS = Pattern.compile("0\\d+\\..*");
    private static final Pattern STREAM_NAMESPACE = Pattern.compile("xmlns:stream=['\"]([^'\"]*)['\"]");
    private static final Pattern OTHER_PREFIX = Pattern.compile("<(?!stream:)[\\w.-]+:stream\\s");

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "stream-language-of-the-locale",
                        "A client that names no language is told the name of the server's locale.",
                        StreamOpeningFaults::nameLocale,
                        "RFC6120-4.7.4-1"),
                Fault.of(
                        "stream-version-zeros-counted",
                        "A version that begins with a zero is an old one.",
                        server -> HeaderReadingFaults.readVersion(
                                server,
                                version -> version.map(
                                        number -> LEADING_ZEROS.matcher(number).matches() ? "0.9" : number)),
                        "RFC6120-4.7.5-2",
                        "RFC6120-4.7.5-6"),
                Fault.of(
                        "stream-namespace-echoed",
                        "A header in a wrong namespace is answered with one in the same.",
                        StreamOpeningFaults::echoNamespace,
                        "RFC6120-4.8.1-1"),
                Fault.of(
                                "stream-namespace-refused-silently",
                                "A header in a wrong namespace closes the stream without an error.",
                                server -> Wiring.changeEnd(
                                        server,
                                        (connection, end) ->
                                                connection.identity().isEmpty()
                                                        && end.error()
                                                                .equals(Optional.of(
                                                                        StreamErrorCondition.INVALID_NAMESPACE)),
                                        end -> StreamEnd.normal()),
                                "RFC6120-4.8.1-2")
                        .andSo("RFC6120-4.9.3.10-DEF", "RFC6120-4.8.3-3", "RFC6120-4.8.5-7"),
                Fault.of(
                                "stream-prefix-refused-silently",
                                "A header with another prefix than 'stream' ends the connection.",
                                StreamOpeningFaults::cutOtherPrefixes,
                                "RFC6120-4.8.5-2")
                        .andSo("RFC6120-4.9.3.2-DEF"),
                Fault.of(
                                "unknown-element-ends-connection",
                                "An element that is no stanza ends the connection without a word.",
                                StreamOpeningFaults::cutAtUnknown,
                                "RFC6120-4.8.4-3")
                        .andSo("RFC6120-4.9.3.24-DEF"),
                Fault.of(
                        "unknown-host-in-header",
                        "A client that wants an unknown host is answered in the name of that host.",
                        StreamOpeningFaults::answerAsUnknown,
                        "RFC6120-4.9.1.3-1"),
                Fault.of(
                        "restart-closes-the-old-stream",
                        "The closing tag of the old stream comes before the header of the new one.",
                        server -> atNamedRestart(server, text -> StreamHeader.CLOSING_TAG + text),
                        "RFC6120-4.3.3-1"),
                Fault.of(
                        "restart-without-features",
                        "A stream that is restarted has no features.",
                        StreamOpeningFaults::withoutFeatures,
                        "RFC6120-4.3.4-1"),
                Fault.of(
                        "stream-answers-elsewhere",
                        "A client is answered, but not over the connection over which it asked.",
                        StreamOpeningFaults::answerElsewhere,
                        "RFC6120-4.5-1"));
    }

    /** What the last header of a peer said. */
    private static final class Last {
        private Optional<StreamHeader> header = Optional.empty();

        private static Last on(Connection connection) {
            return connection.data(Last.class, Last::new);
        }
    }

    private static void listen(ModuleContext server) {
        server.hooks().headerIn().add(HookPoint.FIRST, (connection, header) -> {
            Last.on(connection).header = Optional.of(header);
            return header;
        });
    }

    private static void nameLocale(ModuleContext server) {
        listen(server);
        Wiring.changeHeader(
                server,
                (connection, header) ->
                        Last.on(connection).header.flatMap(StreamHeader::lang).isPresent()
                                ? header
                                : new StreamHeader(
                                        header.to(),
                                        header.from(),
                                        header.id(),
                                        Optional.of("en_GB"),
                                        header.version(),
                                        header.contentNamespace()));
    }

    /** The namespace that the client gave to its stream, while it is not the right one. */
    private static final class Claimed {
        private String namespace = Namespaces.STREAMS;
    }

    private static void echoNamespace(ModuleContext server) {
        server.hooks().bytesIn().add(HookPoint.LAST, (connection, bytes) -> {
            Matcher declared = STREAM_NAMESPACE.matcher(new String(bytes, StandardCharsets.UTF_8));
            if (declared.find()) {
                connection.data(Claimed.class, Claimed::new).namespace = declared.group(1);
            }
            return bytes;
        });
        server.hooks()
                .bytesOut()
                .add(
                        HookPoint.LAST,
                        (connection, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                                .replace(Namespaces.STREAMS, connection.data(Claimed.class, Claimed::new).namespace)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static void cutOtherPrefixes(ModuleContext server) {
        server.hooks().bytesIn().add(HookPoint.LAST, (connection, bytes) -> {
            boolean other = OTHER_PREFIX
                    .matcher(new String(bytes, StandardCharsets.UTF_8))
                    .find();
            if (other) {
                connection.cut();
            }
            return other ? new byte[0] : bytes;
        });
    }

    private static void cutAtUnknown(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.LAST, (connection, element) -> {
            boolean unknown = connection.session().isPresent()
                    && StanzaKind.of(element).isEmpty()
                    && !element.is("error", Namespaces.STREAMS);
            if (unknown) {
                connection.cut();
            }
            return unknown ? List.of() : List.of(element);
        });
    }

    private static void answerAsUnknown(ModuleContext server) {
        listen(server);
        String domain = server.domain().toString();
        Wiring.changeHeader(
                server,
                (connection, header) -> new StreamHeader(
                        header.to(),
                        Last.on(connection)
                                .header
                                .flatMap(StreamHeader::to)
                                .filter(to -> !to.equalsIgnoreCase(domain))
                                .or(header::from),
                        header.id(),
                        header.lang(),
                        header.version(),
                        header.contentNamespace()));
    }

    private static boolean isNamedRestart(Connection connection) {
        return connection.identity().isPresent()
                && connection.session().isEmpty()
                && Last.on(connection).header.flatMap(StreamHeader::from).isPresent();
    }

    /** Changes the first words of a stream that a client opens after it has authenticated, saying who it is. */
    private static void atNamedRestart(ModuleContext server, UnaryOperator<String> change) {
        listen(server);
        server.hooks().bytesOut().add(HookPoint.LAST, (connection, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return isNamedRestart(connection) && text.startsWith(StreamHeader.XML_DECLARATION)
                    ? change.apply(text).getBytes(StandardCharsets.UTF_8)
                    : bytes;
        });
    }

    private static void withoutFeatures(ModuleContext server) {
        listen(server);
        server.hooks()
                .elementOut()
                .add(
                        HookPoint.LAST,
                        (connection, element) ->
                                isNamedRestart(connection) && element.is("features", Namespaces.STREAMS)
                                        ? List.of()
                                        : List.of(element));
    }

    private static void answerElsewhere(ModuleContext server) {
        listen(server);
        server.hooks().elementOut().add(HookPoint.LAST, (connection, element) -> {
            boolean named =
                    Last.on(connection).header.flatMap(StreamHeader::from).isPresent();
            boolean answer = element.is("iq", Namespaces.CLIENT)
                    && element.child("bind", Namespaces.BIND).isEmpty();
            return connection.session().isPresent() && named && answer ? List.of() : List.of(element);
        });
    }
}
