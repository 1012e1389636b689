package org.xmppspec.xmpp.tls;

import io.netty.handler.ssl.SslHandler;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** The TLS of one client connection. */
public final class TlsClient {
    private final SSLContext context;
    private final ClientTls settings;
    private final ServerCertificateCheck check;
    private final ShownKey key;

    TlsClient(SSLContext context, ClientTls settings, ServerCertificateCheck check, ShownKey key) {
        this.context = Objects.requireNonNull(context, "context");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.check = Objects.requireNonNull(check, "check");
        this.key = Objects.requireNonNull(key, "key");
    }

    /**
     * Makes the connection's handler.
     *
     * <p>Its handshake fails with an {@link UntrustedCertificateException} among the causes when the certificate is not
     * accepted.
     *
     * @return a handler whose handshake begins when it is added to the pipeline
     */
    public SslHandler newHandler() {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(settings.protocols().toArray(new String[0]));
        serverName().ifPresent(name -> parameters.setServerNames(List.of(name)));
        parameters.setApplicationProtocols(settings.applicationProtocols().toArray(new String[0]));
        engine.setSSLParameters(parameters);
        return new SslHandler(engine);
    }

    /**
     * Tells what is wrong with the certificate that the server showed.
     *
     * @return one sentence, or empty when nothing is wrong or no certificate has been shown yet
     */
    public Optional<String> certificateProblem() {
        return check.problem();
    }

    /**
     * Whether the server has asked for a certificate of the client.
     *
     * @return true when it has, whether or not the client had one to show
     */
    public boolean certificateRequested() {
        return key.requested();
    }

    /**
     * Gives the channel bindings of the connection, once its handshake is complete.
     *
     * @param handler the connection's handler
     * @return its channel bindings
     */
    public ChannelBindings channelBindings(SslHandler handler) {
        return TlsContexts.peerChain(handler).stream()
                .findFirst()
                .map(certificate -> ChannelBindings.of(handler.engine(), certificate))
                .orElseGet(ChannelBindings::none);
    }

    private Optional<SNIHostName> serverName() {
        try {
            return settings.domain().matches("[0-9.]+|.*:.*")
                    ? Optional.empty()
                    : Optional.of(new SNIHostName(settings.domain()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
