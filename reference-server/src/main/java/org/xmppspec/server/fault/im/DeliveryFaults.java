package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;

/** Faults in the delivery of stanzas to accounts (RFC 6121 section 8.5). */
public final class DeliveryFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "message-to-negative-priority",
                        "Resources with negative priority get messages too.",
                        DeliveryFaults::toNegativePriority,
                        "RFC6121-8.5.2.1.1-12"),
                Fault.of(
                        "message-readdressed",
                        "A message for a bare address arrives with a full one.",
                        DeliveryFaults::readdressed,
                        "RFC6121-8.5.2.1.1-13"),
                Fault.of(
                        "message-groupchat-delivered",
                        "A groupchat message for an account is delivered.",
                        server -> deliverToAll(server, DeliveryFaults::isGroupchatForAccount),
                        "RFC6121-8.5.2.1.1-7"),
                Fault.of(
                        "message-headline-to-one",
                        "A headline reaches one resource only.",
                        DeliveryFaults::headlineToOne,
                        "RFC6121-8.5.2.1.1-10"),
                Fault.of(
                        "message-headline-refused",
                        "A headline for nobody is answered with an error.",
                        DeliveryFaults::headlineRefused,
                        "RFC6121-8.5.2.2.1-3"),
                Fault.of(
                        "message-error-delivered",
                        "An error for a bare address is delivered.",
                        server -> deliverToAll(server, stanza -> Tampering.isMessageForAccount(stanza, "error")),
                        "RFC6121-8.5.2.1.1-11"),
                Fault.of(
                        "message-offline-lost",
                        "Messages for an account that is away are lost.",
                        DeliveryFaults::offlineLost,
                        "RFC6120-10.5.3.2-2",
                        "RFC6121-8.5.2.2.1-1"),
                Fault.of(
                        "message-for-missing-resource-delivered",
                        "Another resource gets what was not for it.",
                        server -> deliverToAll(server, stanza -> isForMissingResource(server, stanza)),
                        "RFC6121-8.5.3.2.1-1"),
                Fault.of(
                        "presence-for-nobody-refused",
                        "Presence for an unknown account is answered.",
                        DeliveryFaults::presenceForNobodyRefused,
                        "RFC6121-8.5.1-3"),
                Fault.of(
                        "iq-for-account-forwarded",
                        "A resource is asked to answer for its account.",
                        DeliveryFaults::iqForAccountForwarded,
                        "RFC6120-10.5.3.2-5",
                        "RFC6121-8.5.2.1.3-1"),
                Fault.of(
                        "iq-for-nobody-unanswered",
                        "A request for an unknown account is not answered.",
                        DeliveryFaults::iqForNobodyUnanswered,
                        "RFC6121-8.5.1-1"),
                Fault.of(
                        "iq-for-missing-resource-unanswered",
                        "A request for an unknown resource is not answered.",
                        server -> Tampering.loseDelivered(
                                server,
                                stanza -> stanza.isRequest()
                                        && server.sessions().at(stanza.to()).isEmpty()),
                        "RFC6121-8.5.3.2.3-1"),
                Fault.of(
                        "iq-reveals-resource",
                        "Strangers reach a resource with requests.",
                        DeliveryFaults::iqRevealsResource,
                        "RFC6121-8.5.3.1-1"));
    }

    private static void toNegativePriority(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (stanza.kind() == StanzaKind.MESSAGE && stanza.to().isBare() && !stanza.isError()) {
                server.sessions().available(stanza.to()).stream()
                        .filter(session -> session.priority() < 0)
                        .forEach(session -> session.send(stanza));
            }
            return false;
        });
    }

    private static void readdressed(ModuleContext server) {
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) -> List.of(
                                stanza.kind() == StanzaKind.MESSAGE ? stanza.withTo(session.address()) : stanza));
    }

    private static boolean isGroupchatForAccount(Stanza stanza) {
        return Tampering.isMessageForAccount(stanza, "groupchat");
    }

    private static void deliverToAll(ModuleContext server, Predicate<Stanza> which) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            List<ClientSession> available = server.sessions().available(stanza.to());
            if (available.isEmpty() || !which.test(stanza)) {
                return false;
            }
            available.forEach(session -> session.send(stanza));
            return true;
        });
    }

    private static void headlineToOne(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (!Tampering.isMessageForAccount(stanza, "headline")) {
                return false;
            }
            server.sessions().available(stanza.to()).stream()
                    .filter(session -> session.priority() >= 0)
                    .limit(1)
                    .forEach(session -> session.send(stanza));
            return true;
        });
    }

    private static void headlineRefused(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            boolean refused = Tampering.isMessageForAccount(stanza, "headline")
                    && server.sessions().of(stanza.to()).isEmpty();
            if (refused) {
                server.router().refuse(stanza, StanzaErrorCondition.SERVICE_UNAVAILABLE);
            }
            return refused;
        });
    }

    private static void offlineLost(ModuleContext server) {
        Tampering.loseDelivered(
                server,
                stanza -> stanza.kind() == StanzaKind.MESSAGE
                        && stanza.to().isBare()
                        && !stanza.type().equals("groupchat")
                        && server.sessions().available(stanza.to()).isEmpty());
    }

    private static boolean isForMissingResource(ModuleContext server, Stanza stanza) {
        return stanza.kind() == StanzaKind.MESSAGE
                && stanza.to().isFull()
                && server.sessions().at(stanza.to()).isEmpty();
    }

    private static boolean isForNobody(ModuleContext server, Stanza stanza) {
        return server.router().isLocal(stanza.to())
                && stanza.to().hasLocalpart()
                && !server.storage().accounts().exists(stanza.to());
    }

    private static void presenceForNobodyRefused(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            boolean refused = isForNobody(server, stanza)
                    && (Tampering.isPresence(stanza, "") || Tampering.isPresence(stanza, "unavailable"));
            if (refused) {
                server.router().refuse(stanza, StanzaErrorCondition.SERVICE_UNAVAILABLE);
            }
            return refused;
        });
    }

    private static void iqForAccountForwarded(ModuleContext server) {
        Tampering.loseRouted(server, stanza -> {
            boolean forwarded = stanza.isRequest()
                    && stanza.to().isBare()
                    && stanza.to().hasLocalpart()
                    && !stanza.from().bare().equals(stanza.to());
            if (forwarded) {
                server.sessions().available(stanza.to()).forEach(session -> session.send(stanza));
            }
            return forwarded && !server.sessions().available(stanza.to()).isEmpty();
        });
    }

    private static void iqForNobodyUnanswered(ModuleContext server) {
        Tampering.loseRouted(server, stanza -> stanza.isRequest() && isForNobody(server, stanza));
    }

    private static void iqRevealsResource(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (!stanza.isRequest()) {
                return false;
            }
            server.sessions().at(stanza.to()).ifPresent(session -> session.send(stanza));
            return server.sessions().at(stanza.to()).isPresent();
        });
    }
}
