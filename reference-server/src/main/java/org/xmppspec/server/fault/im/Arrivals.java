package org.xmppspec.server.fault.im;

import static org.xmppspec.xmpp.stanza.StanzaErrorCondition.SERVICE_UNAVAILABLE;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;

/** What faults do with stanzas that have arrived for a local account, instead of what the delivery rules say. */
final class Arrivals {
    private static final int BEFORE_THE_RULES = 2 * HookPoint.FIRST;

    private Arrivals() {}

    /** Loses them. */
    static void lose(ModuleContext server, BiPredicate<ModuleContext, Stanza> which) {
        server.hooks().delivery().add(BEFORE_THE_RULES, stanza -> which.test(server, stanza));
    }

    /** Answers them with an error. */
    static void refuse(ModuleContext server, StanzaErrorCondition condition, BiPredicate<ModuleContext, Stanza> which) {
        server.hooks().delivery().add(BEFORE_THE_RULES, stanza -> {
            boolean refused = which.test(server, stanza);
            if (refused) {
                server.router().refuse(stanza, condition);
            }
            return refused;
        });
    }

    /** Delivers them to every available resource as they are. */
    static void deliver(ModuleContext server, BiPredicate<ModuleContext, Stanza> which) {
        server.hooks().delivery().add(BEFORE_THE_RULES, stanza -> {
            boolean delivered = which.test(server, stanza);
            if (delivered) {
                server.sessions().available(stanza.to()).forEach(session -> session.send(stanza));
            }
            return delivered;
        });
    }

    /** Treats them as if they were for the bare address. */
    static void treatAsForAccount(ModuleContext server, BiPredicate<ModuleContext, Stanza> which) {
        server.hooks().delivery().add(BEFORE_THE_RULES, stanza -> {
            boolean changed = which.test(server, stanza);
            if (changed) {
                server.router().route(stanza.withTo(stanza.to().bare()));
            }
            return changed;
        });
    }

    /** Those of a kind and of one of these types, empty for none. */
    static BiPredicate<ModuleContext, Stanza> of(StanzaKind kind, String... types) {
        List<String> wanted = List.of(types);
        return (server, stanza) -> stanza.kind() == kind && wanted.contains(stanza.type());
    }

    /** Those for a bare address of an account. */
    static boolean isForAccount(ModuleContext server, Stanza stanza) {
        return stanza.to().isBare() && exists(server, stanza);
    }

    /** Those for the full address of a resource that is connected. */
    static boolean isForResource(ModuleContext server, Stanza stanza) {
        return stanza.to().isFull() && server.sessions().at(stanza.to()).isPresent();
    }

    /** Those for a full address of an account that no resource has. */
    static boolean isForMissingResource(ModuleContext server, Stanza stanza) {
        return stanza.to().isFull()
                && exists(server, stanza)
                && server.sessions().at(stanza.to()).isEmpty();
    }

    /** Those for an account that does not exist. */
    static boolean isForNobody(ModuleContext server, Stanza stanza) {
        return stanza.to().hasLocalpart() && !exists(server, stanza);
    }

    /** Those for an account that has no available resource. */
    static boolean isForAbsent(ModuleContext server, Stanza stanza) {
        return exists(server, stanza)
                && server.sessions().available(stanza.to()).isEmpty();
    }

    /** Those for an account that has an available resource. */
    static boolean isAnybodyThere(ModuleContext server, Stanza stanza) {
        return !server.sessions().available(stanza.to()).isEmpty();
    }

    /** Those for an account all of whose available resources have negative priority. */
    static boolean isForNegative(ModuleContext server, Stanza stanza) {
        return isAnybodyThere(server, stanza) && nonNegative(server, stanza) == 0;
    }

    /** Those for an account with one resource of non-negative priority. */
    static boolean isForOne(ModuleContext server, Stanza stanza) {
        return nonNegative(server, stanza) == 1;
    }

    /** Those for an account with several resources of non-negative priority. */
    static boolean isForSeveral(ModuleContext server, Stanza stanza) {
        return nonNegative(server, stanza) > 1;
    }

    private static boolean exists(ModuleContext server, Stanza stanza) {
        return stanza.to().hasLocalpart() && server.storage().accounts().exists(stanza.to());
    }

    /** A fault that loses what arrives. */
    static Fault lost(String name, String summary, BiPredicate<ModuleContext, Stanza> which, String... requirements) {
        return Fault.of(name, summary, server -> lose(server, which), requirements);
    }

    /** A fault that answers what arrives with service-unavailable. */
    static Fault refused(
            String name, String summary, BiPredicate<ModuleContext, Stanza> which, String... requirements) {
        return Fault.of(name, summary, server -> refuse(server, SERVICE_UNAVAILABLE, which), requirements);
    }

    /** A fault that delivers what arrives to every available resource as it is. */
    static Fault delivered(
            String name, String summary, BiPredicate<ModuleContext, Stanza> which, String... requirements) {
        return Fault.of(name, summary, server -> deliver(server, which), requirements);
    }

    private static long nonNegative(ModuleContext server, Stanza stanza) {
        Predicate<ClientSession> takesMessages = session -> session.priority() >= 0;
        return server.sessions().available(stanza.to()).stream()
                .filter(takesMessages)
                .count();
    }
}
