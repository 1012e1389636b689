package org.xmppspec.cases.rfc6120.tls;

import java.util.ArrayList;
import java.util.List;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.SaslOutcome;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.TlsInfo;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.hello.ClientHello;
import org.xmppspec.client.hello.HelloAnswer;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 7590 section 1, which asks for RFC 7525: versions and cipher suites of TLS. It takes the place of the cipher suite
 * that RFC 6120 section 13.8 names. What no TLS library speaks any more is offered byte by byte.
 */
@Section("RFC7590 1")
class TlsVersions {
    /** Data whose length in one byte is 0. */
    private static final String NO_DATA = "00";

    /**
     * A version of TLS that is not broken serves a whole log-in. RFC 7525 demands TLS 1.2, and is older than TLS 1.3; a
     * server with TLS 1.3 alone is not called broken.
     */
    @Case(
            value = "7590-1-current-tls-serves-a-log-in",
            title = "A user can log in by TLS 1.2 or TLS 1.3",
            observes = {"RFC7590-1-1", "RFC6120-13.6-1"})
    void currentTlsServesALogIn(Actors actors, Observations observe) {
        List<String> works = new ArrayList<>();
        List<String> proved = new ArrayList<>();
        for (String version : List.of("TLSv1.2", "TLSv1.3")) {
            try {
                XmppSession romeo = actors.open(
                        actors.request("romeo", "romeo", StreamStage.TLS).tlsProtocols(version));
                TlsInfo tls = romeo.tls().orElseThrow(() -> observe.notApplicable("The run goes without TLS."));
                SaslOutcome outcome = romeo.authenticate();
                if (outcome.succeeded()) {
                    works.add(tls.protocol());
                    proved.add(tls.cipherSuite());
                }
            } catch (ConnectException e) {
                observe.info("RFC7590-1-1", "Not with " + version + ": " + e.getMessage());
            }
        }

        observe.that("RFC7590-1-1", "the versions that serve a log-in", works)
                .satisfies("have TLSv1.2 or TLSv1.3", versions -> !versions.isEmpty());
        observe.that("RFC6120-13.6-1", "the cipher suites under which a user has logged in", proved)
                .satisfies("are at least one", suites -> !suites.isEmpty());
    }

    /** What is broken is not spoken, even to a client that offers nothing else. */
    @CaseTable("weak-tls.tsv")
    void weakTlsIsRefused(Row row, Actors actors, Observations observe) {
        int version = Integer.parseInt(row.get("version"), 16);
        ClientHello hello = new ClientHello(version, CipherSuites.of(row.get("suites")), "");
        HelloProbe probe = HelloProbe.begin(actors, observe);
        HelloAnswer answer = probe.say(hello.bytes());
        probe.session().abort();

        observe.that(row.get("observes"), "the answer to " + row.get("offer"), answer)
                .satisfies("is no ServerHello", came -> !came.isHello());
    }

    /** SSL 2 has a hello of its own. */
    @Case(
            value = "6120-13.9.5-ssl-2-is-refused",
            title = "A client that offers SSL 2 alone is refused",
            observes = "RFC6120-13.9.5-1")
    void ssl2IsRefused(Actors actors, Observations observe) {
        HelloProbe probe = HelloProbe.begin(actors, observe);
        HelloAnswer answer = probe.say(ClientHello.ssl2());
        probe.session().abort();

        observe.that("RFC6120-13.9.5-1", "the answer to a hello of SSL 2", answer)
                .satisfies("is no ServerHello", came -> !came.isHello());
    }

    /**
     * RFC 7525 section 3.1.1 advises against TLS 1.0 and 1.1, except towards clients that know nothing newer; such a client
     * is played here, so either way is open.
     */
    @Case(
            value = "7590-1-old-versions-of-tls",
            title = "What a client hears that knows nothing newer than TLS 1.0 or 1.1",
            observes = "RFC7590-1-1")
    void oldVersionsOfTls(Actors actors, Observations observe) {
        for (int version : List.of(ClientHello.TLS_1_0, ClientHello.TLS_1_1)) {
            HelloProbe probe = HelloProbe.begin(actors, observe);
            HelloAnswer answer = probe.say(new ClientHello(version, CipherSuites.CURRENT, "").bytes());
            probe.session().abort();
            String name = version == ClientHello.TLS_1_0 ? "TLS 1.0" : "TLS 1.1";
            observe.info("RFC7590-1-1", name + " is answered with " + answer + ".");
        }
    }

    /** RFC 7525 section 4.1: suites with forward secrecy are served. */
    @Case(
            value = "7590-1-forward-secrecy",
            title = "A client of TLS 1.2 that offers nothing but suites with forward secrecy is served",
            observes = "RFC7590-1-1")
    void forwardSecrecy(Actors actors, Observations observe) {
        HelloProbe probe = HelloProbe.begin(actors, observe);
        HelloAnswer answer = probe.say(new ClientHello(
                        ClientHello.TLS_1_2,
                        CipherSuites.FORWARD_SECRET,
                        probe.session().domain())
                .bytes());
        probe.session().abort();
        if (answer.alert() == HelloAnswer.PROTOCOL_VERSION) {
            throw observe.notApplicable("TLS 1.2 is answered with the alert protocol_version.");
        }

        observe.that("RFC7590-1-1", "the answer to suites with forward secrecy", answer)
                .satisfies("chooses one of them", came -> CipherSuites.FORWARD_SECRET.contains(came.suite()));
    }

    /**
     * A server that can renegotiate has to know the extension that makes it safe, which holds nothing in a first handshake
     * (RFC 5746 section 3.6). Whether it can is not tried here; one that does not name the extension may be one that never
     * renegotiates.
     */
    @Case(
            value = "6120-5.3.5-safe-renegotiation-is-known",
            title = "The server knows the extension for safe renegotiation",
            observes = {"RFC6120-5.3.5-2", "RFC6120-13.9.5-4"})
    void safeRenegotiationIsKnown(Actors actors, Observations observe) {
        HelloProbe probe = HelloProbe.begin(actors, observe);
        HelloAnswer answer = probe.say(new ClientHello(
                        ClientHello.TLS_1_2,
                        CipherSuites.CURRENT,
                        probe.session().domain())
                .bytes());
        probe.session().abort();
        if (answer.kind() != HelloAnswer.Kind.HELLO) {
            throw observe.notApplicable("TLS 1.2 is answered with " + answer + "; TLS 1.3 has no renegotiation.");
        }
        boolean known = answer.extensions().contains(HelloAnswer.RENEGOTIATION_INFO);
        for (String id : List.of("RFC6120-5.3.5-2", "RFC6120-13.9.5-4")) {
            if (known) {
                observe.that(id, "renegotiation_info in the first ServerHello", answer.renegotiationInfo())
                        .is(NO_DATA);
            } else {
                observe.info(id, "The ServerHello does not have renegotiation_info.");
            }
        }
    }
}
