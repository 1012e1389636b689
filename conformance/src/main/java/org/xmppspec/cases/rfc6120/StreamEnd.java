package org.xmppspec.cases.rfc6120;

import org.xmppspec.client.Ending;
import org.xmppspec.conformance.observe.Observations;

/**
 * How a server ends a stream after a stream error, judged on its own, apart from which error it was (RFC 6120 sections
 * 4.9.1.1 and 4.4): the closing tag and the end of the TCP connection are two observations.
 *
 * <p>The closing tag is due at once. The connection ends when both sides have said theirs, or after a time of the
 * server's choice. Sessions answer the closing tag by themselves; so a server that could read the answer has nothing
 * left to wait for, and one that could not may wait longer than a case does.
 */
public final class StreamEnd {
    /** The closing tag follows the error. */
    public static final String CLOSING_TAG = "RFC6120-4.9.1.1-1";

    /** The TCP connection ends after both closing tags. */
    public static final String TCP = "RFC6120-4.4-1.4";

    private StreamEnd() {}

    /**
     * Judges the end after an error that leaves the client's stream readable, such as an unknown host. The case lists
     * {@link #CLOSING_TAG} and {@link #TCP}.
     */
    public static void afterError(Observations observe, Ending ending) {
        if (observe.that(CLOSING_TAG, ending).hasClosingTag()) {
            observe.that(TCP, ending).endsTcp();
        }
    }

    /**
     * Judges the end after XML that nobody can read on behind, so that the client's closing tag may be lost on the server,
     * which may then wait for it as long as it finds reasonable: only the server's own is judged. The case lists
     * {@link #CLOSING_TAG}.
     */
    public static void afterUnreadableXml(Observations observe, Ending ending) {
        observe.that(CLOSING_TAG, ending).hasClosingTag();
    }
}
