package org.xmppspec.server.hook;

import java.util.Optional;
import org.xmppspec.xmpp.stream.StreamErrorCondition;

/**
 * How the server ends a stream.
 *
 * @param error the stream error to send, or empty for an end without one
 * @param text an explanation for people beside the error; null for none
 * @param closingTag whether the closing tag of the stream is sent
 * @param closeConnection whether the TCP connection is closed, after the peer's closing tag or a time-out
 */
public record StreamEnd(
        Optional<StreamErrorCondition> error, String text, boolean closingTag, boolean closeConnection) {
    /**
     * Ends a stream properly without an error.
     *
     * @return the end
     */
    public static StreamEnd normal() {
        return new StreamEnd(Optional.empty(), null, true, true);
    }

    /**
     * Ends a stream properly with an error.
     *
     * @param condition the condition
     * @param text an explanation for people; null for none
     * @return the end
     */
    public static StreamEnd error(StreamErrorCondition condition, String text) {
        return new StreamEnd(Optional.of(condition), text, true, true);
    }
}
