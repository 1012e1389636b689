package org.xmppspec.cli.shell.verb;

import org.xmppspec.cli.shell.session.Cast.Member;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.script.step.Part;
import org.xmppspec.conformance.script.write.ScriptWriter;

/** What has happened, so that it can be saved as a script. May be told by several threads. */
final class Recording {
    private static final int MOST = 20_000;

    private ScriptWriter writer = new ScriptWriter();
    private int told;

    /** Begins anew. */
    synchronized void restart(Iterable<Member> standing) {
        writer = new ScriptWriter();
        told = 0;
        standing.forEach(member -> {
            if (member.session().isOpen()) {
                note(member);
            }
        });
    }

    /** A session was opened, or went further. */
    void connected(Member member) {
        note(member);
        member.session().listen(received -> came(member, received));
    }

    /** A session went further. */
    synchronized void note(Member member) {
        XmppSession session = member.session();
        String full = session.stage().includes(StreamStage.BIND) ? session.full() : "";
        writer.domain(session.domain()).connected(part(member), session.stage(), full);
    }

    private static Part part(Member member) {
        Part usual = Part.client(member.wishes().name());
        return new Part(
                usual.name(),
                usual.role(),
                usual.user(),
                member.wishes().resource(),
                0,
                member.wishes().mechanism(),
                member.wishes().tls(),
                member.wishes().passive(),
                true);
    }

    private synchronized void came(Member member, Received received) {
        if (++told <= MOST) {
            writer.came(member.wishes().name(), received);
        }
    }

    /** Tells the writer something. */
    synchronized void tell(java.util.function.Consumer<ScriptWriter> what) {
        if (++told <= MOST) {
            what.accept(writer);
        }
    }

    /** A session was ended by its peer. */
    void ended(String name, Ending ending) {
        tell(it -> it.ended(name, ending));
    }

    /** Whether nothing has happened. */
    synchronized boolean isEmpty() {
        return writer.isEmpty();
    }

    /** The script. */
    synchronized String script(String title) {
        return writer.script(title);
    }
}
