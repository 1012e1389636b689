package org.xmppspec.server.hook;

import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/** What one step of a SASL exchange came to (RFC 6120 section 6.4). */
public sealed interface SaslOutcome {
    /**
     * The server has a further question.
     *
     * @param data the data of the challenge, not encoded
     */
    record Challenge(byte[] data) implements SaslOutcome {}

    /**
     * The peer is who it says.
     *
     * @param identity the bare address that the peer may now use
     * @param data additional data with success, not encoded; null for none, an empty array for an empty answer
     */
    record Success(Jid identity, byte[] data) implements SaslOutcome {}

    /**
     * The exchange has failed.
     *
     * @param condition the condition to report
     * @param text an explanation for people; null for none
     */
    record Failure(SaslErrorCondition condition, String text) implements SaslOutcome {}
}
