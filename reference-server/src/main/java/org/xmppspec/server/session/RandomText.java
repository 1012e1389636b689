package org.xmppspec.server.session;

import java.security.SecureRandom;
import java.util.Base64;

/** Unpredictable text for stream ids and resourceparts. */
final class RandomText {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private RandomText() {}

    /**
     * Makes a text that was never made before.
     *
     * @return 24 letters, digits, hyphens and underscores
     */
    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
