package org.xmppspec.server;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.xmppspec.xmpp.sasl.PlainMessage;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.xml.StartTag;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlLimits;
import org.xmppspec.xmpp.xml.XmlStreamGuard;
import org.xmppspec.xmpp.xml.XmlTreeBuilder;
import org.xmppspec.xmpp.xml.XmlViolation;

/**
 * A client for tests of the server: a blocking socket over direct TLS, nothing done by itself.
 *
 * <p>Received elements wait until they are taken. {@link #sync} is a fence: because the server handles one thing at a
 * time and queues what it causes before the next, everything that a stanza of one client causes for another has arrived
 * when first the one and then the other has been synchronised.
 */
public final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MS = 10_000;

    private final ReferenceServer server;
    private final Socket socket;
    private final List<XmlElement> received = new ArrayList<>();
    private final XmlStreamGuard parser;
    private boolean closed;
    private int fences;
    private String full = "";
    private XmlElement features;

    private RawClient(ReferenceServer server) throws IOException {
        this.server = server;
        socket = trusting(server.certificate())
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.directTlsPort());
        socket.setSoTimeout(PATIENCE_MS);
        parser = new XmlStreamGuard(XmlLimits.GENEROUS, new XmlTreeBuilder(new XmlTreeBuilder.Elements() {
            @Override
            public void streamOpened(StartTag header) {}

            @Override
            public void element(XmlElement element) {
                received.add(element);
            }

            @Override
            public void streamClosed() {
                closed = true;
            }
        }));
    }

    private static SSLContext trusting(X509Certificate certificate) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new OneCertificate(certificate)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record OneCertificate(X509Certificate trusted) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            if (!chain[0].equals(trusted)) {
                fail("The server shows another certificate.");
            }
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /**
     * Connects and opens a stream, and leaves the stream features to be taken.
     *
     * @param server the server
     */
    public static RawClient connect(ReferenceServer server) {
        try {
            RawClient client = new RawClient(server);
            client.openStream();
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Logs in and binds a resource.
     *
     * @param server the server
     * @param address a full address; the password is the localpart
     */
    public static RawClient bind(ReferenceServer server, String address) {
        String user = address.substring(0, address.indexOf('@'));
        String resource = address.substring(address.indexOf('/') + 1);
        RawClient client = connect(server);
        client.await("features");
        if (!client.authenticate(user, user)) {
            fail("The server does not let " + user + " in.");
        }
        client.openStream();
        client.features = client.await("features");
        client.full = client.request("<iq type='set'><bind xmlns='" + Namespaces.BIND + "'><resource>" + resource
                        + "</resource></bind></iq>")
                .child("bind", Namespaces.BIND)
                .flatMap(bind -> bind.child("jid", Namespaces.BIND))
                .orElseThrow()
                .text();
        return client;
    }

    /**
     * Logs in, fetches the roster and sends initial presence, and takes what came of it.
     *
     * @param server the server
     * @param address a full address; the password is the localpart
     */
    public static RawClient online(ReferenceServer server, String address) {
        RawClient client = bind(server, address);
        client.request("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");
        client.send("<presence/>");
        client.sync();
        return client;
    }

    /**
     * Authenticates with PLAIN.
     *
     * @param user the localpart
     * @param password the password
     * @return whether the server accepts it
     */
    public boolean authenticate(String user, String password) {
        String message = Base64.getEncoder()
                .encodeToString(PlainMessage.of(user, password).encode().getBytes(StandardCharsets.UTF_8));
        send("<auth xmlns='" + Namespaces.SASL + "' mechanism='PLAIN'>" + message + "</auth>");
        return take(element -> element.namespace().equals(Namespaces.SASL))
                .localName()
                .equals("success");
    }

    /** Sends a stream header and expects one. */
    public void openStream() {
        openStream(StreamHeader.initial(server.domain(), Namespaces.CLIENT).toXml());
    }

    /**
     * Sends a stream header of one's own and expects one.
     *
     * @param header the header
     */
    public void openStream(String header) {
        parser.restart();
        send(header);
    }

    /** Returns the full address that was bound. */
    public String full() {
        return full;
    }

    /** Returns the stream features that were offered after authentication. */
    public XmlElement features() {
        return features;
    }

    /** Returns the bare address. */
    public String bare() {
        return full.substring(0, full.indexOf('/'));
    }

    /**
     * Sends bytes as they are.
     *
     * @param xml what to send
     */
    public void send(String xml) {
        try {
            socket.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends an IQ request with an id of its own and takes the answer.
     *
     * @param iq the request, without id
     * @return the result or error
     */
    public XmlElement request(String iq) {
        fences++;
        String id = "request-" + fences;
        send(iq.replaceFirst("<iq", "<iq id='" + id + "'"));
        return take(element -> element.localName().equals("iq")
                && element.attribute("id").filter(id::equals).isPresent());
    }

    /** Waits until the server has handled all that was sent so far, and takes everything that has come. */
    public List<XmlElement> sync() {
        request("<iq type='get' to='" + server.domain() + "'><fence xmlns='urn:example:fence'/></iq>");
        List<XmlElement> taken = List.copyOf(received);
        received.clear();
        return taken;
    }

    /**
     * Waits for an element of a name and takes it; what came before stays.
     *
     * @param localName its local name
     */
    public XmlElement await(String localName) {
        return take(element -> element.localName().equals(localName));
    }

    /**
     * Waits for an element and takes it; what came before stays.
     *
     * @param condition what it is like
     */
    public XmlElement take(Predicate<XmlElement> condition) {
        while (true) {
            Iterator<XmlElement> waiting = received.iterator();
            while (waiting.hasNext()) {
                XmlElement element = waiting.next();
                if (condition.test(element)) {
                    waiting.remove();
                    return element;
                }
            }
            if (!read()) {
                return fail("The stream has ended, and what was awaited has not come; these are left: " + received);
            }
        }
    }

    /** Reads until the server has closed the stream, and takes everything that has come. */
    public List<XmlElement> awaitEnd() {
        while (read()) {
            // read() keeps what comes.
        }
        return List.copyOf(received);
    }

    /** Whether the server has sent the closing tag of the stream. */
    public boolean closed() {
        return closed;
    }

    private boolean read() {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = socket.getInputStream();
            int length = closed ? -1 : in.read(buffer);
            if (length > 0) {
                parser.feed(buffer, 0, length);
            }
            return length > 0;
        } catch (IOException | XmlViolation e) {
            return fail("Reading failed; these are left: " + received, e);
        }
    }

    /** Ends the stream properly and closes the socket. */
    public void logout() {
        send(StreamHeader.CLOSING_TAG);
        awaitEnd();
        close();
    }

    /** Closes the socket without closing the stream. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
