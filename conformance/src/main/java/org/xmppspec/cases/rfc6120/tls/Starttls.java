package org.xmppspec.cases.rfc6120.tls;

import static org.xmppspec.client.StreamStage.FEATURES;
import static org.xmppspec.client.StreamStage.STREAM;
import static org.xmppspec.client.StreamStage.TCP;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.cases.rfc6120.Features;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.ConnectException;
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
    static final String SUCCESS = Streams.SUCCESS;
    private static final String STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

    /** A header in plain text is answered with a header and features in plain text. */
    @Case(
            value = "6120-5.4.1-header-and-features-answer-a-header",
            title = "A stream header is answered with a stream header, then with stream features",
            observes = {"RFC6120-5.4.1-1", "RFC6120-5.4.1-2"})
    void headerAndFeaturesAnswerAHeader(@Stage(TCP) XmppSession romeo, Observations observe) {
        String header = outcome(() -> romeo.advance(STREAM));
        onlyInPlainText(romeo, observe);

        if (observe.that("RFC6120-5.4.1-1", "what the wait for a stream header came to", header)
                .is(SUCCESS)) {
            observe.that(
                            "RFC6120-5.4.1-2",
                            "what the wait for stream features came to",
                            outcome(() -> romeo.advance(FEATURES)))
                    .is(SUCCESS);
        }
    }

    /** Every server can do TLS and says so. */
    @Case(
            value = "6120-5.4.1-starttls-is-offered",
            title = "The first stream features offer STARTTLS",
            observes = {"RFC6120-5.2-1", "RFC6120-5.4.1-3"})
    void starttlsIsOffered(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        onlyInPlainText(romeo, observe);

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
        boolean required = mandatory(romeo, observe);
        List<String> offers = Features.names(romeo);

        observe.that("RFC6120-5.4.1-4", "<required/> in <starttls/>", required).is(true);
        observe.that("RFC6120-5.3.1-2", "the features offered", offers).is(List.of("starttls"));
    }

    /**
     * Where TLS is mandatory, SASL does not begin without it. What is tried is the first message of SCRAM, which carries
     * no secret.
     */
    @Case(
            value = "6120-5.3.1-mandatory-tls-comes-before-sasl",
            title = "Where TLS is mandatory, a SASL exchange in plain text gets nowhere",
            observes = "RFC6120-5.3.1-1",
            tags = "failed-login")
    void mandatoryTlsComesBeforeSasl(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        mandatory(romeo, observe);
        String first = "n,,n=" + romeo.account().localpart() + ",r=fyko+d2lbbFgONRv9qkxdawL";
        romeo.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-1'>"
                + Base64.getEncoder().encodeToString(first.getBytes(StandardCharsets.UTF_8)) + "</auth>");

        Optional<Received> answer = romeo.await(came -> true, romeo.timeout());
        observe.that(
                        "RFC6120-5.3.1-1",
                        "the answer to SASL without TLS",
                        answer.map(Received::raw).orElse("none"))
                .satisfies(
                        "is neither a challenge nor success",
                        raw -> answer.stream()
                                .noneMatch(came ->
                                        came.is("challenge", SASL_NAMESPACE) || came.is("success", SASL_NAMESPACE)));
    }

    /** A client that wants TLS is told to go on. */
    @Case(
            value = "6120-5.4.2-starttls-is-answered-with-proceed",
            title = "STARTTLS is answered with <proceed/>",
            observes = {
                "RFC6120-5.4.2.1-1",
                "RFC6120-5.4.2.3-1",
                "RFC6120-5.4.3.1-1",
                "RFC6120-5.4.3.1-3",
                "RFC6120-13.4-1"
            })
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
        String handshake = outcome(romeo::handshake);
        observe.that("RFC6120-5.4.3.1-1", "what the TLS handshake came to", handshake)
                .is(SUCCESS);
        observe.that("RFC6120-13.4-1", "what the TLS handshake came to", handshake)
                .is(SUCCESS);
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
            observes = {
                "RFC6120-5.3.2-1",
                "RFC6120-5.4.3.3-1",
                "RFC6120-5.4.3.3-1.4",
                "RFC6120-5.4.3.3-1.5",
                "RFC6120-5.4.3.3-5",
                "RFC6120-5.4.3.3-6",
                "RFC6120-6.4.1-3"
            })
    void streamInsideTlsIsANewOne(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        offerOf(romeo, observe);
        String before = romeo.peerHeader().attribute("id");
        romeo.startTls();
        String header = outcome(romeo::openStream);
        if (!observe.that("RFC6120-5.3.2-1", "what the wait for a stream header inside TLS came to", header)
                .is(SUCCESS)) {
            return;
        }
        romeo.awaitFeatures();
        for (String id : List.of("RFC6120-5.4.3.3-5", "RFC6120-5.4.3.3-1.4", "RFC6120-5.4.3.3-1")) {
            observe.that(
                            id,
                            "the id of the stream inside TLS",
                            romeo.peerHeader().attribute("id"))
                    .satisfies(
                            "is there and not '" + before + "'", inside -> !inside.isEmpty() && !inside.equals(before));
        }
        for (String id : List.of("RFC6120-5.4.3.3-6", "RFC6120-5.4.3.3-1.5")) {
            observe.that(id, "the features inside TLS", Features.names(romeo))
                    .satisfies("do not have starttls", names -> !names.contains("starttls"));
        }
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
        String outcome = outcome(romeo::handshake).equals(SUCCESS) ? openInside(romeo) : "TLS was not reached";

        for (String id : List.of("RFC6120-5.4.3.3-3", "RFC6120-5.4.3.3-1.2")) {
            observe.that(id, "the stream inside TLS", outcome)
                    .isOneOf(List.of("lets a user log in", "TLS was not reached"));
        }
        observe.that(
                        "RFC6120-5.4.3.3-1.2",
                        "the headers inside TLS",
                        romeo.peerHeaders().size() - headers)
                .satisfies("are not more than the one asked for", number -> number <= 1);
    }

    /** Skips the case where TLS is not mandatory; tells whether it is marked as required. */
    private static boolean mandatory(XmppSession session, Observations observe) {
        Element starttls = offerOf(session, observe);
        boolean required = Elements.child(starttls, "required", TLS_NAMESPACE).isPresent();
        if (!required && Features.child(session, "mechanisms", SASL_NAMESPACE).isPresent()) {
            throw observe.notApplicable("SASL is offered before TLS, so TLS is not mandatory here.");
        }
        return required;
    }

    /** Skips the case where a connection has no plain text. */
    static void onlyInPlainText(XmppSession session, Observations observe) {
        if (session.tls().isPresent()) {
            throw observe.notApplicable("The connection is under TLS from its first byte.");
        }
    }

    /** The offer of STARTTLS; skips the case where there is none. */
    static Element offerOf(XmppSession session, Observations observe) {
        onlyInPlainText(session, observe);
        return Features.child(session, "starttls", TLS_NAMESPACE)
                .orElseThrow(() -> observe.notApplicable("The stream features do not have STARTTLS."));
    }

    /** What a step came to: success, or what kept it from that. */
    static String outcome(Runnable step) {
        return Streams.outcome(step);
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
