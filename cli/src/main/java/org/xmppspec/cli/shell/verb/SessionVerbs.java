package org.xmppspec.cli.shell.verb;

import java.util.List;
import java.util.Locale;
import org.xmppspec.cli.shell.session.Cast.Member;
import org.xmppspec.cli.shell.session.Wishes;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.target.TargetUnusableException;

/** Words that open and end sessions. */
final class SessionVerbs {
    private SessionVerbs() {}

    static List<Verb> list() {
        return List.of(
                new Verb(
                        "connect",
                        "connect [WHO] [to STAGE] [as NAME] [OPTION ...]",
                        "open a session, or take an open one further",
                        ConnectWords.DETAIL,
                        SessionVerbs::connect),
                new Verb(
                        "reconnect",
                        "reconnect [SESSION]",
                        "close a session and open it again as it was",
                        "",
                        SessionVerbs::reconnect),
                new Verb(
                        "close",
                        "close [SESSION]",
                        "end a session as it should be: closing tag, then TCP",
                        "",
                        (shell, line) -> end(shell, line, true)),
                new Verb(
                        "abort",
                        "abort [SESSION]",
                        "break a session off with a TCP reset",
                        "",
                        (shell, line) -> end(shell, line, false)),
                new Verb(
                        "use",
                        "use SESSION",
                        "make this the session that is meant when none is named",
                        "",
                        SessionVerbs::use),
                new Verb("sessions", "sessions", "list the sessions", "", SessionVerbs::sessions));
    }

    private static void connect(Shell shell, ShellLine line) throws TargetUnusableException {
        Wishes wishes = ConnectWords.wishes(shell, line);
        var standing = shell.cast().member(wishes.name()).map(Member::session).filter(XmppSession::isOpen);
        if (standing.isPresent()) {
            XmppSession session = standing.get();
            if (session.stage().includes(wishes.stage())) {
                throw new ShellMistake(wishes.name() + " is connected already (" + words(session.stage())
                        + "); 'reconnect' or 'close' it, or 'connect ... as NAME' opens another.");
            }
            session.advance(wishes.stage());
            shell.cast().member(wishes.name()).ifPresent(shell.recording()::note);
            shell.cast().use(wishes.name());
        } else {
            open(shell, wishes);
        }
        tell(shell, wishes.name());
    }

    static void open(Shell shell, Wishes wishes) throws TargetUnusableException {
        if (wishes.dropped()) {
            shell.leaving(wishes.name());
        }
        XmppSession session = shell.cast().open(wishes);
        session.variables().set("domain", session.domain());
    }

    private static void reconnect(Shell shell, ShellLine line) throws TargetUnusableException {
        Member member = named(shell, line);
        String name = member.wishes().name();
        if (member.session().isOpen()) {
            shell.leaving(name);
            member.session().close();
        }
        open(shell, member.wishes());
        tell(shell, name);
    }

    private static void end(Shell shell, ShellLine line, boolean properly) {
        Member member = named(shell, line);
        if (!member.session().isOpen()) {
            throw new ShellMistake(member.wishes().name() + " is not connected.");
        }
        String name = member.wishes().name();
        shell.leaving(name);
        shell.recording().tell(writer -> {
            var unused = properly ? writer.closed(name) : writer.aborted(name);
        });
        if (properly) {
            member.session().close();
        } else {
            member.session().abort();
        }
        shell.settle();
        shell.screen().print(name + ": " + (properly ? "closed." : "broken off."));
    }

    private static void use(Shell shell, ShellLine line) {
        shell.cast().use(named(shell, line).wishes().name());
    }

    private static Member named(Shell shell, ShellLine line) {
        String name = line.rest().isEmpty() ? line.actor().orElse("") : line.rest();
        return (name.isEmpty() ? shell.cast().current() : shell.cast().member(name))
                .orElseThrow(() -> new ShellMistake(
                        name.isEmpty()
                                ? "there is no session yet; connect first, such as: connect romeo"
                                : "there is no session " + name + "; 'sessions' lists them."));
    }

    private static void sessions(Shell shell, ShellLine line) {
        if (shell.cast().members().isEmpty()) {
            shell.screen().print("No sessions yet; 'connect' opens one.");
        }
        shell.cast().members().forEach(member -> tell(shell, member.wishes().name()));
    }

    private static void tell(Shell shell, String name) {
        shell.settle();
        shell.screen().print(SessionText.of(shell, shell.cast().member(name).orElseThrow()));
    }

    static String words(StreamStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
