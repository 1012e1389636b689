package org.xmppspec.xmpp.sasl;

import org.xmppspec.xmpp.stream.SaslErrorCondition;

/**
 * The one message of the mechanism PLAIN (RFC 4616).
 *
 * @param authzid the identity to act as, empty for the one that belongs to the user name
 * @param username whose password it is
 * @param password the password
 */
public record PlainMessage(String authzid, String username, String password) {
    /** The name of the mechanism. */
    public static final String MECHANISM = "PLAIN";

    /**
     * Makes the message for a user who acts as himself.
     *
     * @param username the user name
     * @param password the password
     * @return the message
     */
    public static PlainMessage of(String username, String password) {
        return new PlainMessage("", username, password);
    }

    /**
     * Reads a message.
     *
     * @param message what the client sent, decoded
     * @return its parts, as they were sent
     * @throws SaslFailure with malformed-request when it does not have three parts, or user name or password are empty
     */
    public static PlainMessage parse(String message) throws SaslFailure {
        String[] parts = message.split("\0", -1);
        if (parts.length != 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw new SaslFailure(
                    SaslErrorCondition.MALFORMED_REQUEST,
                    "PLAIN needs an authorization identity (or nothing), a user name and a password.");
        }
        return new PlainMessage(parts[0], parts[1], parts[2]);
    }

    /**
     * Gives the message to send.
     *
     * @return the three parts with NUL between them; secret
     */
    public String encode() {
        return authzid + '\0' + username + '\0' + password;
    }

    /** Shows the names, never the password. */
    @Override
    public String toString() {
        return "PlainMessage[authzid=" + authzid + ", username=" + username + "]";
    }
}
