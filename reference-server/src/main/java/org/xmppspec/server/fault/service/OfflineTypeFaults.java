package org.xmppspec.server.fault.service;

import java.util.List;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;

/** Faults in what waits for an absent user and what does not (XEP-0160), and in what is said of it (XEP-0203). */
public final class OfflineTypeFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                lost("normal", stanza -> stanza.type().equals("normal"), "XEP0160-3-2"),
                lost(
                        "chat",
                        stanza -> stanza.type().equals("chat")
                                && stanza.element()
                                        .child("body", Namespaces.CLIENT)
                                        .isPresent(),
                        "XEP0160-3-3"),
                kept("groupchat", "XEP0160-3-4"),
                kept("headline", "XEP0160-3-5"),
                kept("error", "XEP0160-3-6"),
                Fault.of(
                        "offline-storage-not-listed",
                        "The server stores messages and does not list that in its features.",
                        server -> Features.hide(server, "msgoffline"),
                        "XEP0160-4-1"),
                Fault.of(
                                "offline-message-without-stamp",
                                "A message that was stored does not say so.",
                                server -> server.hooks()
                                        .stanzaOut()
                                        .add(HookPoint.LAST, (session, stanza) -> List.of(withoutStamp(stanza))),
                                "XEP0160-2-2")
                        .because("Without stamps nothing about them can be seen.", List.of("XEP0203-*")),
                Fault.of(
                        "delay-by-nobody",
                        "Stamps do not say who has delayed the stanza.",
                        server -> server.hooks()
                                .stanzaOut()
                                .add(HookPoint.LAST, (session, stanza) -> List.of(withAnonymousStamp(stanza))),
                        "XEP0203-2-1"));
    }

    private static Fault lost(String type, Predicate<Stanza> which, String requirement) {
        return Fault.of(
                "offline-" + type + "-lost",
                "Messages of type " + type + " do not wait for an absent user.",
                server -> Tampering.loseDelivered(server, stanza -> isForAbsent(server, stanza) && which.test(stanza)),
                requirement);
    }

    private static Fault kept(String type, String requirement) {
        return Fault.of(
                "offline-" + type + "-kept",
                "Messages of type " + type + " wait for an absent user.",
                server -> server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
                    boolean kept = isForAbsent(server, stanza) && stanza.type().equals(type);
                    if (kept) {
                        server.storage().offline().add(stanza.to().bare(), stanza.element());
                    }
                    return kept;
                }),
                requirement);
    }

    private static boolean isForAbsent(ModuleContext server, Stanza stanza) {
        return stanza.kind() == StanzaKind.MESSAGE
                && stanza.to() != null
                && stanza.to().isBare()
                && server.storage().accounts().exists(stanza.to())
                && server.sessions().available(stanza.to()).isEmpty();
    }

    private static Stanza withoutStamp(Stanza stanza) {
        return stanza.kind() == StanzaKind.MESSAGE
                ? stanza.with(stanza.element().toBuilder()
                        .removeChildren(child -> child.is("delay", Namespaces.DELAY))
                        .build())
                : stanza;
    }

    private static Stanza withAnonymousStamp(Stanza stanza) {
        return stanza.element().child("delay", Namespaces.DELAY).isEmpty()
                ? stanza
                : stanza.with(Tampering.withEachChild(
                        stanza.element(),
                        child -> child.is("delay", Namespaces.DELAY) ? child.withoutAttribute("from") : child));
    }
}
