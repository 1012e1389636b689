package org.xmppspec.client.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.hello.HelloAnswer.Kind;
import org.xmppspec.xmpp.tls.CertificateAuthority;
import org.xmppspec.xmpp.tls.ServerTls;
import org.xmppspec.xmpp.tls.TlsContexts;
import org.xmppspec.xmpp.tls.TlsProvider;

/** The first words of TLS, against the JDK's own TLS as the other side. */
class HelloTest {
    private static final List<Integer> SUITES = List.of(0xC02B, 0xC02F);

    private static SSLEngine server() throws Exception {
        ServerTls settings = ServerTls.of(CertificateAuthority.selfSigned("example.org"))
                .withProvider(TlsProvider.JDK)
                .withProtocols(List.of("TLSv1.2"));
        return TlsContexts.server(settings).newHandler().engine();
    }

    private static byte[] answer(byte[] hello) throws Exception {
        SSLEngine server = server();
        ByteBuffer out = ByteBuffer.allocate(1 << 16);
        try {
            server.unwrap(ByteBuffer.wrap(hello), ByteBuffer.allocate(1 << 16));
            for (Runnable task = server.getDelegatedTask(); task != null; task = server.getDelegatedTask()) {
                task.run();
            }
        } catch (SSLException e) {
            // what it has to say about that, it says in an alert
        }
        try {
            server.wrap(ByteBuffer.allocate(0), out);
        } catch (SSLException e) {
            server.wrap(ByteBuffer.allocate(0), out);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    @Test
    void whatTheServerSaysUpToItsDoneIsRead() throws Exception {
        byte[] answer = answer(new ClientHello(ClientHello.TLS_1_2, SUITES, "example.org").bytes());
        ServerFlight flight = ServerFlight.read(answer);
        assertTrue(flight.isComplete(), flight.toString());
        assertEquals(List.of(2, 11, 12, 13, 14), flight.messages());
        assertEquals(1, flight.certificates());

        ServerFlight half = ServerFlight.read(Arrays.copyOf(answer, answer.length / 2));
        assertFalse(half.isComplete(), half.toString());
        assertEquals(
                List.of(), ServerFlight.read(new byte[] {21, 3, 3, 0, 2, 2, 40}).messages());
    }

    @Test
    void helloOfTls12IsAnswered() throws Exception {
        HelloAnswer answer =
                HelloAnswer.read(answer(new ClientHello(ClientHello.TLS_1_2, SUITES, "example.org").bytes()));
        assertEquals(Kind.HELLO, answer.kind(), answer.toString());
        assertEquals(ClientHello.TLS_1_2, answer.version());
        assertEquals(0xC02B, answer.suite());
        assertTrue(answer.extensions().contains(HelloAnswer.RENEGOTIATION_INFO));
        assertEquals("00", answer.renegotiationInfo());
        assertTrue(answer.isHello());
    }

    @Test
    void everyPrefixOfAnAnswerIsIncomplete() throws Exception {
        byte[] whole = answer(new ClientHello(ClientHello.TLS_1_2, SUITES, "").bytes());
        int hello = 4 + (((whole[7] & 0xFF) << 8) | (whole[8] & 0xFF));
        for (int length = 0; length < 5 + hello; length++) {
            assertEquals(
                    Kind.INCOMPLETE,
                    HelloAnswer.read(Arrays.copyOf(whole, length)).kind());
        }
    }

    @Test
    void ssl3IsRefusedByAnAlert() throws Exception {
        HelloAnswer answer = HelloAnswer.read(answer(new ClientHello(ClientHello.SSL_3, List.of(0x002F), "").bytes()));
        assertEquals(Kind.ALERT, answer.kind());
        assertFalse(answer.isHello());
    }

    @Test
    void helloOfSsl2IsKnown() {
        byte[] hello = {(byte) 0x80, 16, 4, 0, 1, 0, 2, 0, 0};
        assertEquals(Kind.SSL2_HELLO, HelloAnswer.read(hello).kind());
        assertEquals(48, ClientHello.ssl2().length);
    }

    @Test
    void otherThingsAreOther() {
        assertEquals(
                Kind.OTHER,
                HelloAnswer.read(new byte[] {60, 115, 116, 114, 101}).kind());
    }
}
