package org.xmppspec.cli.shell.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.xmppspec.cli.shell.session.Cast.Member;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;

/** Says in a line what a session is. */
public final class SessionText {
    private SessionText() {}

    /** Returns name, stage, TLS version, mechanism, bound JID and latency of a session, as far as they are there. */
    public static String of(Shell shell, Member member) {
        XmppSession session = member.session();
        String name = member.wishes().name();
        List<String> parts = new ArrayList<>();
        if (session.isOpen()) {
            parts.add(SessionVerbs.words(session.stage()));
        } else {
            parts.add("closed");
        }
        session.tls().ifPresent(tls -> parts.add(tls.protocol()));
        if (session.stage().includes(StreamStage.SASL)) {
            shell.seen().mechanism(name).ifPresent(parts::add);
        }
        if (session.stage().includes(StreamStage.BIND)) {
            parts.add(session.full());
        }
        OptionalLong latency = shell.seen().latency(name);
        latency.ifPresent(ms -> parts.add(ms + " ms"));
        return name + ": " + String.join(", ", parts);
    }
}
