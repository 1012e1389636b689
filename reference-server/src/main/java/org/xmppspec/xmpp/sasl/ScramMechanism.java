package org.xmppspec.xmpp.sasl;

import java.util.Arrays;
import java.util.Optional;

/** The SCRAM mechanisms (RFC 5802, RFC 7677, and SHA-512 in the same manner), best first; those with channel binding
 * before those without. */
public enum ScramMechanism {
    /** SHA-512 with channel binding. */
    SCRAM_SHA_512_PLUS("SCRAM-SHA-512-PLUS", "SHA-512", "HmacSHA512"),
    /** SHA-256 with channel binding. */
    SCRAM_SHA_256_PLUS("SCRAM-SHA-256-PLUS", "SHA-256", "HmacSHA256"),
    /** SHA-1 with channel binding. */
    SCRAM_SHA_1_PLUS("SCRAM-SHA-1-PLUS", "SHA-1", "HmacSHA1"),
    /** SHA-512. */
    SCRAM_SHA_512("SCRAM-SHA-512", "SHA-512", "HmacSHA512"),
    /** SHA-256. */
    SCRAM_SHA_256("SCRAM-SHA-256", "SHA-256", "HmacSHA256"),
    /** SHA-1. */
    SCRAM_SHA_1("SCRAM-SHA-1", "SHA-1", "HmacSHA1");

    private final String mechanismName;
    private final String hashName;
    private final String hmacName;

    ScramMechanism(String mechanismName, String hashName, String hmacName) {
        this.mechanismName = mechanismName;
        this.hashName = hashName;
        this.hmacName = hmacName;
    }

    /**
     * Finds a mechanism by its name.
     *
     * @param mechanismName a name such as {@code SCRAM-SHA-256-PLUS}
     * @return the mechanism, or empty when it is none of these
     */
    public static Optional<ScramMechanism> ofName(String mechanismName) {
        return Arrays.stream(values())
                .filter(mechanism -> mechanism.mechanismName.equals(mechanismName))
                .findFirst();
    }

    /**
     * Gives the name that SASL knows the mechanism by.
     *
     * @return a name such as {@code SCRAM-SHA-256-PLUS}
     */
    public String mechanismName() {
        return mechanismName;
    }

    /**
     * Says whether the mechanism binds to the TLS channel.
     *
     * @return true for the -PLUS variants
     */
    public boolean isPlus() {
        return mechanismName.endsWith("-PLUS");
    }

    /**
     * Gives the hash function.
     *
     * @return its name in Java, such as {@code SHA-256}; credentials made for it serve every mechanism that has it
     */
    public String hashName() {
        return hashName;
    }

    /** Gives the name in Java of the hash function keyed as HMAC. */
    String hmacName() {
        return hmacName;
    }
}
