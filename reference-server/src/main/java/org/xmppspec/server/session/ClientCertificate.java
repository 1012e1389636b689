package org.xmppspec.server.session;

import java.security.cert.X509Certificate;
import java.util.List;
import org.xmppspec.server.routing.LocalDomain;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.tls.CertificateIdentities;
import org.xmppspec.xmpp.tls.Trust;

/**
 * Whom a client's certificate names (RFC 6120 section 13.7.2.2).
 *
 * @param addresses the bare addresses in a certificate that is trusted; none when there is no such certificate
 */
record ClientCertificate(List<Jid> addresses) {
    /** No certificate, or one that proves nothing. */
    static final ClientCertificate NONE = new ClientCertificate(List.of());

    /**
     * Reads the certificate that a client has shown.
     *
     * @param chain the chain, the client's own first; empty when it showed none
     * @param trust whose certificates are believed
     * @param domain the domain that is served
     * @return whom it names
     */
    static ClientCertificate of(List<X509Certificate> chain, Trust trust, LocalDomain domain) {
        if (chain.isEmpty() || trust.problemWithClient(chain).isPresent()) {
            return NONE;
        }
        return new ClientCertificate(CertificateIdentities.of(chain.get(0)).xmppAddresses().stream()
                .flatMap(address -> domain.tryParse(address).stream())
                .filter(Jid::isBare)
                .toList());
    }
}
