package org.xmppspec.server.session.sasl;

import java.util.Optional;
import org.xmppspec.server.hook.SaslOutcome;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.sasl.SaslFailure;

/** One exchange of a mechanism in which the client speaks first. */
public interface Mechanism {
    /**
     * Gives the name of the mechanism.
     *
     * @return the name that SASL knows it by
     */
    String name();

    /**
     * Takes the client's next message.
     *
     * @param message the message, decoded
     * @return a challenge, or success
     * @throws SaslFailure when the message is malformed or proves nothing
     */
    SaslOutcome step(String message) throws SaslFailure;

    /**
     * The account that the client claims to be.
     *
     * @return the bare address, or empty before the client has said so
     */
    Optional<Jid> claimed();
}
