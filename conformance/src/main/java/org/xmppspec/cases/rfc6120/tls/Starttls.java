package org.xmppspec.cases.rfc6120.tls;

import static org.xmppspec.client.StreamStage.FEATURES;
import static org.xmppspec.client.StreamStage.TLS;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.cases.rfc6120.Features;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 5: STARTTLS. */
@Section("RFC6120 5.4")
class Starttls {
    private static final String TLS_NAMESPACE = "urn:ietf:params:xml:ns:xmpp-tls";
    private static final String SASL_NAMESPACE = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

    /** Every server can do TLS and says so. */
    @Case(
            value = "6120-5.4.1-starttls-is-offered",
            title = "The first stream features offer STARTTLS",
            observes = {"RFC6120-5.2-1", "RFC6120-5.4.1-2", "RFC6120-5.4.1-3"})
    void starttlsIsOffered(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        onlyInPlainText(romeo, observe);

        observe.that(
                        "RFC6120-5.4.1-2",
                        "the namespace of the features",
                        romeo.features().getNamespaceURI())
                .is("http://etherx.jabber.org/streams");
        boolean offered = Features.child(romeo, "starttls", TLS_NAMESPACE).isPresent();
        observe.that("RFC6120-5.4.1-3", "STARTTLS", offered ? "offered" : "not offered")
                .is("offered");
        observe.that("RFC6120-5.2-1", "STARTTLS", offered ? "offered" : "not offered")
                .is("offered");
    }

    /** Where nothing goes without TLS, the offer says so, and stands alone. */
    @Case(
            value = "6120-5.4.1-mandatory-starttls-is-marked-as-required",
            title = "STARTTLS is marked as required where no SASL mechanism is offered beside it",
            observes = {"RFC6120-5.4.1-4", "RFC6120-5.3.1-2"})
    void mandatoryStarttlsIsMarkedAsRequired(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        Element starttls = offerOf(romeo, observe);
        boolean required = Elements.child(starttls, "required", TLS_NAMESPACE).isPresent();
        boolean alone = Features.child(romeo, "mechanisms", SASL_NAMESPACE).isEmpty();
        if (!required && !alone) {
            throw observe.notApplicable("SASL is offered before TLS, so TLS is not mandatory here.");
        }
        List<String> offers = Features.names(romeo);

        observe.that("RFC6120-5.4.1-4", "<required/> in <starttls/>", required).is(true);
        observe.that("RFC6120-5.3.1-2", "the features offered", offers).is(List.of("starttls"));
    }

    /** A client that wants TLS is told to go on. */
    @Case(
            value = "6120-5.4.2-starttls-is-answered-with-proceed",
            title = "STARTTLS is answered with <proceed/>",
            observes = {"RFC6120-5.4.2.1-1", "RFC6120-5.4.2.3-1", "RFC6120-5.4.3.1-1", "RFC6120-5.4.3.1-3"})
    void starttlsIsAnsweredWithProceed(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        offerOf(romeo, observe);
        romeo.send(STARTTLS);

        Optional<Received> answer = romeo.await("<t:one-of><proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
                + "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></t:one-of>");
        observe.that("RFC6120-5.4.2.1-1", answer)
                .satisfies(
                        "<proceed/> or <failure/>",
                        element -> element.getNamespaceURI().equals(TLS_NAMESPACE));
        if (!observe.that("RFC6120-5.4.2.3-1", answer).matches("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")) {
            return;
        }
        observe.that("RFC6120-5.4.3.1-1", "what the TLS handshake came to", handshake(romeo))
                .is("success");
        observe.that(
                        "RFC6120-5.4.3.1-3",
                        "the server's certificate",
                        romeo.tls().isPresent()
                                && !romeo.tls().get().certificates().isEmpty())
                .is(true);
    }

