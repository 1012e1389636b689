package org.xmppspec.cli.shell.prompt;

import org.xmppspec.cli.shell.verb.JsonLine;
import org.xmppspec.cli.shell.verb.Shell;
import org.xmppspec.cli.shell.verb.ShellLine;
import org.xmppspec.cli.shell.xml.XmlScan.State;

/** Tells whether a text is a whole input, or needs further lines. */
final class Completeness {
    private Completeness() {}

    static boolean needsMore(Shell shell, String text) {
        if (JsonLine.isBegun(text)) {
            return JsonLine.needsMore(text);
        }
        ShellLine line = shell.line(text);
        return !line.isEmpty()
                && line.xml().filter(xml -> xml.state() == State.INCOMPLETE).isPresent();
    }
}
