package org.xmppspec.cases.rfc6120.sasl;

import static org.xmppspec.client.StreamStage.TLS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.cases.rfc6120.Features;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.Received;
import org.xmppspec.client.SaslOutcome;
import org.xmppspec.client.SaslOutcome.ServerProof;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 sections 6.2 and 6.4.6: each mechanism that is offered does what it is there for.
 *
 * <p>Section 13.8 makes some mechanisms mandatory to implement, which is not mandatory to offer: a service whose
 * passwords are kept elsewhere may offer PLAIN alone (13.8.3). So a mechanism is judged where it is offered, and to be
 * without it is no deviation.
 */
@Section("RFC6120 6.2")
class EachMechanism {
    private static final String MANDATORY = "SCRAM-SHA-1";

    /** The right password opens the account by every mechanism, and a server that knows it can prove that. */
    @CaseTable("mechanisms.tsv")
    void eachMechanismLogsIn(Actors actors, Row row, Observations observe) {
        String mechanism = row.get("mechanism");
        XmppSession romeo = open(mechanism, actors, observe);
        String before = romeo.peerHeader().attribute("id");

        SaslOutcome outcome = romeo.authenticate(mechanism);
        if (!mechanism.equals(Offer.PLAIN)) {
            judgeScram(mechanism, outcome, observe);
        }
        if (!observe.that("RFC6120-6.2-1", outcome).succeeds()) {
            return;
        }
        Optional<Received> header = newStream(romeo);
        observe.that("RFC6120-6.4.6-4", "a new stream in place of the old one", header.isPresent())
                .is(true);
        if (!observe.that("RFC6120-6.3.2-1", header).matches("<stream:stream id='${present}'/>")) {
            return;
        }
        observe.that(
                        "RFC6120-6.4.6-5",
                        "the id of the new stream",
                        header.orElseThrow().attribute("id"))
                .isNot(before);
        observe.that("RFC6120-6.4.6-6", romeo).receives("<stream:features/>");
    }

    private static Optional<Received> newStream(XmppSession session) {
        try {
            return Optional.of(session.openStream());
        } catch (ConnectException e) {
            return Optional.empty();
        }
    }

    private static void judgeScram(String mechanism, SaslOutcome outcome, Observations observe) {
        if (mechanism.startsWith(MANDATORY)) {
            observe.that("RFC6120-6.3.4-5", outcome).succeeds();
        }
        observe.that("RFC6120-13.8.1-1", "the server's signature", outcome.serverProof())
                .is(ServerProof.VALID);
        List<Received> data = new ArrayList<>(outcome.challenges());
        outcome.answer().filter(answer -> outcome.succeeded()).ifPresent(data::add);
        observe.that(
                        "RFC6120-6.3.5-2",
                        "the text of challenges and success",
                        data.stream()
                                .map(element -> element.dom().getTextContent())
                                .toList())
                .satisfies(
                        "is base64 with padding bits of zero",
                        texts -> texts.stream().allMatch(Base64Data::isCanonical));
    }

    /** Opens a stream on which the mechanism is offered and can be used; servers bind to some versions of TLS only. */
    private static XmppSession open(String mechanism, Actors actors, Observations observe) {
        XmppSession romeo = actors.at(TLS, "romeo");
        if (!Offer.isPlus(mechanism) || isUsable(mechanism, romeo)) {
            Offer.only(mechanism, romeo, observe);
            return romeo;
        }
        Optional<XmppSession> older = older(actors);
        if (older.isPresent() && isUsable(mechanism, older.get())) {
            return older.get();
        }
        throw observe.notApplicable("On " + TlsNames.of(romeo)
                + older.map(session -> " and " + TlsNames.of(session)).orElse("") + " the mechanisms offered are "
                + Features.mechanisms(older.orElse(romeo)) + ", and the channel bindings that both sides have "
                + Offer.usableTypes(older.orElse(romeo)));
    }

    private static boolean isUsable(String mechanism, XmppSession session) {
        return Features.mechanisms(session).contains(mechanism)
                && !Offer.usableTypes(session).isEmpty();
    }

    private static Optional<XmppSession> older(Actors actors) {
        try {
            return Optional.of(actors.open(actors.request("older", "romeo", TLS).tlsProtocols(TlsNames.TLS_1_2)));
        } catch (ConnectException e) {
            return Optional.empty();
        }
    }
}
