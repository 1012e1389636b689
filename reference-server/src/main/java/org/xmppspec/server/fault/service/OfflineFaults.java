package org.xmppspec.server.fault.service;

import java.util.List;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in messages for absent users (XEP-0160) and in their stamps (XEP-0203). */
public final class OfflineFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                                "offline-message-swallowed",
                                "Messages for absent users are neither stored nor refused.",
                                OfflineFaults::swallow,
                                "XEP0160-1-1")
                        .andSo("RFC6121-8.5.2.2.1-1", "XEP0160-3-2"),
                Fault.of(
                        "delay-in-local-time",
                        "Stamps have the time of some time zone.",
                        server -> changeStamps(
                                server,
                                delay -> delay.withAttribute(
                                        "stamp",
                                        delay.attribute("stamp").orElseThrow().replace("Z", "+01:00"))),
                        "XEP0203-2-2"),
                Fault.of(
                                "delay-without-time",
                                "Stamps do not say when.",
                                server -> changeStamps(
                                        server,
                                        delay -> delay.toBuilder()
                                                .removeAttribute("stamp")
                                                .build()),
                                "XEP0203-2-3")
                        .andSo("XEP0203-2-2"));
    }

    private static void swallow(ModuleContext server) {
        Tampering.loseDelivered(
                server,
                stanza -> stanza.kind() == StanzaKind.MESSAGE
                        && stanza.to().isBare()
                        && server.sessions().available(stanza.to()).isEmpty());
    }

    private static void changeStamps(ModuleContext server, UnaryOperator<XmlElement> change) {
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) -> List.of(
                                stanza.element()
                                                .child("delay", Namespaces.DELAY)
                                                .isPresent()
                                        ? stanza.with(Tampering.withEachChild(
                                                stanza.element(),
                                                child -> child.is("delay", Namespaces.DELAY)
                                                        ? change.apply(child)
                                                        : child))
                                        : stanza));
    }
}
