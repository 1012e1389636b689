package org.xmppspec.cli.shell.screen;

import org.xmppspec.cli.shell.xml.Paint;

/** Shows lines, also while somebody types. May be used by several threads. */
public interface Screen {
    /** Shows text of one or more lines; the colours in it come from {@link #paint}. */
    void print(String text);

    /** Shows what went wrong. */
    void complain(String sentence);

    /** The colours that may be used here. */
    Paint paint();

    /** How many characters fit into a line. */
    int width();
}
