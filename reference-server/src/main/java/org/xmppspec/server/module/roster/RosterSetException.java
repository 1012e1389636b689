package org.xmppspec.server.module.roster;

import org.xmppspec.xmpp.stanza.StanzaErrorCondition;

/** Says that a roster set breaks a rule of RFC 6121 section 2.3.3. */
final class RosterSetException extends Exception {
    private static final long serialVersionUID = 1;

    private final StanzaErrorCondition condition;

    /**
     * Makes the exception.
     *
     * @param condition the error that the client gets
     */
    RosterSetException(StanzaErrorCondition condition) {
        super("The roster set is answered with " + condition.elementName() + ".", null, false, false);
        this.condition = condition;
    }

    /** Returns the error that the client gets. */
    StanzaErrorCondition condition() {
        return condition;
    }
}
