package org.xmppspec.client;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate that a client shows, for SASL EXTERNAL (XEP-0178).
 *
 * @param key the private key; never shown
 * @param chain the certificate of that key, then those that lead to its authority
 */
public record ClientCertificate(PrivateKey key, List<X509Certificate> chain) {
    public ClientCertificate {
        chain = List.copyOf(chain);
    }

    @Override
    public String toString() {
        return chain.get(0).getSubjectX500Principal().getName();
    }
}
