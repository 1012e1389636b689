package org.xmppspec.server.fault.service;

import java.util.List;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;

/** Faults in pings (XEP-0199) and versions (XEP-0092). */
public final class PingFaults implements FaultFamily {
    private static final String PING = "urn:xmpp:ping";
    private static final String VERSION = "jabber:iq:version";
    private static final Predicate<IqRequest> OF_A_CLIENT =
            request -> request.session().isPresent();

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "ping-not-answered-with-result",
                        "Pings of clients are listed, and refused.",
                        server -> refuse(server, OF_A_CLIENT, StanzaErrorCondition.SERVICE_UNAVAILABLE),
                        "XEP0199-4.2-2"),
                Fault.of(
                        "ping-of-component-refused",
                        "Pings of components are listed, and refused.",
                        server -> refuse(server, OF_A_CLIENT.negate(), StanzaErrorCondition.SERVICE_UNAVAILABLE),
                        "XEP0199-4.3-1"),
                Fault.of(
                        "ping-unknown-misnamed",
                        "Pings are not known, and clients are told that they ask for too much.",
                        server -> notKnow(server, OF_A_CLIENT),
                        "XEP0199-4.2-3"),
                Fault.of(
                        "ping-of-component-misnamed",
                        "Pings are not known, and components are told that they ask for too much.",
                        server -> notKnow(server, OF_A_CLIENT.negate()),
                        "XEP0199-4.3-2"),
                Fault.of(
                        "ping-not-listed",
                        "The server does not list pings in its features.",
                        server -> Features.hide(server, PING),
                        "XEP0199-5-1"),
                Fault.of(
                        "version-without-name",
                        "The answer about the software has no name.",
                        server -> dropFromVersion(server, "name"),
                        "XEP0092-2-1"),
                Fault.of(
                        "version-without-version",
                        "The answer about the software has no version.",
                        server -> dropFromVersion(server, "version"),
                        "XEP0092-2-2"));
    }

    private static void notKnow(ModuleContext server, Predicate<IqRequest> whose) {
        Features.hide(server, PING);
        refuse(server, whose, StanzaErrorCondition.NOT_ALLOWED);
    }

    private static void refuse(ModuleContext server, Predicate<IqRequest> whose, StanzaErrorCondition condition) {
        Tampering.refuseGranted(
                server,
                (request, reply) -> request.payload().namespace().equals(PING) && whose.test(request),
                condition);
    }

    private static void dropFromVersion(ModuleContext server, String part) {
        Tampering.changeResult(
                server,
                VERSION,
                query -> query.toBuilder()
                        .removeChildren(child -> child.localName().equals(part))
                        .build());
    }
}
