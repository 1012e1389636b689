package org.xmppspec.server.session;

import java.time.Duration;

/**
 * How long the server waits for a peer.
 *
 * @param negotiation from the connection to a bound resource
 * @param idle without anything from a bound client; zero for ever
 * @param closing for the peer to close its side after the server has closed its own
 */
public record Timeouts(Duration negotiation, Duration idle, Duration closing) {
    /** Times for a server on the same machine: a minute to negotiate, idle for ever, a second to close. */
    public static final Timeouts DEFAULT = new Timeouts(Duration.ofMinutes(1), Duration.ZERO, Duration.ofSeconds(1));

    /** Checks that nothing is negative. */
    public Timeouts {
        if (negotiation.isNegative() || idle.isNegative() || closing.isNegative()) {
            throw new IllegalArgumentException("A time-out cannot be negative.");
        }
    }
}
