package org.xmppspec.server.fault.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamHeader;

/** Faults in what the server makes of the headers of clients (RFC 6120 sections 4.7 and 4.8). */
public final class HeaderReadingFaults implements FaultFamily {
    private static final Pattern LARGE_MAJOR = Pattern.compile("[1-9]\\d+\\..*");
    private static final Pattern LARGER_MINOR = Pattern.compile("1\\.[1-9]\\d*");
    private static final String OLD = "0.9";
    private static final String LATIN = "la";

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "stream-version-one-digit",
                        "A major version of several digits is not understood.",
                        server -> readVersion(
                                server,
                                version -> version.filter(number ->
                                                !LARGE_MAJOR.matcher(number).matches())
                                        .or(() -> Optional.of(OLD))),
                        "RFC6120-4.7.5-1",
                        "RFC6120-4.7.5-6"),
                Fault.of(
                        "stream-version-minor-refused",
                        "A higher minor version is refused.",
                        server -> readVersion(
                                server,
                                version -> version.map(
                                        number -> LARGER_MINOR.matcher(number).matches() ? OLD : number)),
                        "RFC6120-4.7.5-3",
                        "RFC6120-4.7.5-1",
                        "RFC6120-4.7.5-5"),
                Fault.of(
                        "stream-version-assumed",
                        "A header without version is read as one of version 1.0.",
                        server -> readVersion(server, version -> version.or(() -> Optional.of("1.0"))),
                        "RFC6120-4.7.5-8"),
                Fault.of(
                        "stream-version-raised",
                        "Version 0.9 is answered with 1.0.",
                        server -> readVersion(
                                server, version -> version.map(number -> number.equals(OLD) ? "1.0" : number)),
                        "RFC6120-4.7.5-5"),
                Fault.of(
                        "stream-language-own-refused",
                        "A client that asks for the server's own language gets another one.",
                        server -> answerLanguage(server, lang -> lang.equals("en")),
                        "RFC6120-4.7.4-4"),
                Fault.of(
                        "stream-language-variant-refused",
                        "A client that asks for a variant of the server's language gets another language.",
                        server -> answerLanguage(server, lang -> lang.startsWith("en-")),
                        "RFC6120-4.7.4-5"),
                Fault.of(
                        "stanza-language-of-server",
                        "Stanzas without a language get the server's instead of the sender's.",
                        HeaderReadingFaults::stampOwnLanguage,
                        "RFC6120-4.7.4-7",
                        "RFC6120-4.7.4-9"),
                Fault.of(
                        "stream-id-counted",
                        "The ids of streams are counted.",
                        HeaderReadingFaults::countIds,
                        "RFC6120-4.7.3-2"),
                Fault.of(
                        "stream-content-namespace-of-servers",
                        "Headers for clients declare the namespace of stanzas between servers.",
                        server -> Wiring.changeHeader(
                                server,
                                (connection, header) -> connection.identity().isEmpty()
                                        ? withContent(header, Namespaces.SERVER)
                                        : header),
                        "RFC6120-4.8.2-2"),
                Fault.of(
                                "stream-content-namespace-of-clients-refused",
                                "Before TLS, streams with the namespace of stanzas between clients and servers are refused.",
                                server -> server.hooks()
                                        .headerIn()
                                        .add(
                                                HookPoint.LAST,
                                                (connection, header) -> connection.secure()
                                                        ? header
                                                        : withContent(header, "urn:verona")),
                                "RFC6120-4.8.3-7")
                        .andSo("RFC6120-4.1-1", "RFC6120-4.3.2-1", "RFC6120-4.5-1"),
                Fault.of(
                        "stream-from-believed",
                        "Messages are delivered although their sender has only claimed to be someone.",
                        HeaderReadingFaults::believe,
                        "RFC6120-4.7.1-4",
                        "RFC6120-4.7.2-5",
                        "RFC6120-4.3.5-3",
                        "RFC6120-4.9.3.12-1",
                        "RFC6120-4.9.3.12-DEF"));
    }

    /** Reads the version of clients in another way. */
    static void readVersion(ModuleContext server, UnaryOperator<Optional<String>> read) {
        server.hooks()
                .headerIn()
                .add(
                        HookPoint.LAST,
                        (connection, header) -> new StreamHeader(
                                header.to(),
                                header.from(),
                                header.id(),
                                header.lang(),
                                read.apply(header.version()),
                                header.contentNamespace()));
    }

    /** The language of a client's last header. */
    private static final class Wanted {
        private Optional<String> language = Optional.empty();
    }

    private static void answerLanguage(ModuleContext server, Function<String, Boolean> refused) {
        server.hooks().headerIn().add(HookPoint.FIRST, (connection, header) -> {
            wanted(connection).language = header.lang();
            return header;
        });
        Wiring.changeHeader(
                server,
                (connection, header) -> wanted(connection)
                        .language
                        .filter(refused::apply)
                        .map(any -> new StreamHeader(
                                header.to(),
                                header.from(),
                                header.id(),
                                Optional.of(LATIN),
                                header.version(),
                                header.contentNamespace()))
                        .orElse(header));
    }

    private static Wanted wanted(Connection connection) {
        return connection.data(Wanted.class, Wanted::new);
    }

    private static void stampOwnLanguage(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.LAST, (connection, element) -> {
            boolean silent = connection.session().isPresent()
                    && StanzaKind.of(element).isPresent()
                    && element.lang().isEmpty();
            return List.of(silent ? element.toBuilder().lang("en").build() : element);
        });
    }

    private static void countIds(ModuleContext server) {
        AtomicLong last = new AtomicLong(1_000_000);
        Wiring.changeHeader(
                server,
                (connection, header) -> new StreamHeader(
                        header.to(),
                        header.from(),
                        Optional.of("s" + last.incrementAndGet()),
                        header.lang(),
                        header.version(),
                        header.contentNamespace()));
    }

    private static StreamHeader withContent(StreamHeader header, String namespace) {
        return new StreamHeader(
                header.to(), header.from(), header.id(), header.lang(), header.version(), Optional.of(namespace));
    }

    private static void believe(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.LAST, (connection, element) -> {
            if (connection.identity().isPresent() || !element.is("message", Namespaces.CLIENT)) {
                return List.of(element);
            }
            server.schedule(Duration.ZERO, () -> XmlFaults.deliver(server, element));
            return List.of();
        });
    }
}
