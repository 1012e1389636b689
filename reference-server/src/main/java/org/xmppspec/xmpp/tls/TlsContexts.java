package org.xmppspec.xmpp.tls;

import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;

/** Makes TLS ready for use in a Netty pipeline. */
public final class TlsContexts {
    /** The versions that RFC 7590 and BCP 195 leave: {@code TLSv1.3} and {@code TLSv1.2}. */
    public static final List<String> CURRENT_PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    /** The name of XMPP client connections in the negotiation of application protocols (XEP-0368). */
    public static final String ALPN_CLIENT = "xmpp-client";

    private TlsContexts() {}

    /**
     * Makes the TLS of a server; one for all its connections.
     *
     * @param settings how it does TLS
     * @return what gives a handler to each connection
     * @throws GeneralSecurityException when key, versions or library cannot be used
     */
    public static TlsServer server(ServerTls settings) throws GeneralSecurityException {
        SSLContext context = settings.provider().newContext();
        context.init(keyManagers(settings.key()), new TrustManager[] {new AnyClientTrusted()}, null);
        return new TlsServer(context, settings);
    }

    /**
     * Makes the TLS of one client connection.
     *
     * @param settings how it does TLS
     * @return what gives the connection its handler, and tells afterwards what the certificate was like
     * @throws GeneralSecurityException when key, versions or library cannot be used
     */
    public static TlsClient client(ClientTls settings) throws GeneralSecurityException {
        ServerCertificateCheck check = new ServerCertificateCheck(settings.domain(), settings.trust());
        SSLContext context = settings.provider().newContext();
        ShownKey key = new ShownKey(settings.key());
        context.init(new KeyManager[] {key}, new TrustManager[] {check}, null);
        return new TlsClient(context, settings, check, key);
    }

    /**
     * Gives the certificate that the peer showed in a handshake that is complete.
     *
     * @param handler the connection's TLS handler
     * @return the chain, the peer's own certificate first; empty when it showed none
     */
    public static List<X509Certificate> peerChain(SslHandler handler) {
        try {
            return List.of(handler.engine().getSession().getPeerCertificates()).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (SSLPeerUnverifiedException e) {
            return List.of();
        }
    }

    private static KeyManager[] keyManagers(KeyMaterial key) throws GeneralSecurityException {
        try {
            // The default type derives a key slowly, to protect on disk what here never leaves memory.
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            store.setKeyEntry("key", key.privateKey(), new char[0], key.chain().toArray(new X509Certificate[0]));
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, new char[0]);
            return factory.getKeyManagers();
        } catch (IOException e) {
            throw new GeneralSecurityException("The key cannot be used.", e);
        }
    }
}
