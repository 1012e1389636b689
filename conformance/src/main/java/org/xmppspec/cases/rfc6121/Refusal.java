package org.xmppspec.cases.rfc6121;

import java.time.Duration;
import java.util.Optional;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;

/** Tells whether a stanza came back with an error. */
public final class Refusal {
    private Refusal() {}

    /**
     * Returns the error that answers a stanza, if it came before the answer to a later request to the same address,
     * which has to be answered with an error and cannot overtake (RFC 6120 section 10.1).
     *
     * @param sender who sent the stanza
     * @param kind message, presence or iq
     * @param id the stanza's id
     * @param to where it went, variables allowed
     */
    public static Optional<Received> of(XmppSession sender, String kind, String id, String to) {
        sender.tryRequest("<iq type='get' to='" + to + "'><query xmlns='urn:xmppspec:unknown'/></iq>");
        return sender.await("<" + kind + " type='error' id='" + id + "'/>", Duration.ZERO);
    }
}
