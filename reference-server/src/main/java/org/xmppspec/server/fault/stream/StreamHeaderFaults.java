package org.xmppspec.server.fault.stream;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.stream.StreamHeader;

/** Faults in the headers of streams (RFC 6120 section 4.7). */
public final class StreamHeaderFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "stream-id-missing",
                        "Response headers have no id.",
                        server -> change(server, header -> withId(header, Optional.empty())),
                        "RFC6120-4.7.3-4"),
                Fault.of(
                        "stream-id-repeated",
                        "All streams have the same id.",
                        server -> change(server, header -> withId(header, Optional.of("stream-1"))),
                        "RFC6120-4.7.3-1",
                        "RFC6120-4.7.3-2"),
                Fault.of(
                        "stream-id-kept-at-restart",
                        "A stream that replaces another one keeps its id.",
                        StreamHeaderFaults::keepId,
                        "RFC6120-4.3.3-3",
                        "RFC6120-6.4.1-1",
                        "RFC6120-5.4.3.3-5",
                        "RFC6120-5.4.3.3-1",
                        "RFC6120-5.4.3.3-1.4",
                        "RFC6120-6.4.6-5"),
                Fault.of(
                        "stream-from-missing",
                        "Response headers do not say whom they come from.",
                        server -> change(server, header -> withFrom(header, Optional.empty())),
                        "RFC6120-4.7.1-3",
                        "RFC6120-4.7.1-2",
                        "XEP0115-6.3-3"),
                Fault.of(
                        "stream-from-wrong",
                        "Response headers come from a domain that is not the server's.",
                        server -> change(server, header -> withFrom(header, Optional.of("elsewhere.example"))),
                        "RFC6120-4.7.1-3"),
                Fault.of(
                        "stream-to-missing",
                        "Response headers are for nobody, although the client has said who it is.",
                        server -> change(server, header -> withTo(header, Optional.empty())),
                        "RFC6120-4.7.2-2"),
                Fault.of(
                        "stream-to-unasked",
                        "Response headers are for someone, although the client has not said who it is.",
                        StreamHeaderFaults::toUnasked,
                        "RFC6120-4.7.2-3"),
                Fault.of(
                        "stream-version-missing",
                        "Response headers have no version.",
                        server -> change(server, header -> withVersion(header, Optional.empty())),
                        "RFC6120-4.7.5-5"),
                Fault.of(
                        "stream-version-echoed",
                        "Response headers repeat any version that the client claims.",
                        StreamHeaderFaults::echoVersion,
                        "RFC6120-4.7.5-5"),
                Fault.of(
                        "stream-language-missing",
                        "Response headers have no language.",
                        server -> change(server, header -> withLanguage(header, Optional.empty())),
                        "RFC6120-4.7.4-3"),
                Fault.of(
                        "stream-language-echoed",
                        "Response headers promise any language that the client wants.",
                        StreamHeaderFaults::echoLanguage,
                        "RFC6120-4.7.4-6"),
                Fault.of(
                        "stream-id-of-client-used",
                        "An id in the client's header becomes the id of the stream.",
                        StreamHeaderFaults::echoId,
                        "RFC6120-4.7.3-3"));
    }

    /** What the last header of a peer said. */
    private static final class LastHeader {
        private Optional<StreamHeader> header = Optional.empty();
        private Optional<String> firstId = Optional.empty();
    }

    private static LastHeader last(Connection connection) {
        return connection.data(LastHeader.class, LastHeader::new);
    }

    private static void listen(ModuleContext server) {
        server.hooks().headerIn().add(HookPoint.FIRST, (connection, header) -> {
            last(connection).header = Optional.of(header);
            return header;
        });
    }

    private static void change(ModuleContext server, UnaryOperator<StreamHeader> change) {
        Wiring.changeHeader(server, (connection, header) -> change.apply(header));
    }

    private static void keepId(ModuleContext server) {
        Wiring.changeHeader(server, (connection, header) -> {
            LastHeader last = last(connection);
            last.firstId = last.firstId.or(header::id);
            return withId(header, last.firstId);
        });
    }

    private static void toUnasked(ModuleContext server) {
        Wiring.changeHeader(
                server,
                (connection, header) -> withTo(
                        header, header.to().or(() -> Optional.of(server.domain().toString()))));
    }

    private static void echoVersion(ModuleContext server) {
        listen(server);
        Wiring.changeHeader(
                server,
                (connection, header) ->
                        withVersion(header, last(connection).header.flatMap(StreamHeader::version)));
    }

    private static void echoLanguage(ModuleContext server) {
        listen(server);
        Wiring.changeHeader(
                server,
                (connection, header) -> withLanguage(
                        header,
                        last(connection).header.flatMap(StreamHeader::lang).or(header::lang)));
    }

    private static void echoId(ModuleContext server) {
        listen(server);
        Wiring.changeHeader(
                server,
                (connection, header) -> withId(
                        header,
                        last(connection).header.flatMap(StreamHeader::id).or(header::id)));
    }

    private static StreamHeader withId(StreamHeader header, Optional<String> id) {
        return new StreamHeader(
                header.to(), header.from(), id, header.lang(), header.version(), header.contentNamespace());
    }

    private static StreamHeader withFrom(StreamHeader header, Optional<String> from) {
        return new StreamHeader(
                header.to(), from, header.id(), header.lang(), header.version(), header.contentNamespace());
    }

    private static StreamHeader withTo(StreamHeader header, Optional<String> to) {
        return new StreamHeader(
                to, header.from(), header.id(), header.lang(), header.version(), header.contentNamespace());
    }

    private static StreamHeader withVersion(StreamHeader header, Optional<String> version) {
        return new StreamHeader(
                header.to(), header.from(), header.id(), header.lang(), version, header.contentNamespace());
    }

    private static StreamHeader withLanguage(StreamHeader header, Optional<String> language) {
        return new StreamHeader(
                header.to(), header.from(), header.id(), language, header.version(), header.contentNamespace());
    }
}
