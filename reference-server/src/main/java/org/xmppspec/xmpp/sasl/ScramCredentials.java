package org.xmppspec.xmpp.sasl;

import java.security.SecureRandom;
import java.util.Arrays;

/** What a server keeps of a password (RFC 5802 section 3): enough to check it, not enough to log in with it. */
public final class ScramCredentials {
    /** How often a password is hashed unless something else is asked for; the smallest number that RFC 7677 allows. */
    public static final int DEFAULT_ITERATIONS = 4096;

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] salt;
    private final int iterations;
    private final byte[] storedKey;
    private final byte[] serverKey;

    /**
     * Makes credentials that were computed before.
     *
     * @param salt the salt
     * @param iterations how often the password was hashed
     * @param storedKey the hash of the client key
     * @param serverKey the key of the server's signature
     */
    public ScramCredentials(byte[] salt, int iterations, byte[] storedKey, byte[] serverKey) {
        this.salt = salt.clone();
        this.iterations = iterations;
        this.storedKey = storedKey.clone();
        this.serverKey = serverKey.clone();
    }

    /**
     * Computes credentials with a new salt.
     *
     * @param mechanism the mechanism whose hash function to use; the -PLUS variant has the same
     * @param password the password; it is prepared by SASLprep
     * @return the credentials
     * @throws SaslFailure when the password has characters that are not allowed
     */
    public static ScramCredentials derive(ScramMechanism mechanism, String password) throws SaslFailure {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return derive(mechanism, password, salt, DEFAULT_ITERATIONS);
    }

    /**
     * Computes credentials.
     *
     * @param mechanism the mechanism whose hash function to use; the -PLUS variant has the same
     * @param password the password; it is prepared by SASLprep
     * @param salt the salt
     * @param iterations how often to hash the password
     * @return the credentials
     * @throws SaslFailure when the password has characters that are not allowed
     */
    public static ScramCredentials derive(ScramMechanism mechanism, String password, byte[] salt, int iterations)
            throws SaslFailure {
        ScramCrypto crypto = new ScramCrypto(mechanism);
        byte[] salted = crypto.saltedPassword(SaslPrep.stored(password), salt, iterations);
        return new ScramCredentials(salt, iterations, crypto.hash(crypto.clientKey(salted)), crypto.serverKey(salted));
    }

    /**
     * Gives the salt.
     *
     * @return a copy of the salt
     */
    public byte[] salt() {
        return salt.clone();
    }

    /**
     * Gives how often the password was hashed.
     *
     * @return the number of iterations
     */
    public int iterations() {
        return iterations;
    }

    /**
     * Gives the hash of the client key.
     *
     * @return a copy of the key
     */
    public byte[] storedKey() {
        return storedKey.clone();
    }

    /**
     * Gives the key of the server's signature.
     *
     * @return a copy of the key
     */
    public byte[] serverKey() {
        return serverKey.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScramCredentials credentials
                && iterations == credentials.iterations
                && Arrays.equals(salt, credentials.salt)
                && Arrays.equals(storedKey, credentials.storedKey)
                && Arrays.equals(serverKey, credentials.serverKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt) + iterations;
    }

    /** Shows nothing that is secret. */
    @Override
    public String toString() {
        return "ScramCredentials[iterations=" + iterations + "]";
    }
}
