package org.xmppspec.client.sasl;

import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.sasl.ScramClient;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/** SCRAM (RFC 5802): the server's last message may come as a challenge or along with success. */
public final class Scram implements ClientMechanism {
    private final ScramClient client;
    private int challenges;
    private boolean verified;

    /** Makes a negotiation of which nothing has been said yet. */
    public Scram(ScramClient client) {
        this.client = client;
    }

    @Override
    public String first() {
        return client.firstMessage();
    }

    @Override
    public String answer(String challenge) throws SaslFailure {
        challenges++;
        if (challenges == 1) {
            return client.finalMessage(challenge);
        }
        if (challenges == 2) {
            verify(challenge);
            return "";
        }
        throw new SaslFailure(SaslErrorCondition.MALFORMED_REQUEST, "The server asks on, though SCRAM is at its end.");
    }

    @Override
    public void success(String data) throws SaslFailure {
        if (!verified) {
            verify(data);
        }
    }

    @Override
    public boolean serverProves() {
        return true;
    }

    private void verify(String serverFinal) throws SaslFailure {
        client.verify(serverFinal);
        verified = true;
    }
}
