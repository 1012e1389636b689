package org.xmppspec.server.session;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xmppspec.server.hook.BytesHook;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.server.hook.StreamEndHook;
import org.xmppspec.server.hook.TlsHooks;

/** What lies between TLS and TCP: TLS as it is on the wire, and its failure. */
final class TlsFloor extends ChannelDuplexHandler {
    private static final StreamEnd CUT = new StreamEnd(Optional.empty(), null, false, true);

    private final PeerConnection connection;
    private final TlsHooks hooks;
    private ChannelHandlerContext context;
    private boolean heldOpen;

    private TlsFloor(PeerConnection connection) {
        this.connection = connection;
        hooks = connection.settings().domain().hooks().tls();
    }

    /** Begins TLS on a connection, with this below it. */
    static void begin(PeerConnection connection) {
        ChannelPipeline pipeline = connection.channel().pipeline();
        pipeline.addFirst(connection.settings().tls().newHandler());
        pipeline.addFirst(new TlsFloor(connection));
    }

    /**
     * What goes wrong in TLS ends the connection there, without a word in plain text (RFC 6120 section 5.4.3.2), but behind
     * the alert that TLS is about to send.
     */
    void handshakeFailed() {
        StreamEnd end = CUT;
        for (StreamEndHook hook : hooks.failed()) {
            end = hook.end(connection, end);
        }
        if (end.closingTag()) {
            write(connection.input().framing().close().getBytes(StandardCharsets.UTF_8));
        }
        heldOpen = !end.closeConnection();
        connection.channel().eventLoop().execute(this::cut);
    }

    /** Writes bytes that are not under TLS. */
    void write(byte[] bytes) {
        var unused = context.writeAndFlush(Unpooled.wrappedBuffer(bytes));
    }

    /** Closes the TCP connection at once, unless it is held open. */
    void cut() {
        if (!heldOpen) {
            Channels.cut(connection.channel());
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!hooks.recordsIn().iterator().hasNext()) {
            ctx.fireChannelRead(message);
            return;
        }
        ByteBuf passed = pass(hooks.recordsIn(), message);
        if (passed.isReadable()) {
            ctx.fireChannelRead(passed);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        boolean hooked = hooks.recordsOut().iterator().hasNext();
        var unused = ctx.write(hooked ? pass(hooks.recordsOut(), message) : message, promise);
    }

    private ByteBuf pass(HookPoint<BytesHook> point, Object message) {
        try {
            byte[] bytes = ByteBufUtil.getBytes((ByteBuf) message);
            for (BytesHook hook : point) {
                bytes = hook.pass(connection, bytes);
            }
            return Unpooled.wrappedBuffer(bytes);
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (heldOpen) {
            promise.setSuccess();
        } else {
            var unused = ctx.close(promise);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (heldOpen && event instanceof ChannelInputShutdownEvent) {
            heldOpen = false;
            var unused = ctx.close();
        }
        ctx.fireUserEventTriggered(event);
    }
}
