package org.xmppspec.cli.shell.prompt;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.xmppspec.cli.shell.verb.Shell;
import org.xmppspec.cli.shell.verb.ShellLine;
import org.xmppspec.cli.shell.xml.Paint;
import org.xmppspec.cli.shell.xml.Paint.Role;
import org.xmppspec.cli.shell.xml.XmlScan;

/** Colours what is being typed, and marks XML from where it can no longer become well-formed. */
final class ShellHighlighter implements Highlighter {
    private static final int LONGEST = 20_000;

    private final Shell shell;

    ShellHighlighter(Shell shell) {
        this.shell = shell;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        return buffer.length() > LONGEST
                ? new AttributedString(buffer)
                : AttributedString.fromAnsi(painted(buffer), reader.getTerminal());
    }

    private String painted(String buffer) {
        Paint paint = shell.screen().paint();
        ShellLine line = shell.line(buffer);
        if (line.xmlAt() >= 0) {
            XmlScan xml = line.xml().orElseThrow();
            return paint.as(Role.WORD, buffer.substring(0, line.xmlAt())) + paint.xml(xml);
        }
        return paint.as(shell.verbs().containsKey(line.verb()) ? Role.WORD : Role.PLAIN, buffer);
    }
}
