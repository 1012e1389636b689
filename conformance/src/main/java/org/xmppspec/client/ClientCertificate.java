package org.xmppspec.client;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.xmppspec.xmpp.tls.CertificateAuthority;
import org.xmppspec.xmpp.tls.KeyMaterial;

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

    /** A new certificate that names a bare JID as xmppAddr, and that nobody vouches for but its own key. */
    public static ClientCertificate selfSigned(String bareJid) {
        try {
            KeyMaterial key = CertificateAuthority.selfSignedClient(bareJid);
            return new ClientCertificate(key.privateKey(), key.chain());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make a certificate.", e);
        }
    }

    @Override
    public String toString() {
        return chain.get(0).getSubjectX500Principal().getName();
    }
}
