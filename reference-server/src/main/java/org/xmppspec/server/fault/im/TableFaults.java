package org.xmppspec.server.fault.im;

import static org.xmppspec.xmpp.stanza.StanzaKind.IQ;
import static org.xmppspec.xmpp.stanza.StanzaKind.MESSAGE;
import static org.xmppspec.xmpp.stanza.StanzaKind.PRESENCE;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in single cells of the table of delivery rules (RFC 6121 section 8.5). */
public final class TableFaults implements FaultFamily {
    private static final BiPredicate<ModuleContext, Stanza> SHOWN = Arrivals.of(PRESENCE, "", "unavailable");
    private static final BiPredicate<ModuleContext, Stanza> TO_ACCOUNT = SHOWN.and(Arrivals::isForAccount);

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "table-decision-for-nobody-refused",
                        "Approvals and cancellations for an unknown account come back as errors though they fit nothing.",
                        TableFaults::decisionForNobodyRefused,
                        "RFC6121-8.5.1-4"),
                Fault.of(
                        "table-request-for-nobody-approved",
                        "Subscription requests for an unknown account are approved.",
                        TableFaults::requestForNobodyApproved,
                        "RFC6121-8.5.1-4"),
                Arrivals.lost(
                        "table-presence-for-negative-lost",
                        "Presence for an account is lost when its only resource has negative priority.",
                        TO_ACCOUNT.and(Arrivals::isForNegative),
                        "RFC6121-8.5.2.1.2-1"),
                Arrivals.lost(
                        "table-presence-for-one-lost",
                        "Presence for an account is lost when it has a single resource.",
                        TO_ACCOUNT.and(Arrivals::isForOne),
                        "RFC6121-8.5.2.1.2-1"),
                Arrivals.lost(
                        "table-presence-for-several-lost",
                        "Presence for an account is lost when it has several resources.",
                        TO_ACCOUNT.and(Arrivals::isForSeveral),
                        "RFC6121-8.5.2.1.2-1"),
                subscriptionLost(
                        "table-subscription-for-negative-lost",
                        "Subscription stanzas do not reach resources with negative priority.",
                        session -> session.priority() < 0),
                subscriptionLost(
                        "table-subscription-for-others-lost",
                        "Subscription stanzas do not reach resources whose priority is not negative.",
                        session -> session.priority() > 0),
                subscriptionLost(
                        "table-subscription-for-default-lost",
                        "Subscription stanzas do not reach resources with priority zero.",
                        session -> session.priority() == 0),
                Fault.of(
                        "table-results-for-account-delivered",
                        "Results and errors of requests that are for a bare address reach the resources.",
                        server -> server.hooks().routing().add(HookPoint.LAST, stanza -> {
                            if (Arrivals.of(IQ, "result", "error").test(server, stanza)
                                    && Arrivals.isForAccount(server, stanza)
                                    && !stanza.from().bare().equals(stanza.to())) {
                                server.sessions().available(stanza.to()).forEach(session -> session.send(stanza));
                            }
                            return List.of(stanza);
                        }),
                        "RFC6121-8.5.2.1.3-1"),
                answered(
                        "table-error-for-absent-answered",
                        "Errors for the bare address of somebody who is away are answered with errors.",
                        Arrivals.of(MESSAGE, "error")
                                .and(Arrivals::isForAccount)
                                .and(Arrivals::isForAbsent),
                        "RFC6121-8.5.2.2.1-3"),
                Fault.of(
                        "table-request-for-absent-unanswered",
                        "Requests for the bare address of somebody who is away are not answered.",
                        server -> Tampering.loseRouted(
                                server,
                                stanza -> stanza.isRequest()
                                        && stanza.to() != null
                                        && Arrivals.isForAccount(server, stanza)
                                        && Arrivals.isForAbsent(server, stanza)
                                        && !stanza.from().bare().equals(stanza.to())),
                        "RFC6121-8.5.2.2.3-1"),
                Arrivals.lost(
                        "table-available-for-resource-lost",
                        "Available presence for a full address is lost.",
                        Arrivals.of(PRESENCE, "").and(Arrivals::isForResource),
                        "RFC6121-8.5.3.1-4"),
                Fault.of(
                        "table-message-for-missing-resource-of-absent-kept",
                        "Whatever is no chat and is for a resource of somebody who is away waits for the next one.",
                        TableFaults::kept,
                        "RFC6121-8.5.3.2.1-1"),
                answered(
                        "table-error-for-missing-resource-answered",
                        "Errors for a resource that is not there are answered with errors.",
                        Arrivals.of(MESSAGE, "error").and(Arrivals::isForMissingResource),
                        "RFC6121-8.5.3.2.1-6"),
                Arrivals.refused(
                        "table-presence-for-missing-resource-refused",
                        "Presence for a resource that is not there comes back as an error.",
                        SHOWN.and(Arrivals::isForMissingResource),
                        "RFC6121-8.5.3.2.2-1"),
                Arrivals.refused(
                        "table-probe-for-missing-resource-refused",
                        "Probes for a resource that is not there come back as errors.",
                        Arrivals.of(PRESENCE, "probe").and(Arrivals::isForMissingResource),
                        "RFC6121-8.5.3.2.2-4"),
                Arrivals.lost(
                        "table-normal-for-missing-resource-lost",
                        "Normal messages for a resource that is not there are dropped, whoever sent them.",
                        Arrivals.of(MESSAGE, "", "normal").and(Arrivals::isForMissingResource),
                        "RFC6121-8.1-1"));
    }

    private static Fault subscriptionLost(String name, String summary, Predicate<ClientSession> where) {
        return Fault.of(
                name,
                summary,
                server -> Tampering.loseSent(
                        server,
                        (session, stanza) ->
                                Arrivals.of(PRESENCE, "subscribe", "subscribed", "unsubscribe", "unsubscribed")
                                                .test(server, stanza)
                                        && where.test(session)),
                "RFC6121-8.5.2.1.2-2");
    }

    /** A fault that answers with an error even what is one, or is an answer. */
    private static Fault answered(
            String name, String summary, BiPredicate<ModuleContext, Stanza> which, String... requirements) {
        return Fault.of(
                name,
                summary,
                server -> server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
                    boolean chosen = which.test(server, stanza);
                    if (chosen) {
                        server.router()
                                .route(Stanza.of(
                                        Stanzas.errorReply(
                                                stanza.element(),
                                                StanzaError.of(StanzaErrorCondition.SERVICE_UNAVAILABLE)),
                                        stanza.to(),
                                        stanza.from()));
                    }
                    return chosen;
                }),
                requirements);
    }

    private static void kept(ModuleContext server) {
        BiPredicate<ModuleContext, Stanza> which = Arrivals.of(MESSAGE, "", "normal", "groupchat", "headline")
                .and(Arrivals::isForMissingResource)
                .and(Arrivals::isForAbsent);
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            boolean chosen = which.test(server, stanza);
            if (chosen) {
                server.storage().offline().add(stanza.to().bare(), stanza.element());
            }
            return chosen;
        });
    }

    private static void decisionForNobodyRefused(ModuleContext server) {
        BiPredicate<ModuleContext, Stanza> decision =
                Arrivals.of(PRESENCE, "subscribed", "unsubscribed").and(Arrivals::isForNobody);
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (stanza.to() != null && server.router().isLocal(stanza.to()) && decision.test(server, stanza)) {
                session.send(Stanza.of(
                        Stanzas.errorReply(stanza.element(), StanzaErrorCondition.SERVICE_UNAVAILABLE),
                        stanza.to(),
                        session.address()));
            }
            return List.of(stanza);
        });
    }

    private static void requestForNobodyApproved(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "subscribe")
                    && server.router().isLocal(stanza.to())
                    && Arrivals.isForNobody(server, stanza)) {
                session.send(Stanza.of(
                        XmlElement.of("presence", Namespaces.CLIENT).withAttribute("type", "subscribed"),
                        stanza.to().bare(),
                        session.account()));
                return List.of();
            }
            return List.of(stanza);
        });
    }
}
