package org.xmppspec.cli.shell.verb;

/** What was typed makes no sense; the message is a sentence for a user. */
public final class ShellMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public ShellMistake(String sentence) {
        super(sentence);
    }
}
