package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.SASL;

import java.util.List;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 4.9.3: conditions that a client can provoke, where the server ends the stream at all. */
@Section("RFC6120 4.9.3")
class StreamErrorConditions {
    private static final String PING = "<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>";

    /** A stream that loses its resource to another one is told so. Section 7.7.2.2 allows two other ways. */
    @Case(
            value = "6120-4.9.3.3-replaced-stream-is-told-of-the-conflict",
            title = "A stream whose resource is given to another one ends with conflict",
            observes = "RFC6120-4.9.3.3-DEF")
    void replacedStreamIsToldOfTheConflict(@Stage(BIND) XmppSession first, Actors actors, Observations observe) {
        XmppSession second = actors.open(actors.request("second", "first", SASL));
        Received answer = second.bind(first.resource());
        if (answer.attribute("type").equals("error") || !second.full().equals(first.full())) {
            throw observe.notApplicable("A resource in use was not given to the newcomer: "
                    + (answer.attribute("type").equals("error") ? "an error" : "another resource") + " came instead.");
        }

        observe.that("RFC6120-4.9.3.3-DEF", first.awaitEnding()).hasStreamError("conflict");
    }

    /** Section 8.1.2.1 has the server put the true address into a stanza; some end the stream instead. */
    @Case(
            value = "6120-4.9.3.9-false-from-ends-the-stream-with-invalid-from",
            title = "A stream that ends because of another user's address in 'from' ends with invalid-from",
            observes = "RFC6120-4.9.3.9-DEF")
    void falseFromEndsTheStream(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.send(
                "<message from='tybalt@${domain}/sword' to='${romeo.full}'><body>thou art a villain</body></message>");
        if (romeo.tryRequest(PING).isPresent()) {
            throw observe.notApplicable("The stream went on after a message with another user's address.");
        }

        observe.that("RFC6120-4.9.3.9-DEF", romeo.awaitEnding()).hasStreamError("invalid-from");
    }

    /** A name that no stanza has, in the namespace of stanzas: section 4.8.4 lets the server ignore it. */
    @Case(
            value = "6120-4.9.3.24-unknown-stanza-is-ignored-or-unsupported",
            title = "An element of no known name in jabber:client is ignored, or ends the stream with"
                    + " unsupported-stanza-type",
            observes = {"RFC6120-4.8.4-3", "RFC6120-4.9.3.24-DEF"})
    void unknownStanzaIsIgnoredOrUnsupported(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.send("<serenade to='${domain}'><moon/></serenade>");
        boolean ignored = romeo.tryRequest(PING).isPresent();
        String answer = ignored ? "nothing" : romeo.awaitEnding().condition().orElse("an end without a stream error");

        observe.that("RFC6120-4.8.4-3", "the answer", answer).isNot("an end without a stream error");
        observe.that("RFC6120-4.9.3.24-DEF", "the answer", answer)
                .isOneOf(List.of("nothing", "unsupported-stanza-type"));
    }
}
