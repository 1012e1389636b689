package org.xmppspec.xmpp.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.xmppspec.xmpp.xml.MarkupScanner.Completed;

/**
 * Parses one direction of an XML stream without blocking, and lets nothing through that RFC 6120 section 11 forbids.
 *
 * <p>Bytes are fed as they arrive, cut anywhere. The first thing that is wrong ends the stream with one
 * {@link XmlViolation}; everything before it has been reported by then, nothing after it will be. Not thread-safe.
 */
public final class XmlStreamGuard {
    private enum Mode {
        PARSING,
        HOLDING,
        IGNORING
    }

    private final XmlEvents events;
    private final ByteArrayOutputStream unparsed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private XmlLimits limits;
    private Mode mode = Mode.PARSING;
    private boolean restarting;
    private boolean skippingWhitespace;
    private Utf8Decoder decoder;
    private MarkupScanner scanner;
    private TagParser parser;
    private int elementBytes;
    private long streamStart;
    private long position;
    private long lastLessThan;

    /**
     * Makes a guard that waits for a stream header.
     *
     * @param limits what the stream may cost
     * @param events who is told what the stream says
     */
    public XmlStreamGuard(XmlLimits limits, XmlEvents events) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.events = Objects.requireNonNull(events, "events");
        begin();
    }

    /**
     * Changes the limits, from the next byte on.
     *
     * @param newLimits what the stream may cost
     */
    public void limits(XmlLimits newLimits) {
        limits = Objects.requireNonNull(newLimits, "limits");
        scanner.limits(newLimits);
    }

    /**
     * Takes bytes and reports what they say; not to be called from inside an event.
     *
     * @param bytes holds the bytes
     * @param offset where they begin
     * @param length how many there are
     * @throws XmlViolation when they break a rule; after that every further byte is ignored
     */
    public void feed(byte[] bytes, int offset, int length) throws XmlViolation {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (mode == Mode.HOLDING || held.size() > 0) {
            held.write(bytes, offset, length);
            if (mode == Mode.PARSING) {
                byte[] all = takeHeld();
                parse(all, 0, all.length);
            }
        } else {
            parse(bytes, offset, offset + length);
        }
    }

    /**
     * Takes bytes and reports what they say; not to be called from inside an event.
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
     * the next {@link #feed(byte[])}, which may be empty, or at once when called from inside an event.
     */
    public void restart() {
        mode = Mode.PARSING;
        restarting = true;
    }

    /** Parses nothing after the tag being reported: bytes are kept until {@link #restart()} or {@link #takeHeld()}. */
    public void hold() {
        mode = Mode.HOLDING;
    }

    /**
     * Gives the bytes that were held back, and forgets them.
     *
     * <p>After STARTTLS these are bytes that were sent in the clear and must never reach the encrypted stream.
     *
     * @return the bytes, empty when there are none
     */
    public byte[] takeHeld() {
        byte[] bytes = held.toByteArray();
        held.reset();
        return bytes;
    }

    /** Ignores every further byte. */
    public void close() {
        mode = Mode.IGNORING;
        held.reset();
        unparsed.reset();
    }

    /**
     * Gives the position of the first byte of the tag that the current event comes from.
     *
     * @return bytes since the guard was made, across restarts
     */
    public long markupStart() {
        return lastLessThan;
    }

    /**
     * Gives the position after the last byte of the tag that the current event comes from.
     *
     * @return bytes since the guard was made, across restarts
     */
    public long markupEnd() {
        return position;
    }

    private void begin() {
        decoder = new Utf8Decoder();
        scanner = new MarkupScanner(limits);
        parser = new TagParser(events);
        skippingWhitespace = restarting;
        restarting = false;
        elementBytes = 0;
        streamStart = position;
        unparsed.reset();
    }

    private void parse(byte[] bytes, int start, int end) throws XmlViolation {
        int from = start;
        try {
            while (from < end && mode == Mode.PARSING) {
                if (restarting) {
                    begin();
                }
                from = parseUpToEvent(bytes, from, end);
            }
        } catch (XmlViolation e) {
            long where = position - streamStart;
            close();
            throw new XmlViolation(e.kind(), e.getMessage() + " (byte " + where + " of the stream).");
        }
        if (mode == Mode.HOLDING) {
            held.write(bytes, from, end - from);
        }
    }

    /** Takes bytes up to the next event, or all there are, and gives the index of the first not taken. */
    private int parseUpToEvent(byte[] bytes, int start, int end) throws XmlViolation {
        int tokenStart = start;
        for (int i = start; i < end; i++) {
            position++;
            switch (scan(bytes[i])) {
                case TAG -> {
                    parseToken(bytes, tokenStart, i + 1);
                    return i + 1;
                }
                case SEPARATOR -> {
                    return separators(bytes, i, end);
                }
                case XML_DECLARATION -> {
                    unparsed.reset();
                    tokenStart = i + 1;
                }
                case LESS_THAN -> lastLessThan = position - 1;
                case NOTHING -> {}
            }
        }
        unparsed.write(bytes, tokenStart, end - tokenStart);
        return end;
    }

    private void parseToken(byte[] bytes, int start, int end) throws XmlViolation {
        if (unparsed.size() == 0) {
            parser.feed(bytes, start, end - start);
        } else {
            unparsed.write(bytes, start, end - start);
            byte[] token = unparsed.toByteArray();
            unparsed.reset();
            parser.feed(token, 0, token.length);
        }
    }

    /** Takes white space outside of top-level elements and reports it when a stream is open. */
    private int separators(byte[] bytes, int start, int end) throws XmlViolation {
        boolean report = scanner.isBetweenElements();
        int next = start + 1;
        while (next < end && XmlCharacters.isWhitespace(bytes[next])) {
            position++;
            scan(bytes[next]);
            next++;
        }
        if (report) {
            events.whitespace(new String(bytes, start, next - start, StandardCharsets.US_ASCII));
        }
        return next;
    }

    private Completed scan(byte next) throws XmlViolation {
        elementBytes++;
        if (elementBytes > limits.maxElementBytes()) {
            throw Violations.tooMuch("An element or stream header of more than " + limits.maxElementBytes() + " bytes");
        }
        int character = decoder.accept(next);
        if (character == Utf8Decoder.INCOMPLETE) {
            return Completed.NOTHING;
        }
        boolean otherEncoding = character == 0 && position - streamStart <= 4;
        if (character == Utf8Decoder.INVALID || otherEncoding) {
            throw new XmlViolation(XmlViolation.Kind.UNSUPPORTED_ENCODING, "A byte that is not UTF-8");
        }
        Violations.expect(XmlCharacters.isLegal(character), "A character that XML does not allow");
        if (skippingWhitespace && XmlCharacters.isWhitespace(character)) {
            return Completed.SEPARATOR;
        }
        skippingWhitespace = false;
        Completed completed = scanner.accept(character);
        if (scanner.isBetweenElements()) {
            elementBytes = 0;
        }
        return completed;
    }
}
