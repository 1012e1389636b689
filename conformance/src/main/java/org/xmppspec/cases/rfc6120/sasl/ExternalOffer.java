package org.xmppspec.cases.rfc6120.sasl;

import java.util.List;
import org.xmppspec.cases.rfc6120.Features;
import org.xmppspec.client.ClientCertificate;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 6.3.4: who is offered EXTERNAL, and where in the list it stands. */
@Section("RFC6120 6.3.4")
class ExternalOffer {
    private static final String EXTERNAL = "EXTERNAL";

    /** A certificate that the server trusts, with the address of one of its accounts, is as good as a password. */
    @Case(
            value = "6120-6.3.4-external-is-offered-to-a-known-user",
            title = "A client whose trusted certificate has the address of an account is offered EXTERNAL",
            observes = "RFC6120-6.3.4-2")
    void externalIsOfferedToAKnownUser(Actors actors, Observations observe) {
        observe.that("RFC6120-6.3.4-2", "the mechanisms offered", offer(actors, observe))
                .satisfies("have EXTERNAL", mechanisms -> mechanisms.contains(EXTERNAL));
    }

    /** The first place is to make clients choose it. */
    @Case(
            value = "6120-6.3.4-external-is-offered-first",
            title = "EXTERNAL, where it is offered, is the first mechanism in the list",
            observes = "RFC6120-6.3.4-4")
    void externalIsOfferedFirst(Actors actors, Observations observe) {
        List<String> mechanisms = offer(actors, observe);
        if (!mechanisms.contains(EXTERNAL)) {
            throw observe.notApplicable("EXTERNAL is not among the mechanisms offered: " + mechanisms);
        }

        observe.that("RFC6120-6.3.4-4", "the first of the mechanisms offered", mechanisms.get(0))
                .is(EXTERNAL);
    }

    /**
     * Who proves by a certificate to be one, and says in the stream header to be another, has no business with the stream.
     * The connection is over when the server refuses the log-in, or ends the stream before or after it.
     */
    @Case(
            value = "6120-13.7.2-other-certificate-than-from-ends-the-stream",
            title = "A user whose stream header names another user than the trusted certificate is not served",
            observes = {"RFC6120-13.7.2-4", "RFC6120-13.7.2-5"},
            tags = "failed-login")
    void otherCertificateThanFromEndsTheStream(Actors actors, Observations observe) {
        XmppSession romeo = certified(actors, observe, StreamStage.TCP);
        String served = Identities.servedUnderNameOf(actors.account("juliet"), romeo, session -> {
            asked(session, observe);
            return session.authenticate(EXTERNAL);
        });

        for (String id : List.of("RFC6120-13.7.2-4", "RFC6120-13.7.2-5")) {
            observe.that(id, "the user whose stream named another", served).is("not served");
        }
    }

    /** What a client is offered that shows a certificate of an authority that the server trusts. */
    private static List<String> offer(Actors actors, Observations observe) {
        XmppSession romeo = certified(actors, observe, StreamStage.TLS);
        asked(romeo, observe);
        return Features.mechanisms(romeo);
    }

    private static XmppSession certified(Actors actors, Observations observe, StreamStage stage) {
        ClientCertificate certificate = actors.trustedCertificate(
                        actors.account("romeo").bare())
                .orElseThrow(() -> observe.notApplicable(
                        "No authority is known here whose certificates for clients the server trusts."));
        return actors.open(actors.request("romeo", "romeo", stage).clientCertificate(certificate));
    }

    private static void asked(XmppSession session, Observations observe) {
        if (session.tls().isPresent() && !session.tls().get().certificateRequested()) {
            throw observe.notApplicable("The server did not ask for a certificate, so none was shown.");
        }
    }
}
