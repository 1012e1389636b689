package org.xmppspec.cli.shell.verb;

import org.xmppspec.cli.shell.xml.XmlScan;

/** Says where XML breaks. */
final class NotWellFormed {
    private NotWellFormed() {}

    static String sentence(String text, int xmlAt, XmlScan scan) {
        int at = xmlAt + scan.problemAt();
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        int column = at - text.lastIndexOf('\n', at - 1);
        String where = text.indexOf('\n') < 0 ? "column " + column : "line " + line + ", column " + column;
        return "not well-formed, so it was not sent: " + where + ": " + scan.problem() + ". 'raw' sends it as it is.";
    }
}
