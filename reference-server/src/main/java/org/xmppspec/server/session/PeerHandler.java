package org.xmppspec.server.session;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.security.cert.X509Certificate;
import java.util.List;
import org.xmppspec.server.hook.ClientCertificateHook;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.tls.TlsContexts;

/** Turns what happens to a channel into what happens to its connection. */
final class PeerHandler extends ChannelInboundHandlerAdapter {
    private final StreamSettings settings;
    private final Transport transport;
    private final Role role;
    private PeerConnection connection;

    /**
     * Makes the handler of one channel.
     *
     * @param settings what the streams of the server have in common
     * @param transport how bytes come
     * @param role what kind of peer it is for
     */
    PeerHandler(StreamSettings settings, Transport transport, Role role) {
        this.settings = settings;
        this.transport = transport;
        this.role = role;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        connection = new PeerConnection(context.channel(), settings, role);
        settings.peers().add(connection);
        if (transport == Transport.DIRECT_TLS) {
            TlsFloor.begin(connection);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        Channels.later(context.channel(), settings.timeouts().negotiation(), this::negotiationOverdue);
    }

    private void negotiationOverdue() {
        Channel channel = connection.channel();
        if (connection.input().role().established() || !channel.isActive()) {
            return;
        }
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls != null && !connection.secure()) {
            Channels.cut(channel);
        } else {
            connection.end(StreamErrorCondition.POLICY_VIOLATION, "The negotiation has taken too long.");
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            byte[] bytes = ByteBufUtil.getBytes((ByteBuf) message);
            connection.input().receive(bytes);
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                secured(context.pipeline().get(SslHandler.class));
            } else {
                context.pipeline().get(TlsFloor.class).handshakeFailed();
            }
        } else if (event instanceof ChannelInputShutdownEvent || event instanceof SslCloseCompletionEvent) {
            connection.ender().inputEnded();
        } else if (event instanceof IdleStateEvent) {
            connection.end(StreamErrorCondition.POLICY_VIOLATION, "Nothing has come for too long.");
        }
    }

    private void secured(SslHandler tls) {
        List<X509Certificate> chain = TlsContexts.peerChain(tls);
        List<Jid> proved = ClientCertificate.of(chain, settings.clientTrust(), settings.domain())
                .addresses();
        for (ClientCertificateHook hook : settings.domain().hooks().tls().clientCertificate()) {
            proved = hook.proves(connection, chain, proved);
        }
        connection.secured(settings.tls().channelBindings(tls), new ClientCertificate(proved));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection.outbox().shut();
        connection.ender().abandon();
        connection.closeSession();
    }

    /** What goes wrong in TLS or TCP ends there: nothing is said in the layers above (RFC 6120 section 13.3). */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        TlsFloor floor = context.pipeline().get(TlsFloor.class);
        if (floor == null) {
            Channels.cut(context.channel());
        } else {
            floor.cut();
        }
    }
}
