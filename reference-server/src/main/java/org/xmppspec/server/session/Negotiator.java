package org.xmppspec.server.session;

import org.xmppspec.xmpp.xml.XmlElement;

/** One step of stream negotiation: takes the elements that belong to it. */
interface Negotiator {
    /**
     * Whether an element belongs to this step.
     *
     * @param element a child of the peer's stream
     * @return true when {@link #handle} wants it, also out of turn
     */
    boolean takes(XmlElement element);

    /**
     * Handles an element that belongs to this step.
     *
     * @param element the element
     */
    void handle(XmlElement element);
}
