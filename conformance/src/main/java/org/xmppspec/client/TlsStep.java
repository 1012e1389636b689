package org.xmppspec.client;

import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xmppspec.xmpp.tls.ChannelBindings;
import org.xmppspec.xmpp.tls.ClientTls;
import org.xmppspec.xmpp.tls.KeyMaterial;
import org.xmppspec.xmpp.tls.TlsClient;
import org.xmppspec.xmpp.tls.TlsContexts;
import org.xmppspec.xmpp.tls.TlsProvider;
import org.xmppspec.xmpp.tls.Trust;

/** The step from plain text to TLS on one connection. */
final class TlsStep {
    private final StreamLink link;
    private final ClientTls settings;
    private ChannelBindings bindings = ChannelBindings.none();
    private SslHandler handler;
    private TlsInfo info;

    TlsStep(StreamLink link, SessionRequest request, String domain, Trust trust, TlsMode mode) {
        this.link = link;
        List<String> usual = mode == TlsMode.DIRECT ? List.of(TlsContexts.ALPN_CLIENT) : List.of();
        ClientTls tls = ClientTls.of(domain, trust)
                .withApplicationProtocols(request.applicationProtocols().orElse(usual));
        if (!request.tlsProtocols().isEmpty()) {
            tls = tls.withProtocols(request.tlsProtocols());
        }
        if (request.renegotiable()) {
            tls = tls.withProvider(TlsProvider.JDK);
        }
        Optional<KeyMaterial> key =
                request.clientCertificate().map(shown -> new KeyMaterial(shown.key(), shown.chain()));
        settings = key.isPresent() ? tls.withKey(key.get()) : tls;
    }

    /**
     * Makes the handshake.
     *
     * @throws ConnectException when it fails
     */
    TlsInfo handshake(Diagnosis diagnosis, StreamStage stage) {
        link.expectTls();
        try {
            TlsClient tls = TlsContexts.client(settings);
            handler = link.wire().startTls(tls);
            link.tlsBegan();
            bindings = tls.channelBindings(handler);
            info = info(tls.certificateRequested());
            return info;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw diagnosis.tls(stage, e);
        }
    }

    private TlsInfo info(boolean certificateRequested) {
        String protocol =
                Optional.ofNullable(handler.engine().getApplicationProtocol()).orElse("");
        return new TlsInfo(
                handler.engine().getSession().getProtocol(),
                handler.engine().getSession().getCipherSuite(),
                List.copyOf(TlsContexts.peerChain(handler)),
                protocol,
                Set.copyOf(bindings.types()),
                certificateRequested);
    }

    /** Begins a new handshake inside TLS. */
    Renegotiation renegotiate() {
        try {
            return link.wire().renegotiate(handler) ? Renegotiation.DONE : Renegotiation.UNANSWERED;
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            if (why.contains("insecure renegotiation")) {
                return Renegotiation.NOT_TRIED;
            }
            return why.contains("warning") ? Renegotiation.WARNED : Renegotiation.FAILED;
        }
    }

    /** What TLS came to, if there is TLS. */
    Optional<TlsInfo> info() {
        return Optional.ofNullable(info);
    }

    /** The channel bindings of this connection; none without TLS. */
    ChannelBindings bindings() {
        return bindings;
    }
}
