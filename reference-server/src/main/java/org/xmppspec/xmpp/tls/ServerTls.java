package org.xmppspec.xmpp.tls;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a server does TLS.
 *
 * @param key its key and certificate
 * @param askForClientCertificate whether clients are asked for a certificate; they may go on without one
 * @param protocols the versions to offer, such as {@code TLSv1.3}
 * @param provider the library
 * @param applicationProtocol chooses among the application protocols that a client offers; empty: {@link
 *     TlsContexts#ALPN_CLIENT} where it is offered
 */
public record ServerTls(
        KeyMaterial key,
        boolean askForClientCertificate,
        List<String> protocols,
        TlsProvider provider,
        Optional<Function<List<String>, String>> applicationProtocol) {
    /** Checks that no component is null. */
    public ServerTls {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(applicationProtocol, "applicationProtocol");
        protocols = List.copyOf(protocols);
    }

    /**
     * Makes settings for TLS 1.2 and 1.3.
     *
     * @param key the server's key and certificate
     * @return settings that ask clients for a certificate
     */
    public static ServerTls of(KeyMaterial key) {
        return new ServerTls(key, true, TlsContexts.CURRENT_PROTOCOLS, TlsProvider.preferred(), Optional.empty());
    }

    /**
     * Changes the versions.
     *
     * @param versions the versions to offer
     * @return settings that differ in the versions only
     */
    public ServerTls withProtocols(List<String> versions) {
        return new ServerTls(key, askForClientCertificate, versions, provider, applicationProtocol);
    }

    /**
     * Changes the library.
     *
     * @param library the library
     * @return settings that differ in the library only
     */
    public ServerTls withProvider(TlsProvider library) {
        return new ServerTls(key, askForClientCertificate, protocols, library, applicationProtocol);
    }

    /**
     * Changes what the server shows.
     *
     * @param shown the key and its certificate
     * @return settings that differ in the key only
     */
    public ServerTls withKey(KeyMaterial shown) {
        return new ServerTls(shown, askForClientCertificate, protocols, provider, applicationProtocol);
    }

    /**
     * Asks clients for no certificate.
     *
     * @return settings that differ in that only
     */
    public ServerTls withoutClientCertificate() {
        return new ServerTls(key, false, protocols, provider, applicationProtocol);
    }

    /**
     * Changes what is agreed on by ALPN.
     *
     * @param choice chooses among the names that a client offers
     * @return settings that differ in that only
     */
    public ServerTls withApplicationProtocol(Function<List<String>, String> choice) {
        return new ServerTls(key, askForClientCertificate, protocols, provider, Optional.of(choice));
    }
}
