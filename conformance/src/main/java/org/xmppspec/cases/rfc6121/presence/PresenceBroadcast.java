package org.xmppspec.cases.rfc6121.presence;

import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;
import org.xmppspec.conformance.observe.Observed;

/** RFC 6121 sections 4.4 and 4.5: presence changes and ends, and all who may know it hear of it. */
@Section("RFC6121 4.4")
class PresenceBroadcast {

    /** A change reaches contacts and own resources with all that it contains. */
    @Case(
            value = "6121-4.4.2-changed-presence-is-broadcast-complete",
            title = "Changed presence reaches subscribers and own resources with everything that it contains",
            observes = {"RFC6121-4.4.2-1", "RFC6121-4.4.2-2", "RFC6121-4.4.3-1"})
    @Subscribed({"romeo", "juliet"})
    void changedPresenceIsBroadcastComplete(
            @Online XmppSession romeo,
            @Online(user = "romeo") XmppSession street,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        String sent = """
                <show>dnd</show>
                <status xml:lang='en'>Wooing Juliet</status>
                <status xml:lang='cs'>Dvo\u0159\u00edm se Julii</status>
                <priority>1</priority>
                <mood xmlns='urn:xmppspec:extension'><happy/></mood>
                """;
        romeo.send("<presence>" + sent + "</presence>");

        String broadcast = "<presence type='${absent}' from='${romeo.full}'>" + sent + "</presence>";
        Observed first = observe.that("RFC6121-4.4.2-1", balcony).receives(broadcast);
        observe.that("RFC6121-4.4.3-1", "whether the resource that came first got it", first.came())
                .is(true);
        observe.that("RFC6121-4.4.3-1", chamber).receives(broadcast);
        observe.that("RFC6121-4.4.2-2", romeo).receives(broadcast);
        observe.that("RFC6121-4.4.2-2", street).receives(broadcast);
    }

    /** A user who goes says so to the same ones, with the reason. */
    @Case(
            value = "6121-4.5.2-unavailable-presence-is-broadcast-complete",
            title = "Unavailable presence reaches subscribers and own resources with the status that was given",
            observes = {"RFC6121-4.5.2-2", "RFC6121-4.5.2-4", "RFC6121-4.5.2-5", "RFC6121-4.5.3-1"})
    @Subscribed({"romeo", "juliet"})
    void unavailablePresenceIsBroadcastComplete(
            @Online XmppSession romeo,
            @Online(user = "romeo") XmppSession street,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        romeo.send("<presence type='unavailable'><status>gone to Mantua</status></presence>");

        var notice = observe.that("RFC6121-4.5.2-2", balcony)
                .receives("<presence type='unavailable' from='${romeo.full}'/>");
        observe.that("RFC6121-4.5.2-4", notice).matches("<presence><status>gone to Mantua</status></presence>");
        observe.that("RFC6121-4.5.3-1", chamber).receives("<presence type='unavailable' from='${romeo.full}'/>");
        observe.that("RFC6121-4.5.2-5", street).receives("<presence type='unavailable' from='${romeo.full}'/>");
        observe.that("RFC6121-4.5.2-5", romeo).receives("<presence type='unavailable' from='${romeo.full}'/>");
    }

    /** Closing the stream without a word about presence is enough. */
    @Case(
            value = "6121-4.5.2-closed-stream-makes-unavailable",
            title = "When an available resource closes its stream, the server broadcasts unavailable presence for it",
            observes = {"RFC6121-4.5.2-1", "RFC6121-4.5.2-2", "RFC6121-4.5.2-5"})
    @Subscribed({"romeo", "juliet"})
    void closedStreamMakesUnavailable(
            @Online XmppSession romeo,
            @Online(user = "romeo") XmppSession street,
            @Online XmppSession juliet,
            Observations observe) {
        romeo.close();

        var notice =
                observe.that("RFC6121-4.5.2-2", juliet).receives("<presence type='unavailable' from='${romeo.full}'/>");
        observe.that("RFC6121-4.5.2-1", notice).matches("<presence type='unavailable'/>");
        observe.that("RFC6121-4.5.2-5", street).receives("<presence type='unavailable' from='${romeo.full}'/>");
    }

    /** So is a connection that breaks. */
    @Case(
            value = "6121-4.5.2-dropped-connection-makes-unavailable",
            title = "When the connection of an available resource breaks, the server broadcasts unavailable presence",
            observes = {"RFC6121-4.5.2-1", "RFC6121-4.5.2-6"})
    @Subscribed({"romeo", "juliet"})
    void droppedConnectionMakesUnavailable(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.abort();

        var notice =
                observe.that("RFC6121-4.5.2-6", juliet).receives("<presence type='unavailable' from='${romeo.full}'/>");
        observe.that("RFC6121-4.5.2-1", notice).matches("<presence type='unavailable'/>");
    }

    /** And a stream that the server itself ends by an error. */
    @Case(
            value = "6121-4.5.2-stream-error-makes-unavailable",
            title = "When a stream error ends the stream of an available resource, unavailable presence is broadcast",
            observes = {"RFC6121-4.5.2-2", "RFC6121-4.5.2-6"})
    @Subscribed({"romeo", "juliet"})
    void streamErrorMakesUnavailable(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.sendRaw("<message><body>hi</message>");

        var notice =
                observe.that("RFC6121-4.5.2-6", juliet).receives("<presence type='unavailable' from='${romeo.full}'/>");
        observe.that("RFC6121-4.5.2-2", notice).matches("<presence type='unavailable'/>");
    }

    /** A resource that was unavailable can come back on the same stream. */
    @Case(
            value = "6121-4.5.2-available-again-is-a-new-session",
            title = "Presence after unavailable presence counts as initial presence again",
            observes = "RFC6121-4.5.2-7")
    @Subscribed({"romeo", "juliet"})
    void availableAgainIsNewSession(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence type='unavailable'/><presence><status>back from Mantua</status></presence>");

        observe.that("RFC6121-4.5.2-7", juliet)
                .receivesInOrder(
                        "<presence type='unavailable' from='${romeo.full}'/>",
                        "<presence type='${absent}' from='${romeo.full}'><status>back from Mantua</status></presence>");
        observe.that("RFC6121-4.5.2-7", romeo).receives("<presence type='${absent}' from='${juliet.full}'/>");
    }

    /** A presence type that does not exist is sent back, or ignored. */
    @Case(
            value = "6121-4.7.1-unknown-presence-type-is-a-bad-request",
            title = "Presence of an unknown type is answered with a bad-request error",
            observes = {"RFC6121-4.7.1-2", "RFC6121-4.7.1-4"})
    void unknownPresenceTypeIsBadRequest(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence type='sonnet' to='${juliet.full}' id='fourteen'/>");

        var answer = romeo.await(
                received -> received.name().equals("presence")
                        && received.attribute("type").equals("error"),
                romeo.timeout());
        observe.that("RFC6121-4.7.1-4", answer).hasError("bad-request");
        if (answer.isPresent()) {
            observe.that("RFC6121-4.7.1-2", answer).matches("<presence type='error'><error/>${more}</presence>");
        } else {
            observe.info("RFC6121-4.7.1-2", "No presence of type error came that could be looked at.");
        }
    }
}
