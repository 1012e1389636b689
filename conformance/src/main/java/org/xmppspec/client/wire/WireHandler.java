package org.xmppspec.client.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;

/** Passes on what is read, out of TLS if there is TLS. */
final class WireHandler extends ChannelInboundHandlerAdapter {
    private final WireListener listener;

    WireHandler(WireListener listener) {
        this.listener = listener;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf buffer = (ByteBuf) message;
        try {
            listener.read(ByteBufUtil.getBytes(buffer), context.pipeline().get(SslHandler.class) != null);
        } finally {
            buffer.release();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == SslCloseCompletionEvent.SUCCESS) {
            listener.tlsClosed();
        }
    }

    /** A failure of the listener or of TLS ends the connection; who waits for a handshake is told the cause there. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof NotSslRecordException) {
                listener.readOutsideTls();
            }
        }
        var unused = context.channel().close();
    }
}
