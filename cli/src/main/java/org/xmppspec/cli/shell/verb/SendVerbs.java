package org.xmppspec.cli.shell.verb;

import java.util.List;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.target.TargetUnusableException;

/** Words that scripts have too: they send and expect. */
final class SendVerbs {
    private static final String TEMPLATE = """
            In the XML, attributes that are not named are ignored; ${present}, ${absent}, ${any}, ${matches:REGEX} and
            ${capture:NAME} stand for values, ${more} for further children. docs/scripts.md has all of it.""";

    private SendVerbs() {}

    static List<Verb> list() {
        return List.of(
                step(
                        ShellLine.SEND,
                        "[SESSION] [send] <xml/>",
                        "send XML, in one line or several",
                        "The word may be left out. ${id} becomes a new id; ${me} and ${domain} are what they say."),
                step(
                        "raw",
                        "[SESSION] raw TEXT | raw \"TEXT\" ... | raw file \"FILE\"",
                        "send text, bytes or a file as it is, well-formed or not",
                        "Between quotes \\r \\n \\t \\xHH (a byte) and \\uHHHH can be used."),
                step(
                        "expect",
                        "[SESSION] expect <xml/> [or|and|then <xml/>] [within 3s] | expect stream-error|closed|open",
                        "wait for what comes, and complain when it does not",
                        TEMPLATE),
                step(
                        "expect-nothing",
                        "[SESSION] expect-nothing <xml/> [by SESSION | until answer to <iq/>]",
                        "make sure that something does not come",
                        TEMPLATE),
                step(
                        "let",
                        "[SESSION] let NAME = \"TEXT\" | let NAME = xpath \"EXPRESSION\" [of last|features|header]",
                        "give ${NAME} a value, also from what was expected last",
                        ""),
                step(
                        "answer",
                        "[SESSION] answer [once] when <xml/>|xpath \"...\"|body /REGEX/ with <xml/>",
                        "from now on answer what comes by itself",
                        ""),
                step("actor", "actor NAME client|raw [user NAME] ...", "declare a session as scripts do", ""));
    }

    private static Verb step(String name, String usage, String summary, String detail) {
        return new Verb(name, usage, summary, detail, SendVerbs::perform);
    }

    private static void perform(Shell shell, ShellLine line) throws TargetUnusableException {
        boolean declares = line.verb().equals("actor");
        if (!declares && (line.verb().equals(ShellLine.SEND) || line.verb().equals("raw"))) {
            open(shell, line);
        } else if (!declares) {
            var unused = shell.session(line);
        }
        shell.steps().perform(shell, line);
    }

    private static void open(Shell shell, ShellLine line) {
        XmppSession session = shell.session(line);
        if (!session.isOpen()) {
            throw new ShellMistake(session.actor() + " is not connected: " + session.ending() + ". 'reconnect "
                    + session.actor() + "' opens it again.");
        }
    }
}
