package org.xmppspec.server.hook;

import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/** What one step of a SASL exchange came to (RFC 6120 section 6.4). */
public sealed interface SaslOutcome {
    /**
     * The server has a further question.
     *
     * @param data the text of the challenge, before base 64; empty for an empty challenge
     */
    record Challenge(String data) implements SaslOutcome {}

    /**
     * The peer is who it says.
     *
     * @param identity the bare address that the peer may now use
     * @param data additional data with success, before base 64
     */
    record Success(Jid identity, Optional<String> data) implements SaslOutcome {}

    /**
     * The exchange has failed.
     *
     * @param condition the condition to report
     * @param text an explanation for people; null for none
     */
    record Failure(SaslErrorCondition condition, String text) implements SaslOutcome {}
}
