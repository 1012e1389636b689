package org.xmppspec.server.fault.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.sasl.ScramMechanism;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults about the streams before and after SASL (RFC 6120 sections 6.3.1, 6.4.1 and 6.4.6). */
public final class AuthenticationFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "bind-without-authentication",
                        "A client that has not authenticated gets a resource.",
                        AuthenticationFaults::bindAnybody,
                        "RFC6120-6.3.1-1"),
                Fault.of(
                        "sasl-mechanisms-in-one-element",
                        "One element of the offer names two mechanisms.",
                        AuthenticationFaults::offerTwoInOne,
                        "RFC6120-6.4.1-4"),
                Fault.of(
                        "sasl-features-missing-before",
                        "A client that says under TLS who it is gets no stream features.",
                        AuthenticationFaults::hideFromNamed,
                        "RFC6120-6.4.1-2"),
                Fault.of(
                        "sasl-features-missing-after",
                        "There are no stream features after SCRAM-SHA-1 has succeeded.",
                        AuthenticationFaults::hideAfterScram,
                        "RFC6120-6.4.6-6"),
                Fault.of(
                        "sasl-restart-refused",
                        "The connection is cut when a new stream begins after SCRAM-SHA-1 has succeeded.",
                        AuthenticationFaults::refuseRestart,
                        "RFC6120-6.3.2-1",
                        "RFC6120-6.4.6-4"),
                Fault.of(
                        "sasl-equals-sign-as-nothing",
                        "An initial response that is empty is taken for one that is not there.",
                        AuthenticationFaults::dropEqualsSign,
                        "RFC6120-6.4.2-2"));
    }

    private static void bindAnybody(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.LAST, (connection, element) -> {
            if (connection.identity().isPresent()
                    || element.child("bind", Namespaces.BIND).isEmpty()) {
                return List.of(element);
            }
            XmlElement bind = XmlElement.builder("bind", Namespaces.BIND)
                    .child("jid", "anybody@" + server.domain() + "/anywhere")
                    .build();
            connection.send(Stanzas.resultReply(element).toBuilder().child(bind).build());
            return List.of();
        });
    }

    private static void offerTwoInOne(ModuleContext server) {
        Wiring.changeElement(
                server,
                (connection, element) -> element.is("features", Namespaces.STREAMS),
                features -> features.toBuilder()
                        .clearContent()
                        .content(features.children().stream()
                                .map(AuthenticationFaults::withTwoInOne)
                                .toList())
                        .build());
    }

    private static XmlElement withTwoInOne(XmlElement feature) {
        return feature.is("mechanisms", Namespaces.SASL)
                ? feature.toBuilder().child("mechanism", "SCRAM-SHA-1 PLAIN").build()
                : feature;
    }

    /** Whether the newest header of a connection had a from. */
    private static final class Header {
        private boolean named;
    }

    private static void hideFromNamed(ModuleContext server) {
        server.hooks().headerIn().add(HookPoint.FIRST, (connection, header) -> {
            connection.data(Header.class, Header::new).named = header.from().isPresent();
            return header;
        });
        hideFeatures(
                server,
                connection -> connection.secure()
                        && connection.identity().isEmpty()
                        && connection.data(Header.class, Header::new).named);
    }

    private static void hideAfterScram(ModuleContext server) {
        ScramTalk.overhear(server);
        hideFeatures(server, AuthenticationFaults::isPlainScram);
    }

    private interface Which {
        boolean test(Connection connection);
    }

    private static void hideFeatures(ModuleContext server, Which which) {
        server.hooks()
                .elementOut()
                .add(
                        HookPoint.LAST,
                        (connection, element) -> element.is("features", Namespaces.STREAMS) && which.test(connection)
                                ? List.of()
                                : List.of(element));
    }

    private static boolean isPlainScram(Connection connection) {
        return connection.identity().isPresent()
                && ScramTalk.of(connection).mechanism().equals(ScramMechanism.SCRAM_SHA_1.mechanismName());
    }

    private static void refuseRestart(ModuleContext server) {
        ScramTalk.overhear(server);
        server.hooks().bytesIn().add(HookPoint.LAST, (connection, bytes) -> {
            boolean header = new String(bytes, StandardCharsets.ISO_8859_1).contains("<stream:stream");
            if (header && isPlainScram(connection)) {
                connection.cut();
                return new byte[0];
            }
            return bytes;
        });
    }

    private static void dropEqualsSign(ModuleContext server) {
        server.hooks()
                .elementIn()
                .add(
                        HookPoint.LAST,
                        (connection, element) -> List.of(
                                element.is("auth", Namespaces.SASL)
                                                && element.text().equals("=")
                                        ? element.toBuilder().clearContent().build()
                                        : element));
    }
}
