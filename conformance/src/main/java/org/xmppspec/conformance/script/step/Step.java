package org.xmppspec.conformance.script.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xmppspec.client.StreamStage;

/** One statement of a script, or one line at the prompt. */
public sealed interface Step {
    /** Where it stands. */
    Place place();

    /** Who acts. */
    String actor();

    /** Brings an actor on, who connects later. */
    record Declare(Place place, Part part) implements Step {
        @Override
        public String actor() {
            return part.name();
        }
    }

    /** Connects up to a stage; an open session goes on to it. */
    record Connect(Place place, String actor, StreamStage stage) implements Step {}

    /** Connects anew with another resource, as far as the last time or up to a stage. */
    record Reconnect(Place place, String actor, Optional<StreamStage> stage) implements Step {}

    /** Sends well-formed XML. */
    record Send(Place place, String actor, String xml) implements Step {}

    /** Sends bytes, whatever they are. */
    record Raw(Place place, String actor, List<RawPiece> pieces) implements Step {
        /** Copies the list. */
        public Raw {
            pieces = List.copyOf(pieces);
        }
    }

    /** Expects something; waits so long for it, or as long as is usual. */
    record Expect(Place place, String actor, Expectation what, Claim claim, Optional<Duration> within)
            implements Step {}

    /** Expects that something does not come. */
    record ExpectNothing(Place place, String actor, String template, FenceWay fence, Claim claim) implements Step {}

    /** Gives a variable a value. */
    record Let(Place place, String actor, String name, Source source) implements Step {}

    /**
     * From now on answers what comes.
     *
     * @param reply XML with variables, of which {@code ${stanza.from}} and the like are those of what came
     * @param most how often at most; 0: always
     */
    record Answer(Place place, String actor, Trigger trigger, String reply, int most) implements Step {}

    /** Closes the stream properly. */
    record Close(Place place, String actor) implements Step {}

    /** Breaks the connection off. */
    record Abort(Place place, String actor) implements Step {}
}
