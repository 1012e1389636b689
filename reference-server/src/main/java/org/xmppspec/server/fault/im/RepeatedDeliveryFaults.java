package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.function.BiPredicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaKind;

/** Faults in how often a stanza is delivered to one resource (RFC 6121 section 8.5). */
public final class RepeatedDeliveryFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "message-for-resource-delivered-twice",
                        "A message for a full address reaches its resource twice.",
                        server -> twice(
                                server,
                                (session, stanza) ->
                                        stanza.to().isFull() && isFromOther(session, stanza, StanzaKind.MESSAGE)),
                        "RFC6121-8.5.3.1-3"),
                Fault.of(
                        "message-for-account-delivered-twice",
                        "A message for a bare address reaches each of its resources twice.",
                        server -> twice(
                                server,
                                (session, stanza) ->
                                        stanza.to().isBare() && isFromOther(session, stanza, StanzaKind.MESSAGE)),
                        "RFC6121-8.5.2.1.1-2",
                        "RFC6121-8.5.2.1.1-3",
                        "RFC6121-8.5.2.1.1-5",
                        "RFC6121-8.5.2.1.1-6"),
                Fault.of(
                        "headline-delivered-twice",
                        "Headlines, and no other messages, come twice.",
                        server -> twice(
                                server,
                                (session, stanza) -> stanza.type().equals("headline")
                                        && isFromOther(session, stanza, StanzaKind.MESSAGE)),
                        "RFC6121-8.5.2.1.1-9",
                        "RFC6121-8.5.2.1.1-10"),
                Fault.of(
                        "iq-for-resource-delivered-twice",
                        "Requests and their results reach a resource twice.",
                        server -> twice(server, (session, stanza) -> isFromOther(session, stanza, StanzaKind.IQ)),
                        "RFC6120-10.5.4-2",
                        "RFC6121-8.5.3.1-2"));
    }

    private static boolean isFromOther(ClientSession session, Stanza stanza, StanzaKind kind) {
        return stanza.kind() == kind
                && stanza.from() != null
                && stanza.from().hasLocalpart()
                && !stanza.from().bare().equals(session.address().bare());
    }

    private static void twice(ModuleContext server, BiPredicate<ClientSession, Stanza> which) {
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) -> which.test(session, stanza) ? List.of(stanza, stanza) : List.of(stanza));
    }
}
