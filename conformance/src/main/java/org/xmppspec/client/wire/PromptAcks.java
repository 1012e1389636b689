package org.xmppspec.client.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioChannelOption;
import jdk.net.ExtendedSocketOptions;

/**
 * Has the system acknowledge at once what the target sent, where the system can be told so.
 *
 * <p>A target that leaves Nagle's algorithm on (RFC 9293 section 3.7.4) holds its next small segment back until the one
 * before is acknowledged, and a system that hopes to acknowledge along with an answer waits some 40 ms for that. With
 * TLS 1.3 this hits each connection: session tickets go ahead of the stream header. The system forgets the wish whenever
 * data goes out, so it is renewed.
 */
final class PromptAcks extends ChannelDuplexHandler {
    private static final ChannelOption<Boolean> QUICK_ACK = NioChannelOption.of(ExtendedSocketOptions.TCP_QUICKACK);

    private boolean understood = true;

    @Override
    public void channelActive(ChannelHandlerContext context) {
        ask(context);
        context.fireChannelActive();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        ask(context);
        context.fireChannelReadComplete();
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        context.flush();
        ask(context);
    }

    private void ask(ChannelHandlerContext context) {
        understood = understood
                && context.channel().isOpen()
                && context.channel().config().setOption(QUICK_ACK, true);
    }
}
