package org.xmppspec.conformance.script.step;

import java.util.Optional;

/** How it is proved that something did not come. */
public sealed interface FenceWay {
    /**
     * By a marker of an actor to the observer.
     *
     * @param actor who sends it; empty: who has sent something last
     * @param twice whether after two round trips, for what the server makes by itself
     */
    record Marker(Optional<String> actor, boolean twice) implements FenceWay {}

    /** By the arrival of something that was sent later on the same way. */
    record Arrival(String template) implements FenceWay {}

    /** By the answer to a request of the observer. */
    record Answer(String iq) implements FenceWay {}

    /** By nothing but time, for a reason, where no fence exists. */
    record Quiet(String reason) implements FenceWay {}
}
