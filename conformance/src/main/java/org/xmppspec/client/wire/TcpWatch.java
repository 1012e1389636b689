package org.xmppspec.client.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;

/** Sees, below TLS, how the TCP connection ends. */
final class TcpWatch extends ChannelInboundHandlerAdapter {
    private final WireListener listener;
    private boolean over;

    TcpWatch(WireListener listener) {
        this.listener = listener;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        context.fireUserEventTriggered(event);
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            end(WireEnd.FIN);
            var unused = context.channel().close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            end(WireEnd.RESET);
        }
        context.fireExceptionCaught(cause);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        context.fireChannelInactive();
        end(WireEnd.LOCAL);
    }

    /** Says how the connection ended, unless that was said before. */
    void end(WireEnd how) {
        if (!over) {
            over = true;
            listener.ended(how);
        }
    }
}
