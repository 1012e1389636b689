package org.xmppspec.client;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * What TLS came to on a connection.
 *
 * @param protocol such as {@code TLSv1.3}
 * @param cipherSuite by its standard name
 * @param certificates the peer's, its own first
 * @param applicationProtocol what ALPN agreed on, empty for nothing
 * @param channelBindings the types that this side can give here, such as {@code tls-exporter}
 */
public record TlsInfo(
        String protocol,
        String cipherSuite,
        List<X509Certificate> certificates,
        String applicationProtocol,
        Set<String> channelBindings) {
    public TlsInfo {
        certificates = List.copyOf(certificates);
        channelBindings = Set.copyOf(channelBindings);
    }
}
