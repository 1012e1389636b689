package org.xmppspec.server.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.tls.KeyMaterial;

/** A blocking socket for tests of what is on the wire: sends text as it is, reads text up to a marker. */
final class Wire implements AutoCloseable {
    /** The default stream header of a client, for the domain {@code localhost}. */
    static final String HEADER = "<?xml version='1.0'?><stream:stream to='localhost' version='1.0' xml:lang='en'"
            + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    /** The closing tag. */
    static final String CLOSE = "</stream:stream>";

    private static final int PATIENCE_MS = 20_000;

    private final ReferenceServer server;
    private Socket socket;
    private final ByteArrayOutputStream unread = new ByteArrayOutputStream();
    private boolean over;

    private Wire(ReferenceServer server, Socket socket) throws SocketException {
        this.server = server;
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MS);
    }

    /** Connects in the clear. */
    static Wire tcp(ReferenceServer server) {
        try {
            return new Wire(server, new Socket(InetAddress.getLoopbackAddress(), server.port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects with TLS from the beginning. */
    static Wire directTls(ReferenceServer server) {
        return directTls(server, Optional.empty());
    }

    /** Connects with TLS from the beginning and shows a certificate. */
    static Wire directTls(ReferenceServer server, Optional<KeyMaterial> key) {
        try {
            Socket plain = new Socket(InetAddress.getLoopbackAddress(), server.directTlsPort());
            Wire wire = new Wire(server, plain);
            wire.handshake(key);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects, negotiates TLS and opens a stream; its features have been read. */
    static Wire secured(ReferenceServer server) {
        Wire wire = directTls(server);
        wire.open();
        return wire;
    }

    /** Connects and logs in; the features that offer resource binding have been read. */
    static Wire authenticated(ReferenceServer server, String user) {
        Wire wire = secured(server);
        wire.plain(user, user);
        wire.until("<success");
        wire.until(">");
        wire.open();
        return wire;
    }

    /** Connects, logs in and binds a resource. */
    static Wire bound(ReferenceServer server, String user, String resource) {
        Wire wire = authenticated(server, user);
        wire.send("<iq id='bind' type='set'><bind xmlns='" + Namespaces.BIND + "'><resource>" + resource
                + "</resource></bind></iq>");
        wire.until("</iq>");
        return wire;
    }

    /** Sends the default header and reads up to the end of the stream features. */
    String open() {
        send(HEADER);
        return until("</stream:features>");
    }

    /** Sends STARTTLS and does the handshake. */
    void startTls() {
        send("<starttls xmlns='" + Namespaces.TLS + "'/>");
        until("<proceed xmlns='" + Namespaces.TLS + "'/>");
        handshake();
    }

    /** Sends a PLAIN request. */
    void plain(String user, String password) {
        auth("PLAIN", "\0" + user + "\0" + password);
    }

    /** Sends an auth request with an initial response. */
    void auth(String mechanism, String initial) {
        send("<auth xmlns='" + Namespaces.SASL + "' mechanism='" + mechanism + "'>" + base64(initial) + "</auth>");
    }

    /** Sends a response. */
    void respond(String message) {
        send("<response xmlns='" + Namespaces.SASL + "'>" + base64(message) + "</response>");
    }

    /** Encodes a SASL message. */
    static String base64(String message) {
        return Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
    }

    void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the own side of the TCP connection. */
    void halfClose() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads up to the first occurrence of a marker and takes that; what follows stays. */
    String until(String marker) {
        while (true) {
            String text = unread.toString(StandardCharsets.UTF_8);
            int end = text.indexOf(marker);
            if (end >= 0) {
                unread.reset();
                unread.writeBytes(text.substring(end + marker.length()).getBytes(StandardCharsets.UTF_8));
                return text.substring(0, end + marker.length());
            }
            if (!read()) {
                throw new AssertionError("The server closed the connection before '" + marker + "' after: " + text);
            }
        }
    }

    /** Reads until the server ends its side of the connection, and takes everything. */
    String toEnd() {
        while (read()) {
            // read() keeps what comes.
        }
        String text = unread.toString(StandardCharsets.UTF_8);
        unread.reset();
        return text;
    }

    /** Sends a request that the server answers and takes everything up to the answer: a fence. */
    String sync() {
        send("<iq type='get' id='fence' to='localhost'><fence xmlns='urn:example:fence'/></iq>");
        String text = until("id='fence'");
        until("</iq>");
        return text;
    }

    private boolean read() {
        if (over) {
            return false;
        }
        byte[] buffer = new byte[16_384];
        try {
            int length = socket.getInputStream().read(buffer);
            over = length < 0;
            if (!over) {
                unread.write(buffer, 0, length);
            }
        } catch (SocketException e) {
            over = true;
        } catch (IOException e) {
            throw new AssertionError("Reading failed after: " + unread.toString(StandardCharsets.UTF_8), e);
        }
        return !over;
    }

    /** Does the TLS handshake. */
    void handshake() {
        try {
            handshake(Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handshake(Optional<KeyMaterial> key) throws IOException {
        SSLSocket secure =
                (SSLSocket) context(key).getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
        secure.startHandshake();
        socket = secure;
        unread.reset();
    }

    private SSLContext context(Optional<KeyMaterial> key) {
        try {
            KeyStore store = emptyStore();
            store.setCertificateEntry("server", server.certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(key), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyManager[] keyManagers(Optional<KeyMaterial> key) throws GeneralSecurityException, IOException {
        if (key.isEmpty()) {
            return new KeyManager[0];
        }
        KeyStore store = emptyStore();
        store.setKeyEntry(
                "client",
                key.get().privateKey(),
                new char[0],
                key.get().chain().toArray(new java.security.cert.Certificate[0]));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        return factory.getKeyManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        return store;
    }

    /** Closes the socket without a word. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
