package org.xmppspec.cases.rfc6120.tls;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Locale;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.TlsInfo;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.hello.ClientHello;
import org.xmppspec.client.hello.HelloAnswer;
import org.xmppspec.client.hello.ServerFlight;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 13.7.1: the certificate that the server shows. Whether it is trusted is another question. */
@Section("RFC6120 13.7.1")
class ServerCertificate {
    private static final int X509V3 = 3;
    private static final int LONGEST_SERIAL_BYTES = 20;

    /** With every cipher suite that clients of today offer, the server has to say who it is. */
    @Case(
            value = "6120-5.4.3.1-certificate-is-shown-in-the-handshake",
            title = "In the handshake of TLS 1.2 the server shows a certificate",
            observes = "RFC6120-5.4.3.1-3")
    void certificateIsShownInTheHandshake(Actors actors, Observations observe) {
        HelloProbe probe = HelloProbe.begin(actors, observe);
        String domain = probe.session().domain();
        HelloAnswer answer = probe.say(new ClientHello(ClientHello.TLS_1_2, CipherSuites.CURRENT, domain).bytes());
        if (answer.kind() != HelloAnswer.Kind.HELLO) {
            throw observe.notApplicable("TLS 1.2 is answered with " + answer + ".");
        }
        ServerFlight flight = probe.flight();
        probe.session().abort();

        observe.that("RFC6120-5.4.3.1-3", "the number of certificates shown", flight.certificates())
                .satisfies("is at least 1", number -> number >= 1);
    }

    /** The certificate is for the domain that the client has asked for in its stream header. */
    @Case(
            value = "6120-5.4.3.1-certificate-names-the-domain",
            title = "The server's certificate names the domain of the stream header's 'to'",
            observes = {"RFC6120-5.4.3.1-5", "RFC6120-13.7.1.2.1-1"})
    void certificateNamesTheDomain(Actors actors, Observations observe) {
        XmppSession romeo = secured(actors);
        String named = tls(romeo, observe).problemWithDomain(romeo.domain()).orElse("it is for " + romeo.domain());

        observe.that("RFC6120-5.4.3.1-5", "the certificate", named).is("it is for " + romeo.domain());
        observe.that("RFC6120-13.7.1.2.1-1", "the certificate", named).is("it is for " + romeo.domain());
    }

    /**
     * What PKIX (RFC 5280) asks of every certificate and what can be seen in it: version 3, a positive serial number of at
     * most 20 bytes, a name of the issuer, a validity that ends behind its beginning.
     */
    @Case(
            value = "6120-13.7.1.1-certificate-conforms-to-pkix",
            title = "The server's certificate is one of X.509 version 3 as PKIX wants it",
            observes = "RFC6120-13.7.1.1-1")
    void certificateConformsToPkix(Actors actors, Observations observe) {
        X509Certificate certificate = certificate(actors, observe);
        BigInteger serial = certificate.getSerialNumber();

        observe.that("RFC6120-13.7.1.1-1", "the version", certificate.getVersion())
                .is(X509V3);
        observe.that("RFC6120-13.7.1.1-1", "the serial number", serial)
                .satisfies(
                        "is positive and has at most 20 bytes",
                        number -> number.signum() > 0 && number.toByteArray().length <= LONGEST_SERIAL_BYTES);
        observe.that(
                        "RFC6120-13.7.1.1-1",
                        "the issuer",
                        certificate.getIssuerX500Principal().getName())
                .isNot("");
        observe.that(
                        "RFC6120-13.7.1.1-1",
                        "the end of its validity",
                        certificate.getNotAfter().toInstant())
                .satisfies(
                        "is behind its beginning",
                        end -> end.isAfter(certificate.getNotBefore().toInstant()));
    }

    /** It is the certificate of a server, not of an authority, and its subject has a name. */
    @Case(
            value = "6120-13.7.1.1-certificate-is-of-an-end-entity",
            title = "The server's certificate is not one of an authority, and its subject is not empty",
            observes = {"RFC6120-13.7.1.1-2", "RFC6120-13.7.1.1-3"})
    void certificateIsOfAnEndEntity(Actors actors, Observations observe) {
        X509Certificate certificate = certificate(actors, observe);

        observe.that("RFC6120-13.7.1.1-2", "cA in basicConstraints", certificate.getBasicConstraints() >= 0)
                .is(false);
        observe.that(
                        "RFC6120-13.7.1.1-3",
                        "the subject",
                        certificate.getSubjectX500Principal().getName())
                .isNot("");
    }

    /** SHA-1 and what is older no longer signs certificates. */
    @Case(
            value = "6120-13.7.1.1-certificate-is-signed-with-sha-256-or-better",
            title = "The server's certificate is signed with SHA-256 or something stronger",
            observes = "RFC6120-13.7.1.1-4")
    void certificateIsSignedWithSha256OrBetter(Actors actors, Observations observe) {
        String algorithm = certificate(actors, observe).getSigAlgName();

        observe.that("RFC6120-13.7.1.1-4", "the signature algorithm", algorithm)
                .satisfies(
                        "does without MD2, MD4, MD5 and SHA-1",
                        name -> !name.toUpperCase(Locale.ROOT).matches("(MD[245]|SHA-?1)WITH.*"));
    }

    /** A client can only show a certificate to a server that asks. */
    @Case(
            value = "6120-5.4.3.1-client-is-asked-for-a-certificate",
            title = "The server asks the client for a certificate",
            observes = "RFC6120-5.4.3.1-4")
    void clientIsAskedForACertificate(Actors actors, Observations observe) {
        boolean requested = tls(secured(actors), observe).certificateRequested();

        observe.that("RFC6120-5.4.3.1-4", "a request for the client's certificate", requested)
                .is(true);
    }

    /** Opens TLS whatever the certificate is like, so that it can be looked at. */
    private static XmppSession secured(Actors actors) {
        return actors.open(actors.request("romeo", "romeo", StreamStage.TLS).acceptingAnyCertificate());
    }

    private static TlsInfo tls(XmppSession session, Observations observe) {
        return session.tls()
                .filter(tls -> !tls.certificates().isEmpty())
                .orElseThrow(() -> observe.notApplicable("There is no TLS with a certificate on this connection."));
    }

    private static X509Certificate certificate(Actors actors, Observations observe) {
        return tls(secured(actors), observe).certificates().get(0);
    }
}
