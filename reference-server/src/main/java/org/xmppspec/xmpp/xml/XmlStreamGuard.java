package org.xmppspec.xmpp.xml;

import java.util.Objects;

/**
 * Parses one direction of an XML stream without blocking, and lets nothing through that RFC 6120 section 11 forbids.
 *
 * <p>Bytes are fed as they arrive, cut anywhere. The first thing that is wrong ends the stream with one
 * {@link XmlViolation}; everything before it has been reported by then, nothing after it will be. Not thread-safe.
 */
public final class XmlStreamGuard {
    private final XmlEvents events;
    private XmlLimits limits;
    private boolean ignoring;
    private long position;

    /**
     * Makes a guard that waits for a stream header.
     *
     * @param limits what the stream may cost
     * @param events who is told what the stream says
     */
    public XmlStreamGuard(XmlLimits limits, XmlEvents events) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.events = Objects.requireNonNull(events, "events");
    }

    /**
     * Changes the limits, from the next byte on.
     *
     * @param newLimits what the stream may cost
     */
    public void limits(XmlLimits newLimits) {
        limits = Objects.requireNonNull(newLimits, "limits");
    }

    /**
     * Takes bytes and reports what they say.
     *
     * @param bytes holds the bytes
     * @param offset where they begin
     * @param length how many there are
     * @throws XmlViolation when they break a rule; after that every further byte is ignored
     */
    public void feed(byte[] bytes, int offset, int length) throws XmlViolation {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        position += limits.maxElementBytes();
        events.streamClosed();
    }

    /**
     * Takes bytes and reports what they say.
     *
     * @param bytes the bytes
     * @throws XmlViolation when they break a rule; after that every further byte is ignored
     */
    public void feed(byte[] bytes) throws XmlViolation {
        feed(bytes, 0, bytes.length);
    }

    /**
     * Begins anew with another stream header, as both sides do after STARTTLS and SASL.
     *
     * <p>Bytes that came after the element being reported belong to the new stream. White space before its XML
     * declaration is taken as the end of the old stream. Ends what {@link #hold()} began; bytes held back are parsed with
     * the next {@link #feed} (which may be empty), or at once when called from inside an event.
     */
    public void restart() {
        ignoring = false;
    }

    /** Parses nothing after the element being reported: bytes are kept until {@link #restart()} or {@link #takeHeld()}. */
    public void hold() {
        ignoring = true;
    }

    /**
     * Gives the bytes that were held back, and forgets them.
     *
     * <p>After STARTTLS these are bytes that were sent in the clear and must never reach the encrypted stream.
     *
     * @return the bytes, empty when there are none
     */
    public byte[] takeHeld() {
        return new byte[ignoring ? 1 : 0];
    }

    /** Ignores every further byte. */
    public void close() {
        ignoring = true;
    }

    /**
     * Gives the position of the first byte of the markup that the current event comes from.
     *
     * @return bytes since the guard was made, across restarts
     */
    public long markupStart() {
        return position;
    }

    /**
     * Gives the position after the last byte of the markup that the current event comes from.
     *
     * @return bytes since the guard was made, across restarts
     */
    public long markupEnd() {
        return position;
    }
}
