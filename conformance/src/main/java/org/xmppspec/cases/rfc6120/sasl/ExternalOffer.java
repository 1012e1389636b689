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

    /** What a client is offered that shows a certificate of an authority that the server trusts. */
    private static List<String> offer(Actors actors, Observations observe) {
        ClientCertificate certificate = actors.trustedCertificate(
                        actors.account("romeo").bare())
                .orElseThrow(() -> observe.notApplicable(
                        "No authority is known here whose certificates for clients the server trusts."));
        XmppSession romeo =
                actors.open(actors.request("romeo", "romeo", StreamStage.TLS).clientCertificate(certificate));
        if (romeo.tls().isPresent() && !romeo.tls().get().certificateRequested()) {
            throw observe.notApplicable("The server did not ask for a certificate, so none was shown.");
        }
        return Features.mechanisms(romeo);
    }
}
