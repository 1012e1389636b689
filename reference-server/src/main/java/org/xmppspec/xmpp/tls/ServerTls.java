package org.xmppspec.xmpp.tls;

import java.util.List;
import java.util.Objects;

/**
 * How a server does TLS.
 *
 * @param key its key and certificate
 * @param askForClientCertificate whether clients are asked for a certificate; they may go on without one
 * @param protocols the versions to offer, such as {@code TLSv1.3}
 * @param provider the library
 */
public record ServerTls(
        KeyMaterial key, boolean askForClientCertificate, List<String> protocols, TlsProvider provider) {
    /** Checks that no component is null. */
    public ServerTls {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(provider, "provider");
        protocols = List.copyOf(protocols);
    }

    /**
     * Makes settings for TLS 1.2 and 1.3.
     *
     * @param key the server's key and certificate
     * @return settings that ask clients for a certificate
     */
    public static ServerTls of(KeyMaterial key) {
        return new ServerTls(key, true, TlsContexts.CURRENT_PROTOCOLS, TlsProvider.preferred());
    }

    /**
     * Changes the versions.
     *
     * @param versions the versions to offer
     * @return settings that differ in the versions only
     */
    public ServerTls withProtocols(List<String> versions) {
        return new ServerTls(key, askForClientCertificate, versions, provider);
    }

    /**
     * Changes the library.
     *
     * @param library the library
     * @return settings that differ in the library only
     */
    public ServerTls withProvider(TlsProvider library) {
        return new ServerTls(key, askForClientCertificate, protocols, library);
    }
}
