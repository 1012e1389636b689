package org.xmppspec.server.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.sasl.SaslPrep;
import org.xmppspec.xmpp.sasl.ScramCredentials;
import org.xmppspec.xmpp.sasl.ScramMechanism;

/**
 * The secret of an account, with what the SASL mechanisms derive from it.
 *
 * <p>It is kept as it is, for a server that lives as long as a test; what SCRAM needs is derived when it is first asked
 * for.
 */
public final class Password {
    private final String prepared;
    private final Map<String, ScramCredentials> derived = new ConcurrentHashMap<>();

    private Password(String prepared) {
        this.prepared = prepared;
    }

    /**
     * Makes the secret of an account from its password.
     *
     * @param clear the password as its owner types it
     * @return the secret
     * @throws IllegalArgumentException when the password is empty or has characters that SASLprep does not allow
     */
    public static Password of(String clear) {
        try {
            String prepared = SaslPrep.stored(clear);
            if (prepared.isEmpty()) {
                throw new IllegalArgumentException("The password is empty.");
            }
            return new Password(prepared);
        } catch (SaslFailure e) {
            throw new IllegalArgumentException("The password has characters that are not allowed in passwords.", e);
        }
    }

    /**
     * Compares with a password that a peer sent, in constant time.
     *
     * @param offered the password that was sent
     * @return true when it is the same
     */
    public boolean matches(String offered) {
        try {
            return MessageDigest.isEqual(
                    prepared.getBytes(StandardCharsets.UTF_8),
                    SaslPrep.query(offered).getBytes(StandardCharsets.UTF_8));
        } catch (SaslFailure e) {
            return false;
        }
    }

    /**
     * Gives what SCRAM needs to check the password.
     *
     * @param mechanism the mechanism; those with the same hash function share credentials
     * @return the same credentials at each call
     */
    public ScramCredentials scram(ScramMechanism mechanism) {
        return derived.computeIfAbsent(mechanism.hashName(), hash -> {
            try {
                return ScramCredentials.derive(mechanism, prepared);
            } catch (SaslFailure e) {
                throw new IllegalStateException("A password that was prepared cannot be prepared again.", e);
            }
        });
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return "Password";
    }
}
