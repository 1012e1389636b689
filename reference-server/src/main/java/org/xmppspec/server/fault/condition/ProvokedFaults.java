package org.xmppspec.server.fault.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.BindOutcome;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/**
 * Errors that a server need not give (RFC 6120 sections 4.9.3.3 and 8.3.3): one that does give them calls them
 * otherwise, or takes them for warnings.
 */
public final class ProvokedFaults implements FaultFamily {
    private static final int LARGE = 60_000;

    /** What a server refuses, although others would not. */
    @FunctionalInterface
    private interface Refusal {
        boolean test(ModuleContext server, Connection connection, XmlElement element);
    }

    private record Provoked(StanzaErrorCondition condition, int section, Refusal refusal) {}

    private static final Map<String, Provoked> ERRORS = Map.of(
            "conflict", new Provoked(StanzaErrorCondition.CONFLICT, 2, ProvokedFaults::isResourceInUse),
            "feature-not-implemented",
                    new Provoked(
                            StanzaErrorCondition.FEATURE_NOT_IMPLEMENTED,
                            3,
                            (server, connection, element) -> isStrangeRosterRequest(element)),
            "policy-violation",
                    new Provoked(
                            StanzaErrorCondition.POLICY_VIOLATION,
                            12,
                            (server, connection, element) -> isLargeMessage(element)),
            "unexpected-request",
                    new Provoked(
                            StanzaErrorCondition.UNEXPECTED_REQUEST,
                            22,
                            (server, connection, element) ->
                                    connection.session().isPresent() && isBinding(element)));

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        ERRORS.forEach((name, error) -> {
            String section = "RFC6120-8.3.3." + error.section();
            faults.add(Fault.of(
                            "stanza-error-" + name + "-called-otherwise",
                            "The stanza error " + name + " is called payment-required, which no longer exists.",
                            server -> refuse(server, error, child -> renamed(child, name)),
                            section + "-DEF")
                    .because("The error is no longer known by its name.", List.of("RFC6120-8.3.2-4", section + "-1")));
            faults.add(Fault.of(
                    "stanza-error-" + name + "-of-type-continue",
                    "The stanza error " + name + " is said to be only a warning.",
                    server -> refuse(server, error, child -> child.withAttribute("type", "continue")),
                    section + "-1"));
        });
        faults.add(Fault.of(
                "stream-error-conflict-called-otherwise",
                "A stream whose resource is given to another one ends with remote-connection-failed.",
                ProvokedFaults::replace,
                "RFC6120-4.9.3.3-DEF"));
        return faults;
    }

    private static XmlElement renamed(XmlElement error, String name) {
        return Renaming.of(error, name, "payment-required", Namespaces.STANZA_ERRORS);
    }

    private static void refuse(ModuleContext server, Provoked provoked, UnaryOperator<XmlElement> change) {
        server.hooks().elementIn().add(HookPoint.FIRST, (connection, element) -> {
            if (!provoked.refusal().test(server, connection, element)) {
                return List.of(element);
            }
            XmlElement error = OwnErrors.withError(Stanzas.errorReply(element, provoked.condition()), change);
            Jid from = element.attribute("to").flatMap(server::tryParse).orElse(null);
            Jid to = connection.session().map(ClientSession::address).orElse(null);
            connection.send(Stanza.of(error, from, to).element());
            return List.of();
        });
    }

    private static boolean isBinding(XmlElement element) {
        return element.is("iq", Namespaces.CLIENT)
                && element.child("bind", Namespaces.BIND).isPresent();
    }

    private static boolean isResourceInUse(ModuleContext server, Connection connection, XmlElement element) {
        return connection.session().isEmpty()
                && isBinding(element)
                && wanted(server, connection, resource(element))
                        .flatMap(server.sessions()::at)
                        .isPresent();
    }

    private static Optional<String> resource(XmlElement element) {
        return element.child("bind", Namespaces.BIND)
                .flatMap(bind -> bind.child("resource", Namespaces.BIND))
                .map(XmlElement::text);
    }

    private static Optional<Jid> wanted(ModuleContext server, Connection connection, Optional<String> resource) {
        return connection
                .identity()
                .flatMap(account -> resource.flatMap(name -> server.tryParse(account + "/" + name)));
    }

    private static boolean isStrangeRosterRequest(XmlElement element) {
        return element.is("iq", Namespaces.CLIENT)
                && element.attribute("to").isEmpty()
                && element.firstChild()
                        .filter(child -> child.namespace().equals(Namespaces.ROSTER))
                        .filter(child -> !child.localName().equals("query"))
                        .isPresent();
    }

    private static boolean isLargeMessage(XmlElement element) {
        return element.is("message", Namespaces.CLIENT)
                && element.children().stream().anyMatch(child -> child.text().length() > LARGE);
    }

    private static void replace(ModuleContext server) {
        server.hooks().bind().add(HookPoint.LAST, (connection, requested, outcome) -> {
            Optional<Jid> address = wanted(server, connection, requested);
            Optional<ClientSession> existing = address.flatMap(server.sessions()::at);
            existing.ifPresent(session -> session.close(StreamErrorCondition.REMOTE_CONNECTION_FAILED, null));
            return existing.isPresent() ? new BindOutcome.Bound(address.orElseThrow()) : outcome;
        });
    }
}
