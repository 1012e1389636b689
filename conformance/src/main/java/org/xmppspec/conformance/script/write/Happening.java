package org.xmppspec.conformance.script.write;

import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.StreamStage;
import org.xmppspec.conformance.script.step.Part;

/** Something that happened while actors spoke with a target, in the order in which it did. */
sealed interface Happening {
    /** Who did it or saw it. */
    String actor();

    /** An actor came to a stage. */
    record Connected(Part part, StreamStage stage) implements Happening {
        @Override
        public String actor() {
            return part.name();
        }
    }

    /** Well-formed XML was sent, its variables filled in. */
    record Sent(String actor, String xml) implements Happening {}

    /** Something else was sent. */
    record SentRaw(String actor, String text) implements Happening {}

    /** Something came. */
    record Came(String actor, Received received) implements Happening {}

    /** The actor did something that has no object: close, abort. */
    record Did(String actor, String verb) implements Happening {}

    /** The target ended the stream. */
    record Ended(String actor, Ending ending) implements Happening {}

    /** A statement that is taken over as it is. */
    record Typed(String actor, String statement) implements Happening {}
}
