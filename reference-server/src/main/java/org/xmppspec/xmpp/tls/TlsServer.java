package org.xmppspec.xmpp.tls;

import io.netty.handler.ssl.SslHandler;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** The TLS of a server. */
public final class TlsServer {
    private final SSLContext context;
    private final ServerTls settings;

    TlsServer(SSLContext context, ServerTls settings) {
        this.context = Objects.requireNonNull(context, "context");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * Makes the handler of one connection.
     *
     * <p>For STARTTLS it is put into the pipeline after {@code <proceed/>} was written. A client that offers application
     * protocols gets {@link TlsContexts#ALPN_CLIENT}.
     *
     * @return a handler whose handshake begins when it is added to the pipeline
     */
    public SslHandler newHandler() {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(settings.protocols().toArray(new String[0]));
        parameters.setWantClientAuth(settings.askForClientCertificate());
        parameters.setApplicationProtocols(new String[] {TlsContexts.ALPN_CLIENT});
        engine.setSSLParameters(parameters);
        settings.applicationProtocol()
                .ifPresent(choice -> engine.setHandshakeApplicationProtocolSelector(
                        (handshaking, offered) -> choice.apply(offered)));
        return new SslHandler(engine);
    }

    /**
     * Gives the server's certificate.
     *
     * @return the certificate that clients are shown
     */
    public X509Certificate certificate() {
        return settings.key().certificate();
    }

    /**
     * Gives the channel bindings of a connection whose handshake is complete.
     *
     * @param handler the connection's handler
     * @return its channel bindings
     */
    public ChannelBindings channelBindings(SslHandler handler) {
        return ChannelBindings.of(handler.engine(), certificate());
    }
}
