package org.xmppspec.xmpp.jid;

import java.util.Objects;

/**
 * A string is not an XMPP address; the message says which part is wrong, and why. It has no stack trace, because peers
 * decide how often one comes up.
 */
public final class InvalidJidException extends Exception {
    private static final long serialVersionUID = 1L;

    private final JidPart part;
    private final transient Flaw flaw;

    /**
     * Makes the exception.
     *
     * @param part the part that is wrong
     * @param flaw what is wrong with it
     */
    public InvalidJidException(JidPart part, Flaw flaw) {
        super("The " + part + " " + flaw.reason() + ".", null, false, false);
        this.part = Objects.requireNonNull(part, "part");
        this.flaw = flaw;
    }

    /**
     * Gives the part that is wrong.
     *
     * @return the part
     */
    public JidPart part() {
        return part;
    }

    /**
     * Gives what is wrong with the part.
     *
     * @return the rule that it breaks, and where
     */
    public Flaw flaw() {
        return flaw;
    }
}
