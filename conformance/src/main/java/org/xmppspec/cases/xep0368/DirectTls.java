package org.xmppspec.cases.xep0368;

import java.util.List;
import java.util.Optional;
import org.xmppspec.cases.rfc6120.Features;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.ConnectException.Kind;
import org.xmppspec.client.Received;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.TlsInfo;
import org.xmppspec.client.TlsMode;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * XEP-0368 section 3: TLS from the first byte of a connection. What is said inside is judged by what RFC 6120 says about
 * streams under TLS. No rule makes a server offer direct TLS, so where it is not known to do so, nothing applies.
 */
@Section("XEP0368 3")
class DirectTls {
    private static final String CLIENT = "xmpp-client";
    private static final String UNKNOWN = "xmppspec-unknown";
    private static final String STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
    private static final String TLS_NAMESPACE = "urn:ietf:params:xml:ns:xmpp-tls";

    /** TLS is there, so it is neither offered nor begun once more. */
    @Case(
            value = "0368-3-no-starttls-over-direct-tls",
            title = "Over direct TLS the server neither offers STARTTLS nor begins it",
            observes = "XEP0368-3-6")
    void noStarttlsOverDirectTls(Actors actors, Observations observe) {
        XmppSession romeo = actors.open(direct(actors, observe));

        observe.that("XEP0368-3-6", "the stream features", Features.names(romeo))
                .satisfies("do not have starttls", names -> !names.contains("starttls"));
        romeo.send(STARTTLS);
        Optional<Received> answer = romeo.await(came -> true, romeo.timeout());
        observe.that(
                        "XEP0368-3-6",
                        "the answer to STARTTLS",
                        answer.map(Received::raw).orElse("none"))
                .satisfies(
                        "is not <proceed/>",
                        raw -> answer.stream().noneMatch(came -> came.is("proceed", TLS_NAMESPACE)));
    }

    /** Behind the handshake all is as it is behind STARTTLS: features with SASL, a log-in, a new stream. */
    @Case(
            value = "0368-3-log-in-over-direct-tls",
            title = "Over direct TLS a user logs in as after STARTTLS",
            observes = {"RFC6120-13.6-1", "RFC6120-6.4.1-1", "RFC6120-6.4.1-3", "RFC6120-6.4.6-5"})
    void logInOverDirectTls(Actors actors, Observations observe) {
        XmppSession romeo = actors.open(direct(actors, observe));
        String first = romeo.peerHeader().attribute("id");

        observe.that("RFC6120-6.4.1-1", "the id of the stream", first).isNot("");
        observe.that("RFC6120-6.4.1-3", "the stream features", Features.names(romeo))
                .satisfies("have mechanisms", names -> names.contains("mechanisms"));
        String outcome = outcome(() -> romeo.advance(StreamStage.SASL));
        if (observe.that("RFC6120-13.6-1", "a log-in over direct TLS", outcome).is("success")) {
            observe.that(
                            "RFC6120-6.4.6-5",
                            "the id of the stream after the log-in",
                            romeo.peerHeader().attribute("id"))
                    .satisfies("is there, and another than before", id -> !id.isEmpty() && !id.equals(first));
        }
    }

    /** The certificate is for the domain of the addresses, whatever the way to it. */
    @Case(
            value = "0368-3-certificate-over-direct-tls-names-the-domain",
            title = "The certificate that is shown over direct TLS names the domain",
            observes = "RFC6120-13.7.1.2.1-1")
    void certificateNamesTheDomain(Actors actors, Observations observe) {
        XmppSession romeo = actors.open(direct(actors, observe).acceptingAnyCertificate());
        String named = tls(romeo).problemWithDomain(romeo.domain()).orElse("it is for " + romeo.domain());

        observe.that("RFC6120-13.7.1.2.1-1", "the certificate", named).is("it is for " + romeo.domain());
    }

    /** Of a name that nobody knows and the right one, the right one is chosen; a server without ALPN chooses none. */
    @Case(
            value = "0368-3-alpn-agrees-on-xmpp-client",
            title = "Of several application protocols that a client offers, the server chooses xmpp-client or none",
            observes = {"XEP0368-3-8", "XEP0368-3-9"})
    void alpnAgreesOnXmppClient(Actors actors, Observations observe) {
        XmppSession romeo = actors.open(direct(actors, observe).applicationProtocols(UNKNOWN, CLIENT));
        String agreed = tls(romeo).applicationProtocol();

        observe.that("XEP0368-3-9", "the application protocol", agreed).isOneOf(List.of(CLIENT, ""));
        observe.info(
                "XEP0368-3-8",
                agreed.isEmpty()
                        ? "The server takes no part in ALPN."
                        : "The server agrees by ALPN on " + agreed + ".");
    }

    /** RFC 7301 has a server refuse a client whose protocols it does not know; one without ALPN does not notice. */
    @Case(
            value = "0368-3-unknown-application-protocol-is-not-agreed-on",
            title =
                    "A client that offers nothing but an unknown application protocol is refused, or served without one",
            observes = "XEP0368-3-9")
    void unknownApplicationProtocolIsNotAgreedOn(Actors actors, Observations observe) {
        observe.that("XEP0368-3-9", "the application protocol", agreedOn(actors, observe, UNKNOWN))
                .isNot(UNKNOWN);
    }

    /** ALPN is there to share a port; whether a client without it is understood, is left to the server. */
    @Case(
            value = "0368-3-client-without-alpn",
            title = "What a client comes to over direct TLS that does not negotiate an application protocol",
            observes = "XEP0368-3-8")
    void clientWithoutAlpn(Actors actors, Observations observe) {
        String agreed = agreedOn(actors, observe);

        observe.info(
                "XEP0368-3-8",
                agreed.isEmpty()
                        ? "A client without ALPN is served."
                        : "A client without ALPN is not served: " + agreed);
    }

    /** The application protocol of a connection, empty for none, or why there is no connection. */
    private static String agreedOn(Actors actors, Observations observe, String... offered) {
        try {
            return tls(actors.open(direct(actors, observe).applicationProtocols(offered)))
                    .applicationProtocol();
        } catch (ConnectException e) {
            if (e.kind() == Kind.REFUSED || e.kind() == Kind.THROTTLED || e.kind() == Kind.UNTRUSTED_CERTIFICATE) {
                throw e;
            }
            return e.getMessage();
        }
    }

    /** Where direct TLS is spoken, up to the first stream features; the case does not apply where that is not known. */
    private static SessionRequest.Builder direct(Actors actors, Observations observe) {
        if (!actors.knowDirectTls()) {
            throw observe.notApplicable(
                    "No port for direct TLS is known: the domain has no SRV records _xmpps-client that"
                            + " were asked for, and --direct-tls-port was not given.");
        }
        return actors.request("romeo", "romeo", StreamStage.FEATURES).tls(TlsMode.DIRECT);
    }

    private static TlsInfo tls(XmppSession session) {
        return session.tls().orElseThrow();
    }

    private static String outcome(Runnable step) {
        try {
            step.run();
            return "success";
        } catch (ConnectException e) {
            return e.getMessage();
        }
    }
}