    /** Inside TLS all begins anew: header, id, features; and TLS is not offered again. */
    @Case(
            value = "6120-5.4.3.3-stream-inside-tls-is-a-new-one",
            title = "Inside TLS the server sends a new header with a new id, and features without STARTTLS",
            observes = {"RFC6120-5.3.2-1", "RFC6120-5.4.3.3-5", "RFC6120-5.4.3.3-6", "RFC6120-6.4.1-3"})
    void streamInsideTlsIsANewOne(@Stage(TLS) XmppSession romeo, Observations observe) {
        List<Received> headers = romeo.peerHeaders();
        if (romeo.tls().isEmpty() || headers.size() < 2) {
            throw observe.notApplicable("The connection did not go from plain text to TLS.");
        }
        String before = headers.get(0).attribute("id");

        observe.that("RFC6120-5.3.2-1", "the number of stream headers", headers.size())
                .is(2);
        observe.that(
                        "RFC6120-5.4.3.3-5",
                        "the id of the stream inside TLS",
                        headers.get(1).attribute("id"))
                .satisfies("is there and not '" + before + "'", id -> !id.isEmpty() && !id.equals(before));
        observe.that("RFC6120-5.4.3.3-6", "the features inside TLS", Features.names(romeo))
                .satisfies("do not have starttls", names -> !names.contains("starttls"));
        observe.that("RFC6120-6.4.1-3", "the features inside TLS", Features.names(romeo))
                .satisfies("have mechanisms", names -> names.contains("mechanisms"));
    }

    /**
     * What was said in plain text behind the request for TLS is not taken for something said inside TLS. A server that
     * takes it for a part of the handshake and gives up is safe, too. One that opens a stream for the header in plain
     * text takes the header inside TLS for a stanza, and nobody can log in.
     */
    @Case(
            value = "6120-5.4.3.3-plain-text-behind-starttls-is-discarded",
            title = "Plain text that follows <starttls/> has no effect inside TLS",
            observes = {"RFC6120-5.4.3.3-3", "RFC6120-5.4.3.3-1.2"})
    void plainTextBehindStarttlsIsDiscarded(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        offerOf(romeo, observe);
        romeo.sendRaw(STARTTLS + romeo.variables().expandXml(Streams.HEADER));
        romeo.await("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        int headers = romeo.peerHeaders().size();
        String outcome = handshake(romeo).equals("success") ? openInside(romeo) : "TLS was not reached";

        observe.that("RFC6120-5.4.3.3-3", "the stream inside TLS", outcome)
                .isOneOf(List.of("lets a user log in", "TLS was not reached"));
        observe.that(
                        "RFC6120-5.4.3.3-1.2",
                        "the headers inside TLS",
                        romeo.peerHeaders().size() - headers)
                .satisfies("are not more than the one asked for", number -> number <= 1);
    }

    /** When TLS does not come about, the connection ends, and no closing tag is said in plain text. */
    @Case(
            value = "6120-5.4.3.2-failed-tls-ends-the-connection",
            title = "A failed TLS handshake ends the connection without a closing tag",
            observes = {"RFC6120-5.4.3.2-1", "RFC6120-5.4.3.2-2"})
    void failedTlsEndsTheConnection(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        offerOf(romeo, observe);
        romeo.send(STARTTLS);
        if (romeo.await("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>").isEmpty()) {
            throw observe.inconclusive("The server did not let TLS begin.");
        }
        romeo.sendRaw("this is not how TLS begins, so no handshake can come of it\r\n");

        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-5.4.3.2-1", ending).endsTcp();
        observe.that("RFC6120-5.4.3.2-2", "a closing tag", ending.closingTag()).is(false);
    }

    private static void onlyInPlainText(XmppSession session, Observations observe) {
        if (session.tls().isPresent()) {
            throw observe.notApplicable("The connection is under TLS from its first byte.");
        }
    }

    private static Element offerOf(XmppSession session, Observations observe) {
        onlyInPlainText(session, observe);
        return Features.child(session, "starttls", TLS_NAMESPACE)
                .orElseThrow(() -> observe.notApplicable("The stream features do not have STARTTLS."));
    }

    private static String handshake(XmppSession session) {
        try {
            session.handshake();
            return "success";
        } catch (ConnectException e) {
            return e.getMessage();
        }
    }

    private static String openInside(XmppSession session) {
        try {
            session.openStream();
            session.awaitFeatures();
            return session.authenticate().succeeded() ? "lets a user log in" : "lets nobody log in";
        } catch (ConnectException e) {
            return e.getMessage();
        }
    }
}
