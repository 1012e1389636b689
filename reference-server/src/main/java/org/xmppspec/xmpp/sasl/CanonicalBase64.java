package org.xmppspec.xmpp.sasl;

import java.util.Base64;
import java.util.Optional;

/** Base 64 in its one canonical form: padded, without anything between the characters (RFC 4648 section 3.5). */
final class CanonicalBase64 {
    private CanonicalBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Gives the bytes, or nothing when the text is not canonical. */
    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
