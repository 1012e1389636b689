package org.xmppspec.cli.shell.traffic;

import java.util.OptionalLong;
import org.xmppspec.client.Transcript.Direction;

/**
 * A piece of traffic with all that is known about it.
 *
 * @param number counted from 1, over all sessions
 * @param ms when it was complete, in milliseconds since the shell started
 * @param direction which way it went
 * @param actor whose session
 * @param tls whether it went over TLS
 * @param piece what it is; secrets masked
 * @param roundTrip the milliseconds since what it answers, where that is known
 * @param missed how many bytes came before it that were too many to follow
 */
public record Item(
        int number,
        long ms,
        Direction direction,
        String actor,
        boolean tls,
        Piece piece,
        OptionalLong roundTrip,
        long missed) {
    /** What its tags say; cheap, and never fails. */
    public Outline outline() {
        return Outline.of(piece.text());
    }
}
