package org.xmppspec.xmpp.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/**
 * A private key with the certificates that vouch for it.
 *
 * @param privateKey the key
 * @param chain the certificates, the key's own first, then its issuers
 */
public record KeyMaterial(PrivateKey privateKey, List<X509Certificate> chain) {
    /** Checks that there is a certificate and copies the chain. */
    public KeyMaterial {
        Objects.requireNonNull(privateKey, "privateKey");
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("A key needs at least its own certificate.");
        }
    }

    /**
     * Gives the key's own certificate.
     *
     * @return the first of the chain
     */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Shows whose key it is, never the key. */
    @Override
    public String toString() {
        return "KeyMaterial[" + certificate().getSubjectX500Principal() + "]";
    }
}
