package org.xmppspec.server.fault.im;

import static org.xmppspec.xmpp.stanza.StanzaKind.PRESENCE;

import java.util.List;
import java.util.function.BiPredicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;

/** Faults in what becomes of presence for an account, rule by rule (RFC 6121 section 8.5). */
public final class PresenceRuleFaults implements FaultFamily {
    private static final BiPredicate<ModuleContext, Stanza> NOTICE = Arrivals.of(PRESENCE, "", "unavailable");
    private static final BiPredicate<ModuleContext, Stanza> REQUEST = Arrivals.of(PRESENCE, "subscribe");
    private static final BiPredicate<ModuleContext, Stanza> DECISION =
            Arrivals.of(PRESENCE, "subscribed", "unsubscribe", "unsubscribed");
    private static final BiPredicate<ModuleContext, Stanza> SUBSCRIPTION = REQUEST.or(DECISION);
    private static final BiPredicate<ModuleContext, Stanza> PROBE = Arrivals.of(PRESENCE, "probe");

    @Override
    public List<Fault> faults() {
        return List.of(
                Arrivals.refused(
                        "subscription-for-nobody-refused",
                        "Approvals, ends and cancellations of subscriptions for an unknown account are answered.",
                        DECISION.and(Arrivals::isForNobody),
                        "RFC6121-8.5.1-4"),
                Arrivals.refused(
                        "probe-of-nobody-refused",
                        "A probe of an unknown account is answered with an error.",
                        PROBE.and(Arrivals::isForNobody),
                        "RFC6121-8.5.1-5"),
                Arrivals.delivered(
                        "subscription-for-account-passed-on",
                        "What is about a subscription is passed on as it is, and nothing follows.",
                        SUBSCRIPTION.and(Arrivals::isForAccount).and(Arrivals::isAnybodyThere),
                        "RFC6121-8.5.2.1.2-2"),
                Arrivals.delivered(
                        "probe-for-account-passed-on",
                        "A probe is passed on to the resources.",
                        PROBE.and(Arrivals::isForAccount).and(Arrivals::isAnybodyThere),
                        "RFC6121-8.5.2.1.2-3"),
                Fault.of(
                        "presence-readdressed",
                        "Presence for a bare address arrives with a full one.",
                        PresenceRuleFaults::readdressed,
                        "RFC6121-8.5.2.1.2-4"),
                Arrivals.refused(
                        "presence-for-absent-refused",
                        "Presence for an account without resources is answered with an error.",
                        NOTICE.and(Arrivals::isForAccount).and(Arrivals::isForAbsent),
                        "RFC6121-8.5.2.2.2-1"),
                Arrivals.lost(
                        "subscription-for-absent-lost",
                        "What is about a subscription is lost when the account has no resource.",
                        SUBSCRIPTION.and(Arrivals::isForAccount).and(Arrivals::isForAbsent),
                        "RFC6121-8.5.2.2.2-2"),
                Arrivals.refused(
                        "probe-of-absent-refused",
                        "A probe of an account without resources is answered with an error.",
                        PROBE.and(Arrivals::isForAccount).and(Arrivals::isForAbsent),
                        "RFC6121-8.5.2.2.2-3"),
                Arrivals.lost(
                        "presence-for-resource-lost",
                        "Unavailable presence for a full address is lost.",
                        Arrivals.of(PRESENCE, "unavailable").and(Arrivals::isForResource),
                        "RFC6121-8.5.3.1-4"),
                Fault.of(
                        "subscription-for-resource-passed-on",
                        "What is about a subscription and for a full address is passed on as it is.",
                        PresenceRuleFaults::passedOn,
                        "RFC6121-8.5.3.1-5"),
                Arrivals.delivered(
                        "probe-for-resource-passed-on",
                        "A probe for a full address is passed on to the resource.",
                        PROBE.and(Arrivals::isForResource),
                        "RFC6121-8.5.3.1-6"),
                Arrivals.delivered(
                        "presence-for-missing-resource-delivered",
                        "Presence for a missing resource goes to the others.",
                        NOTICE.and(Arrivals::isForMissingResource),
                        "RFC6121-8.5.3.2.2-1"),
                Fault.of(
                        "subscription-request-for-missing-resource-lost",
                        "A subscription request for a missing resource is lost.",
                        PresenceRuleFaults::requestLost,
                        "RFC6121-8.5.3.2.2-2"),
                Fault.of(
                        "subscription-for-missing-resource-handled",
                        "Approvals, ends and cancellations for a missing resource count for the account.",
                        server -> Arrivals.treatAsForAccount(server, DECISION.and(Arrivals::isForMissingResource)),
                        "RFC6121-8.5.3.2.2-3"),
                Fault.of(
                        "probe-of-missing-resource-tells-of-others",
                        "A probe of a missing resource is answered as one of the account.",
                        server -> Arrivals.treatAsForAccount(server, PROBE.and(Arrivals::isForMissingResource)),
                        "RFC6121-8.5.3.2.2-4"));
    }

    private static void passedOn(ModuleContext server) {
        server.hooks().stanzaIn().add(2 * HookPoint.FIRST, (session, stanza) -> {
            boolean passedOn = stanza.to() != null
                    && SUBSCRIPTION.and(Arrivals::isForResource).test(server, stanza);
            if (passedOn) {
                server.sessions().at(stanza.to()).ifPresent(to -> to.send(stanza.withFrom(session.address())));
            }
            return passedOn ? List.of() : List.of(stanza);
        });
    }

    private static void requestLost(ModuleContext server) {
        server.hooks().stanzaIn().add(2 * HookPoint.FIRST, (session, stanza) -> {
            boolean lost = stanza.to() != null
                    && REQUEST.and(Arrivals::isForMissingResource).test(server, stanza);
            return lost ? List.of() : List.of(stanza);
        });
    }

    private static void readdressed(ModuleContext server) {
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) -> List.of(
                                stanza.kind() == PRESENCE && stanza.to() != null
                                        ? stanza.withTo(session.address())
                                        : stanza));
    }
}
