package org.xmppspec.conformance.script;

import java.util.List;

/** Scripts that cannot be played; the message has a line for each mistake, with its place. */
public final class ScriptMistakes extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ScriptMistakes(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
    }
}
