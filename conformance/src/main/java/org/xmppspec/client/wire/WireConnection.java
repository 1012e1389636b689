package org.xmppspec.client.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.xmppspec.xmpp.tls.TlsClient;

/** A TCP connection to the target, on which TLS can begin at any time. */
@SuppressWarnings(
        "FutureReturnValueIgnored") // how it ends is told to the listener, whatever became of a write or close
public final class WireConnection {
    private static final String WATCH = "watch";
    private static final int LONG_WRITE = 64 << 10;
    private static final int CLOSE_NOTIFY_FLUSH_MS = 500;
    private static final int LONGEST_CLOSE_MS = 1_000;

    private final Channel channel;
    private final TcpWatch watch;
    private final WireListener listener;
    private final Duration timeout;

    private WireConnection(Channel channel, TcpWatch watch, WireListener listener, Duration timeout) {
        this.channel = channel;
        this.watch = watch;
        this.listener = listener;
        this.timeout = timeout;
    }

    /**
     * Connects; nothing is read yet.
     *
     * @param timeout for connecting, and later for a TLS handshake and for writing much at once
     * @throws IOException when it cannot; SocketTimeoutException when nobody answers in time
     */
    public static WireConnection connect(
            EventLoops loops, SocketAddress address, Duration timeout, WireListener listener) throws IOException {
        TcpWatch watch = new TcpWatch(listener);
        Bootstrap bootstrap = new Bootstrap()
                .group(loops.group())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.AUTO_CLOSE, false) // a failed write does not hide how the peer ended
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) timeout.toMillis())
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel created) {
                        loops.channels().add(created);
                        created.pipeline()
                                .addLast(new PromptAcks())
                                .addLast(WATCH, watch)
                                .addLast(new WireHandler(listener));
                    }
                });
        ChannelFuture connecting = bootstrap.connect(address);
        Waiting.until(connecting, timeout.plusSeconds(1));
        if (!connecting.isSuccess()) {
            connecting.channel().close();
            throw connectFailure(connecting.cause());
        }
        return new WireConnection(connecting.channel(), watch, listener, timeout);
    }

    private static IOException connectFailure(Throwable cause) {
        if (cause instanceof IOException e && !(cause instanceof ConnectTimeoutException)) {
            return e;
        }
        return (IOException) new SocketTimeoutException("no answer in time").initCause(cause);
    }

    /** Begins to read; before that nothing is told to the listener. */
    public void startReading() {
        channel.config().setAutoRead(true);
    }

    /** Writes bytes; waits only when there is much that the peer has not taken yet. */
    public void write(byte[] bytes) {
        ChannelPromise written = channel.newPromise();
        if (channel.eventLoop().inEventLoop()) {
            writeNow(bytes, written);
            return;
        }
        boolean wait = bytes.length > LONG_WRITE || !channel.isWritable();
        channel.eventLoop().execute(() -> writeNow(bytes, written));
        if (wait) {
            Waiting.until(written, timeout);
        }
    }

    private void writeNow(byte[] bytes, ChannelPromise written) {
        if (channel.isActive()) {
            listener.written(bytes, channel.pipeline().get(SslHandler.class) != null);
        }
        channel.writeAndFlush(Unpooled.wrappedBuffer(bytes), written);
    }

    /**
     * Begins TLS and waits for the end of the handshake.
     *
     * @param tls what to offer and whom to trust, for this connection only
     * @return the handler, whose handshake is complete
     * @throws IOException when the handshake fails; SocketTimeoutException when it takes too long
     */
    public SslHandler startTls(TlsClient tls) throws IOException {
        SslHandler ssl = tls.newHandler();
        ssl.setHandshakeTimeoutMillis(timeout.toMillis());
        ssl.setCloseNotifyFlushTimeoutMillis(CLOSE_NOTIFY_FLUSH_MS);
        Future<?> added = channel.eventLoop().submit(() -> channel.pipeline().addAfter(WATCH, null, ssl));
        Waiting.until(added, timeout);
        if (!added.isSuccess()) {
            throw new SSLException("the connection has ended", added.cause());
        }
        Waiting.until(ssl.handshakeFuture(), timeout.plusSeconds(1));
        if (!ssl.handshakeFuture().isSuccess()) {
            throw handshakeFailure(ssl.handshakeFuture().cause());
        }
        return ssl;
    }

    /**
     * Begins a new handshake inside TLS. When it fails, TLS is over, but TCP stays until the peer ends it or this side
     * closes the connection.
     *
     * @param ssl the handler of the connection
     * @return false when the peer did not answer in time
     * @throws IOException when the new handshake fails, with the library's reason
     */
    public boolean renegotiate(SslHandler ssl) throws IOException {
        watch.holdOpen(true);
        Future<Channel> again = ssl.renegotiate();
        Waiting.until(again, timeout);
        if (again.isSuccess()) {
            watch.holdOpen(false);
            return true;
        }
        if (again.cause() == null || again.cause() instanceof SslHandshakeTimeoutException) {
            return false;
        }
        throw handshakeFailure(again.cause());
    }

    private static IOException handshakeFailure(Throwable cause) {
        if (cause == null || cause instanceof SslHandshakeTimeoutException) {
            return (IOException) new SocketTimeoutException("no handshake in time").initCause(cause);
        }
        return cause instanceof IOException e ? e : new SSLException(cause);
    }

    /** Runs something in order with what is read. */
    public void execute(Runnable action) {
        channel.eventLoop().execute(action);
    }

    /** The IP address that this side of the connection has. */
    public String localAddress() {
        return ((InetSocketAddress) channel.localAddress()).getAddress().getHostAddress();
    }

    /** Whether the connection still stands. */
    public boolean isOpen() {
        return channel.isActive();
    }

    /** Ends this side's half: close_notify, if there is TLS, and FIN. */
    public void halfClose() {
        channel.eventLoop().execute(() -> {
            SslHandler ssl = channel.pipeline().get(SslHandler.class);
            if (ssl == null) {
                ((SocketChannel) channel).shutdownOutput();
            } else {
                ssl.closeOutbound().addListener(done -> ((SocketChannel) channel).shutdownOutput());
            }
        });
    }

    /** Closes the connection: what was written, close_notify if there is TLS, FIN; waits for that, but not for the peer. */
    public void close() {
        watch.holdOpen(false);
        ChannelFuture closed = channel.close();
        if (!channel.eventLoop().inEventLoop()) {
            closed.awaitUninterruptibly(LONGEST_CLOSE_MS);
        }
    }

    /** Breaks the connection off with a reset. */
    public void abort() {
        channel.eventLoop().execute(() -> {
            watch.end(WireEnd.LOCAL);
            reset(channel);
        });
    }

    /** Closes a channel past TLS and without lingering, so that TCP sends a reset. */
    static void reset(Channel channel) {
        channel.eventLoop().execute(() -> {
            if (channel.isActive()) {
                channel.config().setOption(ChannelOption.SO_LINGER, 0);
                channel.pipeline().context(WATCH).close();
            }
        });
    }
}
