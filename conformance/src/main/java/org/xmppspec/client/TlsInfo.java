package org.xmppspec.client;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xmppspec.xmpp.tls.CertificateIdentities;

/**
 * What TLS came to on a connection.
 *
 * @param protocol such as {@code TLSv1.3}
 * @param cipherSuite by its standard name
 * @param certificates the peer's, its own first
 * @param applicationProtocol what ALPN agreed on, empty for nothing
 * @param channelBindings the types that this side can give here, such as {@code tls-exporter}
 * @param certificateRequested whether the peer asked this side for a certificate
 */
public record TlsInfo(
        String protocol,
        String cipherSuite,
        List<X509Certificate> certificates,
        String applicationProtocol,
        Set<String> channelBindings,
        boolean certificateRequested) {
    public TlsInfo {
        certificates = List.copyOf(certificates);
        channelBindings = Set.copyOf(channelBindings);
    }

    /**
     * Tells why the peer's certificate is not for a domain.
     *
     * @param domain what it has to name, by a DNS name, a service name or an XMPP address
     * @return whom it names instead; empty when it names the domain
     */
    public Optional<String> problemWithDomain(String domain) {
        return certificates.isEmpty()
                ? Optional.of("there is no certificate")
                : CertificateIdentities.of(certificates.get(0)).problemWithDomain(domain);
    }
}
