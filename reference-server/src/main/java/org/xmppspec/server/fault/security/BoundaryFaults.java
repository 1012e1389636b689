package org.xmppspec.server.fault.security;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in where plain text ends and TLS begins, and in the order of the layers (RFC 6120 sections 5.3, 5.4 and 13.3). */
public final class BoundaryFaults implements FaultFamily {
    private static final String CHALLENGE = "cj1meWtvK2QybGJiRmdPTlJ2OXFreGRhd0wzcmZjTkhZLHM9UVNYQ1IrUTYsaT00MDk2";

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "mandatory-tls-not-insisted-on",
                        "TLS is mandatory, and yet SASL begins without it.",
                        BoundaryFaults::challengeInPlainText,
                        "RFC6120-5.3.1-1"),
                Fault.of(
                        "space-before-proceed",
                        "White space is sent before the go-ahead for TLS.",
                        server -> Wiring.changeTextOut(server, text -> isProceed(text) ? "\n" + text : text),
                        "RFC6120-5.3.3-1"),
                Fault.of(
                        "text-behind-proceed",
                        "Something is sent in plain text behind the go-ahead for TLS.",
                        server -> Wiring.changeTextOut(server, text -> isProceed(text) ? text + "<message/>" : text),
                        "RFC6120-5.4.2.3-2",
                        "RFC6120-5.4.3.1-2"),
                Fault.of(
                        "failed-tls-leaves-tcp-open",
                        "After a failed TLS handshake the TCP connection stays open.",
                        server -> failWith(server, new StreamEnd(Optional.empty(), null, false, false)),
                        "RFC6120-5.4.3.2-1"),
                Fault.of(
                        "failed-tls-says-closing-tag",
                        "After a failed TLS handshake a closing tag is sent.",
                        server -> failWith(server, new StreamEnd(Optional.empty(), null, true, true)),
                        "RFC6120-5.4.3.2-2"),
                Fault.of(
                        "plain-text-under-tls",
                        "When a ping comes, something is sent in plain text though TLS stands.",
                        BoundaryFaults::plainTextUnderTls,
                        "RFC6120-5.4.3.1-8"),
                Fault.of(
                        "features-withheld",
                        "There are no stream features before TLS.",
                        server -> server.hooks()
                                .elementOut()
                                .add(
                                        HookPoint.LAST,
                                        (connection, element) ->
                                                element.is("features", Namespaces.STREAMS) && !connection.secure()
                                                        ? List.of()
                                                        : List.of(element)),
                        "RFC6120-5.4.1-2",
                        "RFC6120-4.3.2-1"),
                Fault.of(
                                "stream-header-withheld",
                                "A stream header in plain text is not answered with one.",
                                BoundaryFaults::withholdHeader,
                                "RFC6120-5.4.1-1",
                                "RFC6120-4.1-1")
                        .andSo("RFC6120-11.6-3", "RFC6120-4.9.3.22-DEF", "RFC6120-4.9.1.1-1"),
                Fault.of(
                        "layers-offered-again",
                        "After SASL the features have STARTTLS and SASL mechanisms.",
                        BoundaryFaults::offerLayersAgain,
                        "RFC6120-13.3-1",
                        "RFC6120-13.3-1.2",
                        "RFC6120-13.3-1.3"));
    }

    private static void failWith(ModuleContext server, StreamEnd end) {
        server.hooks().tls().failed().add(HookPoint.LAST, (connection, before) -> end);
    }

    private static boolean isProceed(String text) {
        return text.startsWith("<proceed");
    }

    private static void challengeInPlainText(ModuleContext server) {
        Wiring.overhear(server, (connection, element) -> {
            boolean begins = element.is("auth", Namespaces.SASL) && !connection.secure();
            if (begins) {
                connection.send(XmlElement.of("challenge", Namespaces.SASL, CHALLENGE));
            }
            return begins;
        });
    }

    /** What was done once on a connection. */
    private static final class Once {
        private boolean done;

        private boolean first() {
            boolean first = !done;
            done = true;
            return first;
        }

        private static Once on(Connection connection) {
            return connection.data(Once.class, Once::new);
        }
    }

    private static void plainTextUnderTls(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.LAST, (connection, element) -> {
            if (connection.secure() && element.child("ping", "urn:xmpp:ping").isPresent()) {
                connection.sendUnderTls(Bytes.of("<message/>"));
            }
            return List.of(element);
        });
    }

    private static void withholdHeader(ModuleContext server) {
        server.hooks()
                .bytesOut()
                .add(
                        HookPoint.LAST,
                        (connection, bytes) ->
                                !connection.secure() && Once.on(connection).first() ? new byte[0] : bytes);
    }

    private static void offerLayersAgain(ModuleContext server) {
        server.hooks().features().add(HookPoint.LAST, (connection, features) -> {
            if (connection.identity().isPresent()) {
                features.add(XmlElement.of("starttls", Namespaces.TLS));
                features.add(XmlElement.builder("mechanisms", Namespaces.SASL)
                        .child("mechanism", "SCRAM-SHA-1")
                        .build());
            }
        });
    }
}
