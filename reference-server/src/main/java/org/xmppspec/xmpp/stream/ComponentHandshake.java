package org.xmppspec.xmpp.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How an external component proves that it knows its secret (XEP-0114 section 3). */
public final class ComponentHandshake {
    private ComponentHandshake() {}

    /**
     * Computes the text of a handshake.
     *
     * @param streamId the identifier that the server gave the stream
     * @param secret what both sides know
     * @return hexadecimal digits in lower case
     */
    public static String text(String streamId, String secret) {
        try {
            byte[] both = (streamId + secret).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java installation has no SHA-1", e);
        }
    }
}
