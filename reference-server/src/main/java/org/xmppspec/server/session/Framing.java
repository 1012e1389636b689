package org.xmppspec.server.session;

import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlLimits;
import org.xmppspec.xmpp.xml.XmlViolation;

/** How a stream is laid out on its connection, in both directions: as one XML document, or as frames. */
interface Framing {
    /**
     * Parses what has come from the peer.
     *
     * @param bytes the bytes, cut anywhere
     * @throws XmlViolation when they break a rule; nothing further can be parsed then
     */
    void feed(byte[] bytes) throws XmlViolation;

    /** Expects a new stream header behind the element being handled. */
    void restart();

    /** Parses nothing behind the element being handled, until {@link #restart()}. */
    void hold();

    /** Forgets what was held back: it came in the clear and must not be taken for protected data. */
    void dropHeld();

    /**
     * Changes what input may cost.
     *
     * @param limits the limits from now on
     */
    void limits(XmlLimits limits);

    /**
     * Writes what opens the server's stream.
     *
     * @param header the response header
     * @return the text to send
     */
    String open(StreamHeader header);

    /**
     * Writes an element inside the server's stream.
     *
     * @param element a child of the stream
     * @return the text to send
     */
    String element(XmlElement element);

    /**
     * Writes what closes the server's stream.
     *
     * @return the text to send
     */
    String close();
}
