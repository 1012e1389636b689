package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.FEATURES;

import java.time.Duration;
import org.xmppspec.client.Ending;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Profile;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 4.6: streams on which nothing happens. */
@Section("RFC6120 4.6.3")
class IdleStreams {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /**
     * Who opens a stream and then says nothing holds resources of the server, which may end that. Nothing has been sent
     * that the client had to answer, so the condition made for lost connections is not the right one (4.9.3.4).
     */
    @Case(
            value = "6120-4.6.3-stream-without-log-in-ends",
            title = "A stream on which the client says nothing after its header ends, but not with connection-timeout",
            observes = {"RFC6120-4.6.3-2", "RFC6120-4.9.3.4-1"},
            tags = Profile.STRAINING)
    void streamWithoutLogInEnds(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        Ending ending = romeo.awaitEnding(LONGEST);
        if (ending.kind() == Ending.Kind.LEFT_OPEN) {
            throw observe.notApplicable(
                    "A stream without log-in was left open for " + LONGEST.toSeconds() + " seconds.");
        }

        observe.info("RFC6120-4.6.3-2", "A stream without log-in ended: " + ending);
        observe.that("RFC6120-4.9.3.4-1", "the condition", ending.condition().orElse("none"))
                .isNot("connection-timeout");
    }
}
