package org.xmppspec.conformance.script.parse;

import org.xmppspec.conformance.script.step.Place;

/** Finds places in the text of a script. */
final class SourceText {
    private SourceText() {}

    /** Where a piece of text stands first, from a place on; that place itself when it does not. */
    static Place find(String text, Place from, String piece) {
        Characters in = new Characters(from.file(), text);
        while (!in.atEnd()) {
            Place here = in.place();
            boolean reached =
                    here.line() > from.line() || (here.line() == from.line() && here.column() >= from.column());
            if (reached && in.startsWith(piece)) {
                return here;
            }
            in.take();
        }
        return from;
    }
}
