package org.xmppspec.server.fault.security;

import java.util.List;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaErrorType;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in what a server keeps to itself (RFC 6120 section 13.10). */
public final class LeakFaults implements FaultFamily {
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "leak-ip-address",
                        "Errors about an account name the IP address that its user has.",
                        LeakFaults::leakAddress,
                        "RFC6120-13.10.1-1"),
                Fault.of(
                        "leak-presence-to-requester",
                        "Whoever asks for a subscription is shown the contact's presence at once.",
                        LeakFaults::leakPresence,
                        "RFC6120-13.10.2-1"),
                Fault.of(
                        "leak-resource-in-errors",
                        "The error for a full JID is of another type than for the bare JID.",
                        LeakFaults::tellFullFromBare,
                        "RFC6120-13.10.2-2"));
    }

    private static void leakAddress(ModuleContext server) {
        server.hooks()
                .iqReply()
                .add(
                        HookPoint.LAST,
                        (request, reply) -> List.of(
                                reply.isError() && request.account() != null && !request.isOwn()
                                        ? reply.with(Tampering.withEachChild(
                                                reply.element(), child -> child.withChild(address())))
                                        : reply));
    }

    private static XmlElement address() {
        return XmlElement.of("address", "urn:xmpp:sic:0", LOOPBACK);
    }

    private static void leakPresence(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (Tampering.isPresence(stanza, "subscribe")) {
                for (ClientSession session :
                        server.sessions().available(stanza.to().bare())) {
                    session.presence()
                            .ifPresent(presence ->
                                    server.router().route(Stanza.of(presence, session.address(), stanza.from())));
                }
            }
            return false;
        });
    }

    private static void tellFullFromBare(ModuleContext server) {
        Tampering.changeSent(
                server,
                stanza -> stanza.kind() == StanzaKind.IQ
                        && stanza.isError()
                        && stanza.from() != null
                        && !stanza.from().isBare(),
                iq -> Tampering.withEachChild(
                        iq,
                        child -> child.localName().equals("error")
                                ? StanzaError.of(StanzaErrorType.WAIT, StanzaErrorCondition.SERVICE_UNAVAILABLE)
                                        .toXml(iq.namespace())
                                : child));
    }
}
