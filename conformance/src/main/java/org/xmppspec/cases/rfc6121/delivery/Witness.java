package org.xmppspec.cases.rfc6121.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xmppspec.cases.rfc6121.Refusal;
import org.xmppspec.client.Fence;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;

/** Finds out what became of a stanza that was sent: at the recipient's sessions, at the sender, in storage. */
final class Witness {
    private static final String MARKER = "<message id='stored-later'/>";

    private final XmppSession sender;
    private final Recipient recipient;
    private final Stanza stanza;
    private final Actors actors;

    Witness(XmppSession sender, Recipient recipient, Stanza stanza, Actors actors) {
        this.sender = sender;
        this.recipient = recipient;
        this.stanza = stanza;
        this.actors = actors;
    }

    WhatHappened see() {
        List<XmppSession> deliveredTo =
                recipient.available().stream().filter(this::isDeliveredTo).toList();
        Optional<Received> error = deliveredTo.isEmpty() ? refusal() : Optional.empty();
        boolean stored = deliveredTo.isEmpty() && error.isEmpty() && isStored();
        return new WhatHappened(deliveredTo, error, stored);
    }

    /**
     * Waits for what ought to happen and has not yet: RFC 6120 section 10.1 does not say that what the server answers or
     * sends to a bare JID comes before the marker to a full one.
     */
    WhatHappened waitFor(Outcomes outcomes, WhatHappened upToNow) {
        List<XmppSession> deliveredTo = recipient.available().stream()
                .filter(session -> upToNow.deliveredTo().contains(session)
                        || (outcomes.possibleAt(recipient).contains(session)
                                && session.await(stanza.delivered()).isPresent()))
                .toList();
        Optional<Received> error = upToNow.error();
        if (error.isEmpty() && deliveredTo.isEmpty() && outcomes.allowError()) {
            error = sender.await(stanza.refused());
        }
        return new WhatHappened(deliveredTo, error, upToNow.stored());
    }

    private boolean isDeliveredTo(XmppSession session) {
        Fence.marker(sender, session);
        return session.await(stanza.delivered(), Duration.ZERO).isPresent();
    }

    /** A request to a full JID that is there need not be answered, so there the error is waited for. */
    private Optional<Received> refusal() {
        return recipient.isAddressedByFullJid()
                ? sender.await(stanza.refused())
                : Refusal.of(sender, stanza.kind(), Stanza.ID, recipient.address());
    }

    /** Sends a message that is stored if anything is, and lets the user come back for both. */
    private boolean isStored() {
        if (!recipient.exists() || !recipient.nonNegative().isEmpty()) {
            return false;
        }
        String bare = recipient.bare();
        sender.send("<message type='chat' id='stored-later' to='" + bare + "'><body>marker</body></message>");
        if (Refusal.of(sender, "message", "stored-later", bare).isPresent()) {
            return false;
        }
        XmppSession vigil = Recipient.comesBack(actors);
        vigil.await(MARKER);
        return vigil.await(stanza.delivered(), Duration.ZERO).isPresent();
    }
}
