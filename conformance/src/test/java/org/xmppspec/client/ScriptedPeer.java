package org.xmppspec.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.xmppspec.xmpp.tls.KeyMaterial;

/** A peer on loopback that does with each connection what a test tells it, line by line. */
public final class ScriptedPeer implements AutoCloseable {
    public static final String HEADER = "<?xml version='1.0'?><stream:stream from='example.org' id='i1' version='1.0'"
            + " xml:lang='en' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
    public static final String NO_FEATURES = "<stream:features/>";
    public static final String CLOSE = "</stream:stream>";

    /** What the peer does with a connection. */
    public interface Script {
        void run(Line line) throws Exception;
    }

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    private final AtomicInteger connections = new AtomicInteger();

    private ScriptedPeer(Script script, InetAddress address) throws IOException {
        listening = new ServerSocket(0, 50, address);
        threads.execute(() -> accept(script));
    }

    public static ScriptedPeer start(Script script) throws IOException {
        return start(script, InetAddress.getLoopbackAddress());
    }

    static ScriptedPeer start(Script script, InetAddress address) throws IOException {
        return new ScriptedPeer(script, address);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** Settings for this peer, in plain text. */
    public ConnectSettings.Builder settings() {
        return ConnectSettings.builder("example.org")
                .endpoint("127.0.0.1", port())
                .tls(TlsMode.NONE)
                .timeout(Duration.ofSeconds(20));
    }

    private void accept(Script script) {
        try {
            while (!listening.isClosed()) {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(script, socket));
            }
        } catch (IOException e) {
            if (!listening.isClosed()) {
                failures.add(e);
            }
        }
    }

    private void serve(Script script, Socket socket) {
        try (Line line = new Line(socket)) {
            script.run(line);
        } catch (IOException e) {
            // the other side went away in the middle, which some tests want
        } catch (Exception | AssertionError e) {
            failures.add(e);
        }
    }

    /** Ends all, and fails the test if a script went wrong. */
    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
        Throwable failure = failures.poll();
        if (failure != null) {
            throw new AssertionError("the scripted peer failed", failure);
        }
    }

    /** One connection of the peer. */
    public static final class Line implements AutoCloseable {
        private Socket socket;
        private Socket plain;
        private final StringBuilder heard = new StringBuilder();

        private Line(Socket socket) {
            this.socket = socket;
        }

        /** Reads until a text has come, and returns all up to its end. */
        public String hear(String awaited) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            while (!bytes.toString(StandardCharsets.UTF_8).endsWith(awaited)) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("ended before " + awaited + " after " + bytes);
                }
                bytes.write(next);
            }
            heard.append(bytes.toString(StandardCharsets.UTF_8));
            return bytes.toString(StandardCharsets.UTF_8);
        }

        public void say(String text) throws IOException {
            say(text.getBytes(StandardCharsets.UTF_8));
        }

        void say(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Hears a stream header and answers with one, and with features. */
        public void open(String features) throws IOException {
            hear("xmlns:stream='http://etherx.jabber.org/streams'>");
            say(HEADER + features);
        }

        /** Waits until the other side has sent all it has to send. */
        public void hearEnd() throws IOException {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            int read = in.read(buffer);
            while (read >= 0) {
                heard.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                read = in.read(buffer);
            }
        }

        /** All that was heard. */
        String heard() {
            return heard.toString();
        }

        void fin() throws IOException {
            socket.shutdownOutput();
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Begins TLS as a server. */
        void startTls(KeyMaterial key) throws Exception {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setKeyEntry("key", key.privateKey(), new char[0], key.chain().toArray(new X509Certificate[0]));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
            tls.setUseClientMode(false);
            tls.startHandshake();
            plain = socket;
            socket = tls;
        }

        /** Ends the TCP connection under TLS without a close_notify. */
        void truncate() throws IOException {
            plain.shutdownOutput();
        }

        /** Waits for a test's signal. */
        void await(CountDownLatch latch) throws InterruptedException {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the test gave no signal");
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
