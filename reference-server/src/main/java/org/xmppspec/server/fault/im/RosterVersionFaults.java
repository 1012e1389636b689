package org.xmppspec.server.fault.im;

import java.util.List;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.stream.Namespaces;

/** Faults in roster versioning (RFC 6121 section 2.6). */
public final class RosterVersionFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "roster-versioning-not-offered",
                        "Versions are served but not advertised.",
                        server -> Tampering.hideFeature(server, Namespaces.ROSTER_VERSIONING),
                        "RFC6121-2.6.1-1"),
                Fault.of(
                        "roster-push-without-version",
                        "Roster pushes carry no version.",
                        server -> changePushVersion(server, false),
                        "RFC6121-2.6.3-6"),
                Fault.of(
                        "roster-version-repeated",
                        "All roster pushes carry the same version.",
                        server -> changePushVersion(server, true),
                        "RFC6121-2.6.3-7"),
                Fault.of(
                        "roster-interim-pushes-missing",
                        "What a client has missed is not pushed to it.",
                        RosterVersionFaults::interimPushesMissing,
                        "RFC6121-2.6.3-3"));
    }

    private static void changePushVersion(ModuleContext server, boolean repeated) {
        Tampering.changeSent(
                server,
                Tampering::isRosterSet,
                iq -> Tampering.withQuery(
                        iq, query -> repeated ? query.withAttribute("ver", "same") : query.withoutAttribute("ver")));
    }

    private static void interimPushesMissing(ModuleContext server) {
        Turn turn = new Turn(server);
        Tampering.loseSent(
                server,
                (session, stanza) -> Tampering.isRosterSet(stanza)
                        && turn.isOf(session)
                        && turn.isOf(sent -> sent.isRequest() && sent.type().equals("get")));
    }
}
