package org.xmppspec.cli.shell.verb;

import org.xmppspec.conformance.target.TargetUnusableException;

/**
 * A word that the shell understands.
 *
 * @param name the word
 * @param usage how it is written
 * @param summary what it does, in one line
 * @param detail what else there is to know, in lines; may be empty
 * @param action does it
 */
public record Verb(String name, String usage, String summary, String detail, Action action) {
    /** What a word does. */
    @FunctionalInterface
    public interface Action {
        /**
         * Does it.
         *
         * @param shell what it acts on
         * @param line what was typed
         * @throws TargetUnusableException when a server cannot be used, with the reason
         */
        void run(Shell shell, ShellLine line) throws TargetUnusableException;
    }
}
