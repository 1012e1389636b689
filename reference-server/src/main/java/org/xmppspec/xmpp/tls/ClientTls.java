package org.xmppspec.xmpp.tls;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a client does TLS.
 *
 * @param domain the domain that the server's certificate has to be for, also sent as server name
 * @param trust which certificates to accept
 * @param key the client's own key and certificate, if it has any
 * @param applicationProtocols what is offered by ALPN, {@link TlsContexts#ALPN_CLIENT} for direct TLS (XEP-0368) and
 *     nothing for STARTTLS
 * @param protocols the versions to offer, such as {@code TLSv1.3}
 * @param provider the library
 */
public record ClientTls(
        String domain,
        Trust trust,
        Optional<KeyMaterial> key,
        List<String> applicationProtocols,
        List<String> protocols,
        TlsProvider provider) {
    /** Checks that no component is null. */
    public ClientTls {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(provider, "provider");
        protocols = List.copyOf(protocols);
        applicationProtocols = List.copyOf(applicationProtocols);
    }

    /**
     * Makes settings for STARTTLS with TLS 1.2 and 1.3 and no certificate of the client's own.
     *
     * @param domain the domain that the server's certificate has to be for
     * @param trust which certificates to accept
     * @return the settings
     */
    public static ClientTls of(String domain, Trust trust) {
        return new ClientTls(
                domain, trust, Optional.empty(), List.of(), TlsContexts.CURRENT_PROTOCOLS, TlsProvider.preferred());
    }

    /**
     * Adds a certificate of the client's own.
     *
     * @param clientKey the key and its certificate
     * @return settings that differ in the key only
     */
    public ClientTls withKey(KeyMaterial clientKey) {
        return new ClientTls(domain, trust, Optional.of(clientKey), applicationProtocols, protocols, provider);
    }

    /**
     * Changes what is offered by ALPN.
     *
     * @param names the application protocols in order of preference
     * @return settings that differ in that only
     */
    public ClientTls withApplicationProtocols(List<String> names) {
        return new ClientTls(domain, trust, key, names, protocols, provider);
    }

    /**
     * Changes the versions.
     *
     * @param versions the versions to offer
     * @return settings that differ in the versions only
     */
    public ClientTls withProtocols(List<String> versions) {
        return new ClientTls(domain, trust, key, applicationProtocols, versions, provider);
    }

    /**
     * Changes the library.
     *
     * @param library the library
     * @return settings that differ in the library only
     */
    public ClientTls withProvider(TlsProvider library) {
        return new ClientTls(domain, trust, key, applicationProtocols, protocols, library);
    }
}
