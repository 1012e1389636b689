package org.xmppspec.xmpp.sasl;

/** The mechanism EXTERNAL (RFC 4422 appendix A): the message is the authorization identity, or empty. */
public final class External {
    /** The name of the mechanism. */
    public static final String MECHANISM = "EXTERNAL";

    private External() {}

    /**
     * Writes the message as the text of {@code <auth/>}.
     *
     * @param authzid the identity to act as, empty for the one that the certificate gives
     * @return base 64, or a single equals sign for an empty identity
     */
    public static String encode(String authzid) {
        return SaslData.encode(authzid);
    }

    /**
     * Reads the message out of the text of {@code <auth/>} or {@code <response/>}.
     *
     * @param text the element's text
     * @return the identity to act as, empty for the one that the certificate gives
     * @throws SaslFailure when the text is not base 64, or the message is not UTF-8
     */
    public static String decode(String text) throws SaslFailure {
        return SaslData.decodeText(text);
    }
}
