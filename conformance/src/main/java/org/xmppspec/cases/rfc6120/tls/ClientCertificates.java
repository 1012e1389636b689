package org.xmppspec.cases.rfc6120.tls;

import org.xmppspec.client.ClientAuthority;
import org.xmppspec.client.ClientCertificate;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.SaslAttempt;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.TlsInfo;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 section 13.7.2.2: what the certificate of a client proves. Section 13.7.2 wants a session ended whose
 * certificate does not stand up to validation, and 13.7.2.2.1 to 3 have the server go on and find out by other means who
 * the client is. Both are accepted; what is not accepted is that such a certificate proves who somebody is.
 */
@Section("RFC6120 13.7.2.2")
class ClientCertificates {
    private static final String LOGGED_IN = "success";

    /** Anybody can sign a certificate for anybody. */
    @Case(
            value = "6120-13.7.2.2.3-self-signed-certificate-proves-nothing",
            title = "A self-signed certificate is not taken as proof of the address in it",
            observes = {"RFC6120-13.7.2.2.3-1", "RFC6120-5.4.3.1-7", "RFC6120-13.7.2-1"},
            tags = "failed-login")
    void selfSignedCertificateProvesNothing(Actors actors, Observations observe) {
        String outcome = external(
                actors,
                observe,
                ClientCertificate.selfSigned(actors.account("romeo").bare()));

        observe.that("RFC6120-13.7.2.2.3-1", "EXTERNAL with a self-signed certificate", outcome)
                .isNot(LOGGED_IN);
        observe.that("RFC6120-5.4.3.1-7", "EXTERNAL with a self-signed certificate", outcome)
                .isNot(LOGGED_IN);
        observe.that("RFC6120-13.7.2-1", "EXTERNAL with a self-signed certificate", outcome)
                .isNot(LOGGED_IN);
    }

    /** An authority that the server does not know vouches for nobody. */
    @Case(
            value = "6120-13.7.2.2.2-unknown-authority-proves-nothing",
            title = "A certificate by an unknown authority is not taken as proof of the address in it",
            observes = {"RFC6120-13.7.2.2.2-1", "RFC6120-13.7.2-2", "RFC6120-13.7.2-2.2", "RFC6120-13.7.2-2.3"},
            tags = "failed-login")
    void unknownAuthorityProvesNothing(Actors actors, Observations observe) {
        String outcome = external(
                actors,
                observe,
                ClientAuthority.create().issue(actors.account("romeo").bare()));

        for (String id :
                new String[] {"RFC6120-13.7.2.2.2-1", "RFC6120-13.7.2-2", "RFC6120-13.7.2-2.2", "RFC6120-13.7.2-2.3"}) {
            observe.that(id, "EXTERNAL with a certificate by an unknown authority", outcome)
                    .isNot(LOGGED_IN);
        }
    }

    /** Who changes the address in a certificate cannot have it signed anew. */
    @Case(
            value = "6120-13.7.2-forged-certificate-proves-nothing",
            title = "A trusted certificate in which the address was changed is not taken as proof of that address",
            observes = {"RFC6120-13.7.2-2.1", "RFC6120-13.7.2-2.2"},
            tags = "failed-login")
    void forgedCertificateProvesNothing(Actors actors, Observations observe) {
        String romeo = actors.account("romeo").bare();
        String other = "x".repeat(romeo.indexOf('@')) + romeo.substring(romeo.indexOf('@'));
        String outcome =
                external(actors, observe, trusted(actors, observe, other).forged(other, romeo));

        observe.that("RFC6120-13.7.2-2.1", "EXTERNAL with a forged certificate", outcome)
                .isNot(LOGGED_IN);
        observe.that("RFC6120-13.7.2-2.2", "EXTERNAL with a forged certificate", outcome)
                .isNot(LOGGED_IN);
    }

    /** A trusted certificate with one address of this domain proves that address. */
    @Case(
            value = "6120-13.7.2.2.1-trusted-certificate-proves-its-address",
            title = "A trusted certificate with one address of this domain is proof of that address",
            observes = {"RFC6120-13.7.2.2.1-1", "RFC6120-13.7.2.2.1-2"})
    void trustedCertificateProvesItsAddress(Actors actors, Observations observe) {
        String outcome = external(
                actors,
                observe,
                trusted(actors, observe, actors.account("romeo").bare()));

        observe.that("RFC6120-13.7.2.2.1-1", "EXTERNAL with a trusted certificate", outcome)
                .is(LOGGED_IN);
        observe.that("RFC6120-13.7.2.2.1-2", "EXTERNAL with a trusted certificate", outcome)
                .is(LOGGED_IN);
    }

    /** Where a trusted certificate has several addresses, the client says which one it means. */
    @Case(
            value = "6120-13.7.2.2.1-one-of-several-addresses-is-chosen",
            title = "A trusted certificate with two addresses of this domain is proof of the one that is asked for",
            observes = "RFC6120-13.7.2.2.1-3")
    void oneOfSeveralAddressesIsChosen(Actors actors, Observations observe) {
        String romeo = actors.account("romeo").bare();
        ClientCertificate both =
                trusted(actors, observe, actors.account("juliet").bare(), romeo);
        String outcome =
                external(actors, observe, both, SaslAttempt.with("EXTERNAL").authorizationId(romeo));

        observe.that("RFC6120-13.7.2.2.1-3", "EXTERNAL with a certificate of two addresses", outcome)
                .is(LOGGED_IN);
    }

    /** An address of another domain says nothing about who somebody is here. */
    @Case(
            value = "6120-13.7.2.2.1-address-of-another-domain-proves-nothing",
            title = "A trusted certificate with an address of another domain is not taken as proof of one here",
            observes = "RFC6120-13.7.2.2.1-4",
            tags = "failed-login")
    void addressOfAnotherDomainProvesNothing(Actors actors, Observations observe) {
        String elsewhere = actors.account("romeo").localpart() + "@elsewhere.example";
        String outcome = external(actors, observe, trusted(actors, observe, elsewhere));

        observe.that("RFC6120-13.7.2.2.1-4", "EXTERNAL with a certificate of another domain", outcome)
                .isNot(LOGGED_IN);
    }

    private static ClientCertificate trusted(Actors actors, Observations observe, String... bareJids) {
        return actors.trustedCertificate(bareJids)
                .orElseThrow(() -> observe.notApplicable(
                        "No authority is known here whose certificates for clients the server trusts."));
    }

    /** Tries EXTERNAL with a certificate, whether it is offered or not. */
    private static String external(Actors actors, Observations observe, ClientCertificate shown) {
        return external(actors, observe, shown, SaslAttempt.with("EXTERNAL"));
    }

    private static String external(Actors actors, Observations observe, ClientCertificate shown, SaslAttempt attempt) {
        try {
            XmppSession romeo = actors.open(
                    actors.request("romeo", "romeo", StreamStage.TLS).clientCertificate(shown));
            if (romeo.tls().filter(TlsInfo::certificateRequested).isEmpty()) {
                throw observe.notApplicable("The server did not ask for a certificate, so none was shown.");
            }
            boolean in = romeo.authenticate(attempt).succeeded();
            return in ? LOGGED_IN : "no success";
        } catch (ConnectException e) {
            return e.getMessage();
        }
    }
}
