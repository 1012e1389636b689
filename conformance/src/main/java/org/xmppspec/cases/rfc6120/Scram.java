package org.xmppspec.cases.rfc6120;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The first words of a SCRAM handshake, for cases that do not go through with it. */
public final class Scram {
    private Scram() {}

    /** An {@code <auth/>} for SCRAM-SHA-1 that the server answers with a challenge. */
    public static String firstMessage(String username) {
        String message = "n,,n=" + username + ",r=fyko+d2lbbFgONRv9qkxdawL";
        return auth("SCRAM-SHA-1", Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8)));
    }

    /** An {@code <auth/>} with this text. */
    public static String auth(String mechanism, String text) {
        return "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='" + mechanism + "'>" + text + "</auth>";
    }
}
