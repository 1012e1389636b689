package org.xmppspec.client;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
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

    /**
     * The same certificate with another text in it, as somebody would make it who cannot sign: the signature of its issuer
     * no longer fits.
     *
     * @param text a text that is in the certificate
     * @param other a text of the same length
     */
    public ClientCertificate forged(String text, String other) {
        try {
            byte[] encoded = chain.get(0).getEncoded();
            String bytes = new String(encoded, StandardCharsets.ISO_8859_1);
            if (text.length() != other.length() || !bytes.contains(text)) {
                throw new IllegalArgumentException("'" + text + "' cannot become '" + other + "' there");
            }
            byte[] changed = bytes.replace(text, other).getBytes(StandardCharsets.ISO_8859_1);
            List<X509Certificate> forged = new ArrayList<>(chain);
            forged.set(0, (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(changed)));
            return new ClientCertificate(key, forged);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot read a certificate.", e);
        }
    }

    @Override
    public String toString() {
        return chain.get(0).getSubjectX500Principal().getName();
    }
}
