package org.xmppspec.client.sasl;

import org.xmppspec.xmpp.sasl.SaslFailure;

/** What a client says in one SASL negotiation; messages are text that is not yet encoded in base64. */
public interface ClientMechanism {
    /** The first message. */
    String first();

    /**
     * The answer to a challenge.
     *
     * @throws SaslFailure when the challenge is none that this mechanism can answer
     */
    String answer(String challenge) throws SaslFailure;

    /**
     * Checks what the server sent along with success.
     *
     * @param data the decoded text, empty for none
     * @throws SaslFailure when the server has not proved that it knows the password, though the mechanism has it do so
     */
    void success(String data) throws SaslFailure;

    /** Whether the mechanism has the server prove that it knows the password. */
    boolean serverProves();
}
