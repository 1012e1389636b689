package org.xmppspec.server.fault.security;

import java.util.List;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.StartTlsHook;

/** Faults in TLS from the first byte (XEP-0368 section 3). */
public final class DirectTlsFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "starttls-over-tls",
                        "A STARTTLS command is served where there is TLS already.",
                        server -> server.hooks()
                                .startTls()
                                .add(
                                        HookPoint.LAST,
                                        (connection, answer) ->
                                                connection.secure() ? StartTlsHook.Answer.PROCEED : answer),
                        "XEP0368-3-6",
                        "RFC6120-5.4.2.2-1"),
                Fault.of(
                        "any-application-protocol",
                        "The application protocol that a client names first is agreed on, whatever it is.",
                        server -> server.hooks()
                                .tls()
                                .settings()
                                .add(tls -> tls.withApplicationProtocol(offered -> offered.get(0))),
                        "XEP0368-3-9"));
    }
}
