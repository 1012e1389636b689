package org.xmppspec.client.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;

/** Sees, below TLS, how the TCP connection ends. */
final class TcpWatch extends ChannelDuplexHandler {
    private final WireListener listener;
    private boolean over;
    private boolean writeFailed;
    private volatile boolean heldOpen;

    TcpWatch(WireListener listener) {
        this.listener = listener;
    }

    /** Keeps the layers above from closing TCP, so that it is seen whether the peer does. */
    void holdOpen(boolean held) {
        heldOpen = held;
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (heldOpen && !over) {
            promise.setSuccess();
        } else {
            var unused = context.close(promise);
        }
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
        end(writeFailed ? WireEnd.RESET : WireEnd.LOCAL);
    }

    /** Notes when the peer takes nothing any more: TLS then closes the channel before its end can be read. */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        ChannelPromise noted = promise.unvoid();
        noted.addListener(written -> writeFailed |= isFailure(written.cause()));
        var unused = context.write(message, noted);
    }

    private static boolean isFailure(Throwable cause) {
        return cause instanceof IOException && !(cause instanceof ClosedChannelException);
    }

    /** Says how the connection ended, unless that was said before. */
    void end(WireEnd how) {
        if (!over) {
            over = true;
            listener.ended(how);
        }
    }
}
