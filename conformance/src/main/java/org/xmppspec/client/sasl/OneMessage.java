package org.xmppspec.client.sasl;

import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/**
 * A mechanism whose client says one thing: PLAIN, EXTERNAL, or one that is tried without being known.
 *
 * @param first what it says
 */
public record OneMessage(String first) implements ClientMechanism {
    @Override
    public String answer(String challenge) throws SaslFailure {
        throw new SaslFailure(
                SaslErrorCondition.MALFORMED_REQUEST,
                "The server asks on, though this mechanism has one message only.");
    }

    @Override
    public void success(String data) {}

    @Override
    public boolean serverProves() {
        return false;
    }
}
