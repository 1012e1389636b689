package org.xmppspec.cases.rfc6121.message;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.stream.Stream;
import org.xmppspec.client.Fence;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 8.5.2.1.1 and 5.2: messages to an account with available resources. */
@Section("RFC6121 8.5.2.1.1")
class MessageDelivery {

    /** A message for the account arrives as it was sent, with the account still as its address. */
    @Case(
            value = "6121-8.5.2.1.1-message-arrives-unchanged",
            title = "A message to a bare JID arrives with its address and all its content unchanged",
            observes = {"RFC6121-5.3-1", "RFC6121-8.5.2.1.1-5", "RFC6121-8.5.2.1.1-13", "RFC6120-8.4-13"})
    void messageArrivesUnchanged(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("""
                <message type='chat' to='${juliet.bare}' id='act2scene2'>
                  <subject xml:lang='en'>I implore you</subject>
                  <body xml:lang='en'>Wherefore art thou, Romeo?</body>
                  <body xml:lang='cs'>Pro\u010dei jsi ty, Romeo?</body>
                  <thread parent='e0ffe42b28561960c6b12b944a092794b9683a38'>0e3141cd80894871a68e6fe6b1ec56fa</thread>
                  <light xmlns='urn:xmppspec:extension' from='yonder window'><break/></light>
                </message>""");

        var message = observe.that("RFC6121-8.5.2.1.1-5", juliet)
                .receives("<message type='chat' from='${romeo.full}' id='act2scene2'/>");
        observe.that("RFC6120-8.4-13", message).matches("""
                        <message>
                          <subject xml:lang='en'>I implore you</subject>
                          <body xml:lang='en'>Wherefore art thou, Romeo?</body>
                          <body xml:lang='cs'>Pro\u010dei jsi ty, Romeo?</body>
                          <thread parent='e0ffe42b28561960c6b12b944a092794b9683a38'>0e3141cd80894871a68e6fe6b1ec56fa</thread>
                          <light xmlns='urn:xmppspec:extension' from='yonder window'><break/></light>
                        </message>""");
        observe.that("RFC6121-5.3-1", message).matches("""
                        <message><light xmlns='urn:xmppspec:extension'><break/></light>${more}</message>""");
        observe.that("RFC6121-8.5.2.1.1-13", message).matches("<message to='${juliet.bare}'/>");
    }

    /** A message is never delivered to a resource with negative priority that others send to the account. */
    @Case(
            value = "6121-8.5.2.1.1-negative-priority-gets-no-message",
            title = "A resource with negative priority gets no message that is addressed to the account",
            observes = {"RFC6121-8.5.2.1.1-2", "RFC6121-8.5.2.1.1-12"})
    void negativePriorityGetsNoMessage(
            @Online(user = "juliet", priority = -1) XmppSession balcony,
            @Online(user = "juliet", priority = 1) XmppSession chamber,
            @Online XmppSession romeo,
            Observations observe) {
        romeo.send("<message to='${chamber.bare}'><body>soft!</body></message>");

        observe.that("RFC6121-8.5.2.1.1-2", chamber)
                .receives("<message from='${romeo.full}' to='${chamber.bare}'><body>soft!</body></message>");
        observe.that("RFC6121-8.5.2.1.1-12", balcony)
                .receivesNo("<message><body>soft!</body>${more}</message>")
                .beforeMarkerFrom(romeo);
    }

    /** A priority that changes during the session counts from then on. */
    @Case(
            value = "6121-8.5.2.1.1-changed-priority-counts",
            title = "A resource that lowers its priority below zero gets no further message for the account",
            observes = {"RFC6121-8.5.2.1.1-2", "RFC6121-8.5.2.1.1-12"})
    void changedPriorityCounts(
            @Online(user = "juliet", priority = 5) XmppSession balcony,
            @Online(user = "juliet", priority = 1) XmppSession chamber,
            @Online XmppSession romeo,
            Observations observe) {
        balcony.send("<presence><priority>-1</priority></presence>");
        balcony.await("<presence from='${balcony.full}'><priority>-1</priority></presence>");

        romeo.send("<message type='chat' to='${chamber.bare}'><body>what light?</body></message>");

        observe.that("RFC6121-8.5.2.1.1-2", chamber).receives("<message><body>what light?</body></message>");
        observe.that("RFC6121-8.5.2.1.1-12", balcony)
                .receivesNo("<message><body>what light?</body>${more}</message>")
                .beforeMarkerFrom(romeo);
    }

    /** Presence without a priority has priority zero, which is enough to get messages. */
    @Case(
            value = "6121-4.7.2.3-missing-priority-is-zero",
            title = "A resource whose presence names no priority has priority zero and gets messages for the account",
            observes = "RFC6121-4.7.2.3-5")
    void missingPriorityIsZero(
            @Stage(value = BIND, user = "juliet") XmppSession chamber,
            @Online(user = "juliet", priority = -1) XmppSession balcony,
            @Online XmppSession romeo,
            Observations observe) {
        chamber.send("<presence/>");
        chamber.await("<presence from='${chamber.full}'/>");

        romeo.send("<message to='${chamber.bare}'><body>speak again</body></message>");

        observe.that("RFC6121-4.7.2.3-5", chamber).receives("<message><body>speak again</body></message>");
        observe.that("RFC6121-4.7.2.3-5", balcony)
                .receivesNo("<message><body>speak again</body>${more}</message>")
                .beforeMarkerFrom(romeo);
    }

    /** What a server does not know as a type of message it takes for normal. */
    @Case(
            value = "6121-5.2.2-unknown-message-type-is-normal",
            title = "A message of an unknown type is delivered like a normal one",
            observes = "RFC6121-5.2.2-6")
    void unknownMessageTypeIsNormal(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message type='sonnet' to='${juliet.bare}'><body>Shall I compare thee</body></message>");

        observe.that("RFC6121-5.2.2-6", juliet)
                .receives("<message from='${romeo.full}'><body>Shall I compare thee</body></message>");
    }

    /** A headline for the account is for all its resources; one of them has to get it at least. */
    @Case(
            value = "6121-5.2.2-headline-reaches-a-resource",
            title = "A headline to a bare JID reaches at least one available resource with non-negative priority",
            observes = "RFC6121-5.2.2-4")
    void headlineReachesResource(
            @Online(user = "juliet", priority = 5) XmppSession balcony,
            @Online(user = "juliet", priority = 0) XmppSession chamber,
            @Online XmppSession romeo,
            Observations observe) {
        romeo.send("<message type='headline' to='${balcony.bare}'><body>Duke bans fighting</body></message>");

        long reached = Stream.of(balcony, chamber)
                .filter(session -> Fence.marker(romeo, session).before().stream()
                        .anyMatch(received -> received.attribute("type").equals("headline")))
                .count();
        observe.that("RFC6121-5.2.2-4", "the number of resources that got the headline", reached)
                .satisfies("is one or more", number -> number > 0);
    }
}
