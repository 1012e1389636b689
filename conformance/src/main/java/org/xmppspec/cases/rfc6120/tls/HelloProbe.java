package org.xmppspec.cases.rfc6120.tls;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.hello.HelloAnswer;
import org.xmppspec.client.hello.ServerFlight;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.observe.Observations;

/** Goes to where TLS begins and says something there byte by byte. */
final class HelloProbe {
    private static final String STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
    private static final Pattern PROCEED =
            Pattern.compile("<(?:\\w+:)?proceed[^>]*?(?:/>|>\\s*</(?:\\w+:)?proceed\\s*>)");

    private final XmppSession session;
    private final String before;
    private final int proceedEnd;

    private HelloProbe(XmppSession session, String before, int proceedEnd) {
        this.session = session;
        this.before = before;
        this.proceedEnd = proceedEnd;
    }

    /** Goes to where TLS begins: behind {@code <proceed/>}, or at the first byte of a connection with direct TLS. */
    static HelloProbe begin(Actors actors, Observations observe) {
        XmppSession session = actors.at(StreamStage.FEATURES, "romeo");
        if (session.tls().isPresent()) {
            XmppSession direct = actors.at(StreamStage.TCP, "romeo");
            direct.readAsBytes();
            return new HelloProbe(direct, "", 0);
        }
        Starttls.offerOf(session, observe);
        return afterProceed(session, observe);
    }

    /** Asks for TLS and waits for the go-ahead. */
    static HelloProbe afterProceed(XmppSession session, Observations observe) {
        session.readAsBytes();
        session.sendRaw(STARTTLS);
        String heard =
                text(session.awaitBytes(bytes -> PROCEED.matcher(text(bytes)).find()));
        Matcher proceed = PROCEED.matcher(heard);
        if (!proceed.find()) {
            throw observe.inconclusive("The server did not let TLS begin.");
        }
        return new HelloProbe(session, heard.substring(0, proceed.start()), proceed.end());
    }

    /** Sends a hello and waits for what answers it, or for the end of the connection. */
    HelloAnswer say(byte[] hello) {
        session.sendRaw(hello);
        session.awaitBytes(bytes -> HelloAnswer.read(behind()).kind() != HelloAnswer.Kind.INCOMPLETE);
        return HelloAnswer.read(behind());
    }

    /** Waits for all that the server of TLS 1.2 says before it is the client's turn again. */
    ServerFlight flight() {
        session.awaitBytes(bytes -> ServerFlight.read(behind()).isComplete());
        return ServerFlight.read(behind());
    }

    XmppSession session() {
        return session;
    }

    /** What came between the request and {@code <proceed/>}. */
    String before() {
        return before;
    }

    /** What has come behind {@code <proceed/>}. */
    byte[] behind() {
        byte[] bytes = session.bytes();
        return Arrays.copyOfRange(bytes, proceedEnd, bytes.length);
    }

    /** Bytes as a text in which each is one character. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
