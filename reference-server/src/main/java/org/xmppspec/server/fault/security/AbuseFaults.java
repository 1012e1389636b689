package org.xmppspec.server.fault.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.BindOutcome;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in how a server defends itself (RFC 6120 section 13.12). */
public final class AbuseFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "unauthenticated-stanza-delivered",
                        "Stanzas before authentication are delivered, before they end the stream.",
                        AbuseFaults::deliverUnauthenticated,
                        "RFC6120-13.12-1"),
                Fault.of(
                        "resource-limit-misnamed",
                        "A resource beyond the limit is refused as not allowed.",
                        AbuseFaults::misnameResourceLimit,
                        "RFC6120-13.12-7"),
                Fault.of(
                        "stanza-size-limit-misnamed",
                        "A stanza beyond the size limit ends the stream as if the server had failed.",
                        server -> Wiring.changeEnd(
                                server,
                                (connection, end) -> connection.session().isPresent()
                                        && end.error().equals(Optional.of(StreamErrorCondition.POLICY_VIOLATION)),
                                end -> StreamEnd.error(StreamErrorCondition.INTERNAL_SERVER_ERROR, null)),
                        "RFC6120-13.12-11"));
    }

    private static void deliverUnauthenticated(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.LAST, (connection, element) -> {
            if (connection.identity().isEmpty() && StanzaKind.of(element).isPresent()) {
                server.schedule(Duration.ZERO, () -> deliver(server, element));
            }
            return List.of(element);
        });
    }

    private static void deliver(ModuleContext server, XmlElement element) {
        element.attribute("to")
                .flatMap(server::tryParse)
                .flatMap(server.sessions()::at)
                .ifPresent(session -> session.connection().send(element));
    }

    private static void misnameResourceLimit(ModuleContext server) {
        server.hooks()
                .bind()
                .add(
                        HookPoint.LAST,
                        (connection, requested, outcome) -> outcome instanceof BindOutcome.Refused refused
                                        && refused.condition() == StanzaErrorCondition.RESOURCE_CONSTRAINT
                                ? new BindOutcome.Refused(StanzaErrorCondition.NOT_ALLOWED)
                                : outcome);
    }
}
