package org.xmppspec.xmpp.sasl;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xmppspec.xmpp.tls.TlsProvider;

/** The functions H, HMAC and Hi of RFC 5802 section 2.2 for one hash function. */
final class ScramCrypto {
    private static final String CLIENT_KEY = "Client Key";
    private static final String SERVER_KEY = "Server Key";
    private static final byte[] FIRST_BLOCK = {0, 0, 0, 1};

    private final ScramMechanism mechanism;

    ScramCrypto(ScramMechanism mechanism) {
        this.mechanism = mechanism;
    }

    byte[] hash(byte[] input) {
        try {
            return MessageDigest.getInstance(mechanism.hashName()).digest(input);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    byte[] hmac(byte[] key, byte[] input) {
        return mac(key).doFinal(input);
    }

    byte[] hmac(byte[] key, String input) {
        return hmac(key, utf8(input));
    }

    byte[] clientKey(byte[] saltedPassword) {
        return hmac(saltedPassword, CLIENT_KEY);
    }

    byte[] serverKey(byte[] saltedPassword) {
        return hmac(saltedPassword, SERVER_KEY);
    }

    byte[] saltedPassword(String password, byte[] salt, int iterations) {
        Mac mac = mac(utf8(password));
        mac.update(salt);
        byte[] block = mac.doFinal(FIRST_BLOCK);
        byte[] result = block.clone();
        for (int i = 1; i < iterations; i++) {
            block = mac.doFinal(block);
            xorInto(result, block);
        }
        return result;
    }

    static byte[] xor(byte[] left, byte[] right) {
        byte[] result = left.clone();
        xorInto(result, right);
        return result;
    }

    private static void xorInto(byte[] target, byte[] other) {
        for (int i = 0; i < target.length; i++) {
            target[i] ^= other[i];
        }
    }

    /**
     * Native where it can be: a password takes thousands of rounds, and most passwords of a run come before the JVM has
     * compiled hash functions of its own.
     */
    private static Mac newMac(String name) throws GeneralSecurityException {
        Optional<Provider> conscrypt = TlsProvider.conscrypt();
        return conscrypt.isPresent() ? Mac.getInstance(name, conscrypt.get()) : Mac.getInstance(name);
    }

    private Mac mac(byte[] key) {
        try {
            Mac mac = newMac(mechanism.hmacName());
            // HMAC pads keys with zeros, so a single zero stands for the empty key, which Java refuses.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, mechanism.hmacName()));
            return mac;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("Java lacks " + mechanism.hashName() + " or its HMAC.", e);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
