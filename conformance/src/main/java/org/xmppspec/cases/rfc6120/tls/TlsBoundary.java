package org.xmppspec.cases.rfc6120.tls;

import static org.xmppspec.client.StreamStage.FEATURES;
import static org.xmppspec.client.StreamStage.SASL;

import java.util.List;
import java.util.regex.Pattern;
import org.xmppspec.cases.rfc6120.Features;
import org.xmppspec.client.Ending;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.hello.ClientHello;
import org.xmppspec.client.hello.HelloAnswer;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 5.3, 5.4.3 and 13.3: where plain text ends and TLS begins, and what is never said again. */
@Section("RFC6120 5.4.3")
class TlsBoundary {
    private static final Pattern CLOSING_TAG = Pattern.compile("</(\\w+:)?stream\\s*>");

    /** Between the request for TLS and the handshake there is {@code <proceed/>}, and not one byte besides. */
    @Case(
            value = "6120-5.3.3-nothing-but-proceed-before-the-handshake",
            title = "Between <starttls/> and the TLS handshake the server sends <proceed/> and not one byte more",
            observes = {"RFC6120-5.3.3-1", "RFC6120-5.4.2.3-2", "RFC6120-5.4.3.1-2"})
    void nothingButProceedBeforeTheHandshake(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        Starttls.offerOf(romeo, observe);
        HelloProbe probe = HelloProbe.afterProceed(romeo, observe);
        probe.say(new ClientHello(ClientHello.TLS_1_2, CipherSuites.CURRENT, romeo.domain()).bytes());
        romeo.abort();

        observe.that("RFC6120-5.3.3-1", "what came between <starttls/> and <proceed/>", probe.before())
                .is("");
        byte[] behind = probe.behind();
        for (String id : List.of("RFC6120-5.4.2.3-2", "RFC6120-5.4.3.1-2")) {
            observe.that(id, "what came behind <proceed/>", beginning(behind))
                    .satisfies(
                            "is TLS or nothing",
                            text -> behind.length == 0
                                    || HelloAnswer.read(behind).kind() != HelloAnswer.Kind.OTHER);
        }
    }

    /** When TLS does not come about, the connection ends, and no closing tag is said in plain text. */
    @Case(
            value = "6120-5.4.3.2-failed-tls-ends-the-connection",
            title = "A failed TLS handshake ends the connection without a closing tag",
            observes = {"RFC6120-5.4.3.2-1", "RFC6120-5.4.3.2-2"})
    void failedTlsEndsTheConnection(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        Starttls.offerOf(romeo, observe);
        HelloProbe probe = HelloProbe.afterProceed(romeo, observe);
        romeo.sendRaw("this is not how TLS begins, so no handshake can come of it\r\n");

        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-5.4.3.2-1", ending).endsTcp();
        observe.that("RFC6120-5.4.3.2-2", "what came behind <proceed/>", beginning(probe.behind()))
                .satisfies(
                        "has no closing tag",
                        text -> !CLOSING_TAG
                                .matcher(HelloProbe.text(probe.behind()))
                                .find());
    }

    /**
     * Once TLS stands, nothing travels outside of it. Anything that is no TLS record is seen below TLS; a log-in, a
     * request and the closing handshake give a server the occasion.
     */
    @Case(
            value = "6120-5.4.3.1-nothing-outside-tls",
            title = "Once TLS stands, the server sends nothing in plain text",
            observes = "RFC6120-5.4.3.1-8")
    void nothingOutsideTls(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        String tls = Starttls.outcome(() -> romeo.advance(StreamStage.TLS));
        if (romeo.tls().isEmpty() && tls.equals(Starttls.SUCCESS)) {
            throw observe.notApplicable("The run goes without TLS.");
        }
        if (romeo.tls().isEmpty()) {
            throw observe.inconclusive("TLS did not come about: " + tls);
        }
        if (Starttls.outcome(() -> romeo.advance(StreamStage.BIND)).equals(Starttls.SUCCESS)) {
            romeo.tryRequest("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");
        }
        romeo.sendClosingTag();
        romeo.awaitEnding();

        observe.that("RFC6120-5.4.3.1-8", "data outside TLS", romeo.heardOutsideTls() ? "some" : "none")
                .is("none");
    }

    /** TLS lies below SASL, and SASL below what comes then; no layer is offered when a higher one is there. */
    @Case(
            value = "6120-13.3-lower-layers-are-not-offered-again",
            title = "After SASL neither TLS nor SASL is offered",
            observes = {"RFC6120-13.3-1", "RFC6120-13.3-1.2", "RFC6120-13.3-1.3"})
    void lowerLayersAreNotOfferedAgain(@Stage(SASL) XmppSession romeo, Observations observe) {
        List<String> offers = Features.names(romeo);

        observe.that("RFC6120-13.3-1", "the features after SASL", offers)
                .satisfies(
                        "have neither starttls nor mechanisms",
                        names -> !names.contains("starttls") && !names.contains("mechanisms"));
        observe.that("RFC6120-13.3-1.2", "the features after SASL", offers)
                .satisfies("do not have starttls", names -> !names.contains("starttls"));
        observe.that("RFC6120-13.3-1.3", "the features after SASL", offers)
                .satisfies("do not have mechanisms", names -> !names.contains("mechanisms"));
    }

    private static String beginning(byte[] bytes) {
        String text = HelloProbe.text(bytes).replaceAll("[^\\x20-\\x7E]", ".");
        return text.substring(0, Math.min(text.length(), 80));
    }
}
