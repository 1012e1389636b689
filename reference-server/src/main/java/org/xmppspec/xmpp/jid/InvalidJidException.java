package org.xmppspec.xmpp.jid;

import java.util.Objects;

/** A string is not an XMPP address; the message says which part is wrong, and why. */
public final class InvalidJidException extends Exception {
    private static final long serialVersionUID = 1L;

    private final JidPart part;
    private final String reason;

    /**
     * Makes the exception.
     *
     * @param part the part that is wrong
     * @param reason what is wrong with it, as words that can follow 'the localpart'
     */
    public InvalidJidException(JidPart part, String reason) {
        super("The " + part + " " + reason + ".");
        this.part = Objects.requireNonNull(part, "part");
        this.reason = reason;
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
     * @return words that can follow 'the localpart'
     */
    public String reason() {
        return reason;
    }
}
