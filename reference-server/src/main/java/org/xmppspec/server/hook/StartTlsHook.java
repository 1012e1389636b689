package org.xmppspec.server.hook;

/** Decides how a STARTTLS request is answered. */
@FunctionalInterface
public interface StartTlsHook {
    /** The two answers that RFC 6120 section 5.4.2 knows. */
    enum Answer {
        /** The negotiation goes on; TLS begins behind this answer. */
        PROCEED,
        /** The negotiation has failed; the stream is closed behind this answer. */
        FAILURE
    }

    /**
     * Decides about one request.
     *
     * @param connection the connection
     * @param answer the answer so far
     * @return the answer to go on with
     */
    Answer answer(Connection connection, Answer answer);
}
