package org.xmppspec.conformance.result;

import java.util.Objects;

/**
 * What one actor said or heard at one moment, secrets masked.
 *
 * @param ms milliseconds since the case began
 * @param direction {@code in} from the target, {@code out} to it
 * @param actor who was talking to the target
 * @param data the text on the wire
 */
public record WireLine(long ms, String direction, String actor, String data) {
    /** Checks that nothing is missing. */
    public WireLine {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(data, "data");
    }
}
