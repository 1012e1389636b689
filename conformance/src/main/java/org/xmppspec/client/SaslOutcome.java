package org.xmppspec.client;

import java.util.List;
import java.util.Optional;

/**
 * What came of a try to authenticate.
 *
 * @param kind in one word
 * @param condition the defined condition of the failure (RFC 6120 section 6.5), when it has one
 * @param answer the element that decided, {@code <success/>} or {@code <failure/>}
 * @param challenges what the server asked on the way
 * @param serverProof what became of the server's proof that it knows the password
 * @param refusal why this side did not go along with the server, when it did not
 */
public record SaslOutcome(
        Kind kind,
        Optional<String> condition,
        Optional<Received> answer,
        List<Received> challenges,
        ServerProof serverProof,
        Optional<String> refusal) {
    public SaslOutcome {
        challenges = List.copyOf(challenges);
    }

    /** The ways in which it goes. */
    public enum Kind {
        /** The server said success. */
        SUCCESS,
        /** The server said failure. */
        FAILURE,
        /** The server said neither in time. */
        UNANSWERED,
        /** The stream ended first. */
        ENDED
    }

    /** What became of the server's signature (RFC 5802 section 3). */
    public enum ServerProof {
        /** The mechanism has none, or it never came to that. */
        NONE,
        /** It is right. */
        VALID,
        /** It is wrong or missing. */
        INVALID
    }

    /** Whether the server said success. */
    public boolean succeeded() {
        return kind == Kind.SUCCESS;
    }
}
