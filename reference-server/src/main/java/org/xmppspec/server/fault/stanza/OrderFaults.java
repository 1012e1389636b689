package org.xmppspec.server.fault.stanza;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaKind;

/** Faults in the order and the time in which stanzas arrive (RFC 6120 section 10.1). */
public final class OrderFaults implements FaultFamily {
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "order-reversed",
                        "Messages that come close together are delivered in reverse order.",
                        OrderFaults::reverse,
                        "RFC6120-10.1-2",
                        "RFC6120-10.1-5"),
                Fault.of(
                        "order-bare-after-full",
                        "Messages for a bare address are overtaken by later ones for the full address.",
                        OrderFaults::delayBare,
                        "RFC6120-10.1-2",
                        "RFC6120-10.1-5"),
                Fault.of(
                        "order-to-another-domain",
                        "Messages for a bare address at another domain are overtaken by later ones for the full address.",
                        OrderFaults::delayRemote,
                        "RFC6120-10.1-3"),
                Fault.of(
                                "order-removal-late",
                                "The removal of a roster item is confirmed, and done only after what comes next.",
                                OrderFaults::removeLate,
                                "RFC6120-10.1-1",
                                "RFC6120-10.1-6")
                        .andSo("RFC6121-2.5.2-1"));
    }

    /** Stanzas that wait to be sent to one session. */
    private static final class Waiting {
        private final List<Stanza> stanzas = new ArrayList<>();
    }

    private static void reverse(ModuleContext server) {
        server.hooks().stanzaOut().add(HookPoint.LAST, (session, stanza) -> {
            if (stanza.kind() != StanzaKind.MESSAGE || stanza.isError()) {
                return List.of(stanza);
            }
            List<Stanza> waiting = session.data(Waiting.class, Waiting::new).stanzas;
            if (waiting.isEmpty()) {
                server.schedule(A_MOMENT, () -> release(session));
            }
            waiting.add(stanza);
            return List.of();
        });
    }

    private static void release(ClientSession session) {
        List<Stanza> waiting = session.data(Waiting.class, Waiting::new).stanzas;
        Collections.reverse(waiting);
        waiting.forEach(stanza -> session.connection().send(stanza.element()));
        waiting.clear();
    }

    private static void delayBare(ModuleContext server) {
        server.hooks().stanzaOut().add(HookPoint.LAST, (session, stanza) -> {
            if (stanza.kind() != StanzaKind.MESSAGE
                    || stanza.isError()
                    || stanza.to().isFull()) {
                return List.of(stanza);
            }
            server.schedule(A_MOMENT, () -> session.connection().send(stanza.element()));
            return List.of();
        });
    }

    private static void removeLate(ModuleContext server) {
        server.hooks().rosterItemRemoved().add(HookPoint.LAST, (account, item) -> {
            server.storage().rosters().put(account, item);
            server.schedule(A_MOMENT, () -> server.storage().rosters().remove(account, item.contact()));
        });
    }

    private static void delayRemote(ModuleContext server) {
        AtomicBoolean released = new AtomicBoolean();
        server.hooks().remote().add(HookPoint.FIRST, stanza -> {
            boolean late = stanza.kind() == StanzaKind.MESSAGE
                    && !stanza.isError()
                    && stanza.to().isBare()
                    && !released.get();
            if (late) {
                server.schedule(A_MOMENT, () -> {
                    released.set(true);
                    server.router().route(stanza);
                    released.set(false);
                });
            }
            return late;
        });
    }
}
