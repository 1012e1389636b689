package org.xmppspec.client;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import org.xmppspec.xmpp.tls.CertificateAuthority;
import org.xmppspec.xmpp.tls.KeyMaterial;

/** An authority that issues certificates to clients, made for one run. */
public final class ClientAuthority {
    private final CertificateAuthority authority;

    private ClientAuthority(CertificateAuthority authority) {
        this.authority = authority;
    }

    /** Makes an authority with a key of its own. */
    public static ClientAuthority create() {
        try {
            return new ClientAuthority(CertificateAuthority.create("authority of clients"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make a certificate.", e);
        }
    }

    /** The certificate that a server has to trust. */
    public X509Certificate certificate() {
        return authority.certificate();
    }

    /**
     * Issues a certificate.
     *
     * @param bareJids the addresses in it, each as xmppAddr; none for a certificate that names nobody
     */
    public ClientCertificate issue(String... bareJids) {
        try {
            KeyMaterial key = authority.client(bareJids);
            return new ClientCertificate(key.privateKey(), key.chain());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make a certificate.", e);
        }
    }
}
