package org.xmppspec.server.fault.security;

import java.util.List;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.SaslOutcome;
import org.xmppspec.xmpp.sasl.ScramMechanism;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.SaslErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in SCRAM and its channel binding (RFC 6120 section 13.8.1, RFC 5802). */
public final class ScramFaults implements FaultFamily {
    private static final String SCRAM = "RFC6120-13.8.1-1";

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "scram-refused",
                        "SCRAM-SHA-1 is offered, and refuses everybody.",
                        ScramFaults::refuse,
                        "RFC6120-6.2-1",
                        "RFC6120-6.3.4-5",
                        SCRAM),
                Fault.of(
                        "scram-channel-binding-unchecked",
                        "The channel binding of any connection is accepted.",
                        server -> ScramTalk.accept(server, ScramTalk::isBound),
                        SCRAM,
                        "RFC6120-13.8.1-3"),
                Fault.of(
                        "scram-channel-binding-type-unchecked",
                        "A type of channel binding that does not exist is accepted.",
                        server -> ScramTalk.accept(server, ScramTalk::hasUnknownType),
                        SCRAM),
                Fault.of(
                        "scram-downgrade-unnoticed",
                        "A client that was not shown the mechanisms with channel binding gets in.",
                        server -> ScramTalk.accept(server, ScramTalk::isDowngraded),
                        SCRAM),
                Fault.of(
                        "scram-nonce-unchecked",
                        "The last message may have any nonce.",
                        server -> ScramTalk.accept(server, ScramTalk::hasOtherNonce),
                        SCRAM),
                Fault.of(
                        "scram-header-unchecked",
                        "The last message may repeat any header.",
                        server -> ScramTalk.accept(server, ScramTalk::hasOtherHeader),
                        SCRAM),
                Fault.of(
                        "sasl-challenge-with-line-break",
                        "The data of challenges in SCRAM-SHA-1 ends with a line break.",
                        ScramFaults::breakLines,
                        "RFC6120-6.3.5-2"));
    }

    private static boolean isPlainScram(String mechanism) {
        return mechanism.equals(ScramMechanism.SCRAM_SHA_1.mechanismName());
    }

    private static void refuse(ModuleContext server) {
        server.hooks()
                .sasl()
                .add(
                        HookPoint.LAST,
                        (exchange, outcome) ->
                                isPlainScram(exchange.mechanism()) && outcome instanceof SaslOutcome.Success
                                        ? new SaslOutcome.Failure(SaslErrorCondition.NOT_AUTHORIZED, null)
                                        : outcome);
    }

    private static void breakLines(ModuleContext server) {
        ScramTalk.overhear(server);
        Wiring.changeElement(
                server,
                (connection, element) -> element.is("challenge", Namespaces.SASL)
                        && isPlainScram(ScramTalk.of(connection).mechanism()),
                challenge -> XmlElement.of("challenge", Namespaces.SASL, challenge.text() + "\n"));
    }
}
