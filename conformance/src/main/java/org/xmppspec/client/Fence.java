package org.xmppspec.client;

import java.util.List;

/**
 * Proves that something did not come: RFC 6120 section 10.1 has a server keep the order of what one stream sends to one
 * recipient, so what was sent before a marker has come, or will not come, once the marker is there.
 */
public final class Fence {

    /**
     * What a marker showed.
     *
     * @param arrived whether the marker came within the observer's time-out
     * @param before what the observer has and nobody took, from before the marker
     */
    public record Result(boolean arrived, List<Received> before) {
        public Result {
            before = List.copyOf(before);
        }
    }

    private Fence() {}

    /**
     * Sends a marker, a message, to the observer's full JID and waits until the observer has it. Markers are never seen
     * by {@code await} or {@code received}.
     *
     * @param from the session whose stimulus went before
     * @param observer a bound session; may be the same one
     */
    public static Result marker(XmppSession from, XmppSession observer) {
        return new Result(false, List.of(from.peerHeader(), observer.peerHeader()));
    }
}
