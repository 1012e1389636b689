package org.xmppspec.server.fault.security;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.SaslOutcome;
import org.xmppspec.xmpp.sasl.ScramMechanism;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.SaslErrorCondition;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in SASL (RFC 6120 section 6). */
public final class SaslFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "sasl-wrong-password-accepted",
                        "Any password opens an account that exists.",
                        server -> acceptFailure(server, SaslErrorCondition.NOT_AUTHORIZED),
                        "RFC6120-6.5.10-DEF"),
                Fault.of(
                        "sasl-scram-lets-nobody-in",
                        "Who proves by SCRAM that he knows the password is refused.",
                        SaslFaults::refuseScram,
                        "RFC6120-13.5-1",
                        "RFC6120-13.8.1-1"),
                Fault.of(
                        "sasl-authzid-unchecked",
                        "A user may ask to be anybody, and then is himself.",
                        server -> acceptFailure(server, SaslErrorCondition.INVALID_AUTHZID),
                        "RFC6120-6.3.8-6"),
                Fault.of(
                        "scram-signature-wrong",
                        "The server's signature in SCRAM-SHA-1 is wrong.",
                        SaslFaults::wrongSignature,
                        "RFC6120-13.8.1-1"),
                Fault.of(
                        "sasl-abort-ignored",
                        "An aborted exchange is not confirmed.",
                        server ->
                                Wiring.overhear(server, (connection, element) -> element.is("abort", Namespaces.SASL)),
                        "RFC6120-6.4.4-1"),
                Fault.of(
                        "sasl-failure-without-condition",
                        "A failure does not say why.",
                        server -> changeFailure(server, List.of()),
                        "RFC6120-6.4.5-1",
                        "RFC6120-6.5-2"),
                Fault.of(
                                "sasl-failure-own-condition",
                                "A failure has a condition that nobody has defined.",
                                server -> changeFailure(
                                        server, List.of(XmlElement.of("wrong-password", Namespaces.SASL))),
                                "RFC6120-6.5-2")
                        .andSo("RFC6120-6.5.7-DEF", "RFC6120-6.4.5-1"),
                Fault.of(
                        "sasl-retries-unlimited",
                        "The stream is not closed after many failures.",
                        server -> Wiring.changeEnd(
                                server,
                                (connection, end) -> connection.identity().isEmpty()
                                        && end.error().equals(Optional.of(StreamErrorCondition.POLICY_VIOLATION)),
                                Wiring::noEnd),
                        "RFC6120-6.4.5-5"),
                Fault.of(
                                "sasl-retries-uncounted",
                                "Who has guessed wrong may guess on for ever.",
                                SaslFaults::refuseForEver,
                                "RFC6120-13.9.4-5",
                                "RFC6120-6.4.5-5")
                        .andSo("RFC6120-4.9.3.14-DEF"),
                Fault.of(
                        "sasl-illegal-characters-ignored",
                        "Characters that base 64 does not have are ignored.",
                        SaslFaults::ignoreIllegalCharacters,
                        "RFC6120-13.9.1-2"),
                Fault.of(
                        "sasl-padding-misplaced-ignored",
                        "Pad characters of base 64 in wrong places are ignored.",
                        SaslFaults::ignorePadding,
                        "RFC6120-13.9.1-3",
                        "RFC6120-6.5.5-DEF"),
                Fault.of(
                        "sasl-new-exchange-refused",
                        "A request during an exchange is refused, instead of beginning another exchange.",
                        SaslFaults::refuseSecondExchange,
                        "RFC6120-6.4.2-3"),
                Fault.of(
                        "sasl-second-step-refused",
                        "A client has to speak in its first request.",
                        server -> Wiring.changeElement(
                                server,
                                (connection, element) -> element.is("challenge", Namespaces.SASL)
                                        && element.text().isEmpty(),
                                challenge -> failure(SaslErrorCondition.MALFORMED_REQUEST)),
                        "RFC6120-6.3.10-1"),
                Fault.of(
                        "sasl-white-space",
                        "There is white space before each challenge.",
                        server -> Wiring.changeTextOut(
                                server, text -> text.startsWith("<challenge") ? "\n" + text : text),
                        "RFC6120-6.3.5-1"));
    }

    private static void acceptFailure(ModuleContext server, SaslErrorCondition condition) {
        server.hooks()
                .sasl()
                .add(
                        HookPoint.LAST,
                        (exchange, outcome) -> outcome instanceof SaslOutcome.Failure failure
                                        && failure.condition() == condition
                                        && exchange.claimed()
                                                .filter(server.storage().accounts()::exists)
                                                .isPresent()
                                ? new SaslOutcome.Success(exchange.claimed().get(), Optional.empty())
                                : outcome);
    }

    private static void refuseScram(ModuleContext server) {
        server.hooks()
                .sasl()
                .add(
                        HookPoint.LAST,
                        (exchange, outcome) -> outcome instanceof SaslOutcome.Success
                                        && exchange.mechanism().startsWith("SCRAM-")
                                ? new SaslOutcome.Failure(SaslErrorCondition.NOT_AUTHORIZED, null)
                                : outcome);
    }

    private static void refuseForEver(ModuleContext server) {
        server.hooks().streamEnd().add(HookPoint.LAST, (connection, end) -> {
            boolean tooMany = connection.identity().isEmpty()
                    && end.error().equals(Optional.of(StreamErrorCondition.POLICY_VIOLATION));
            if (!tooMany) {
                return end;
            }
            connection.send(XmlElement.builder("failure", Namespaces.SASL)
                    .child(XmlElement.of("not-authorized", Namespaces.SASL))
                    .build());
            return Wiring.noEnd(end);
        });
    }

    private static void wrongSignature(ModuleContext server) {
        server.hooks()
                .sasl()
                .add(
                        HookPoint.LAST,
                        (exchange, outcome) -> exchange.mechanism().equals(ScramMechanism.SCRAM_SHA_1.mechanismName())
                                        && outcome instanceof SaslOutcome.Success success
                                ? new SaslOutcome.Success(
                                        success.identity(), Optional.of("v=AAAAAAAAAAAAAAAAAAAAAAAAAAA="))
                                : outcome);
    }

    private static XmlElement failure(SaslErrorCondition condition) {
        return XmlElement.builder("failure", Namespaces.SASL)
                .child(condition.elementName(), "")
                .build();
    }

    private static void changeFailure(ModuleContext server, List<XmlElement> content) {
        Wiring.changeElement(
                server,
                (connection, element) -> element.is("failure", Namespaces.SASL),
                failure -> failure.toBuilder().clearContent().content(content).build());
    }

    private static boolean isData(XmlElement element) {
        return element.is("auth", Namespaces.SASL) || element.is("response", Namespaces.SASL);
    }

    private static void ignoreIllegalCharacters(ModuleContext server) {
        changeData(server, text -> text.replaceAll("[^A-Za-z0-9+/=]", ""));
    }

    private static void ignorePadding(ModuleContext server) {
        changeData(server, text -> {
            String data = text.replace("=", "");
            return text.equals("=") ? text : data + "=".repeat((4 - data.length() % 4) % 4);
        });
    }

    static void changeData(ModuleContext server, UnaryOperator<String> change) {
        server.hooks()
                .elementIn()
                .add(
                        HookPoint.LAST,
                        (connection, element) -> List.of(
                                isData(element)
                                        ? element.toBuilder()
                                                .clearContent()
                                                .text(change.apply(element.text()))
                                                .build()
                                        : element));
    }

    /** Whether an exchange is running on a connection. */
    private static final class Exchange {
        private boolean running;
    }

    private static Exchange exchange(Connection connection) {
        return connection.data(Exchange.class, Exchange::new);
    }

    private static void refuseSecondExchange(ModuleContext server) {
        server.hooks().sasl().add(HookPoint.LAST, (exchange, outcome) -> {
            exchange(exchange.connection()).running = outcome instanceof SaslOutcome.Challenge;
            return outcome;
        });
        server.hooks()
                .elementIn()
                .add(
                        HookPoint.LAST,
                        (connection, element) -> List.of(
                                element.is("auth", Namespaces.SASL) && exchange(connection).running
                                        ? XmlElement.of("abort", Namespaces.SASL)
                                        : element));
    }
}
