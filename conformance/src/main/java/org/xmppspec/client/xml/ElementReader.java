package org.xmppspec.client.xml;

import org.w3c.dom.Element;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.StartTag;
import org.xmppspec.xmpp.xml.XmlEvents;
import org.xmppspec.xmpp.xml.XmlLimits;
import org.xmppspec.xmpp.xml.XmlStreamGuard;
import org.xmppspec.xmpp.xml.XmlViolation;

/**
 * Reads one direction of a stream over TCP: bytes go in, cut anywhere; headers and top-level elements come out. After
 * the go-ahead for TLS it holds back what follows until {@link #restartInsideTls}; after SASL success it expects a new
 * stream header by itself. Not thread-safe.
 */
public final class ElementReader {
    private final StreamEvents events;
    private final XmlStreamGuard guard;
    private final DomBuilder dom = new DomBuilder();
    private final RawText raw = new RawText();
    private long elementStart;

    /**
     * Makes a reader that expects a stream header.
     *
     * @param maxElementBytes the longest top-level element that it takes
     */
    public ElementReader(int maxElementBytes, StreamEvents events) {
        this.events = events;
        this.guard = new XmlStreamGuard(XmlLimits.GENEROUS.withMaxElementBytes(maxElementBytes), new Parts());
    }

    /**
     * Reads on.
     *
     * @throws XmlViolation when the peer sends what a stream forbids; nothing is read after that
     */
    public void feed(byte[] bytes) throws XmlViolation {
        raw.add(bytes, 0, bytes.length);
        guard.feed(bytes);
    }

    /** Drops what came in plain text after the go-ahead for TLS and expects the header of the stream inside TLS. */
    public void restartInsideTls() {
        byte[] unused = guard.takeHeld();
        guard.restart();
    }

    /** Ignores all further bytes. */
    public void stop() {
        guard.close();
    }

    private void ended(Element element) {
        String text = raw.text(elementStart, guard.markupEnd());
        raw.forgetBefore(guard.markupEnd());
        if ("proceed".equals(element.getLocalName()) && Namespaces.TLS.equals(element.getNamespaceURI())) {
            guard.hold();
        } else if ("success".equals(element.getLocalName()) && Namespaces.SASL.equals(element.getNamespaceURI())) {
            guard.restart();
        }
        events.element(element, text);
    }

    /** Puts the guard's events together. */
    private final class Parts implements XmlEvents {
        @Override
        public void streamOpened(StartTag header) {
            String text = raw.text(guard.markupStart(), guard.markupEnd());
            raw.forgetBefore(guard.markupEnd());
            dom.reset();
            dom.start(header);
            events.header(dom.end(), text);
        }

        @Override
        public void startElement(StartTag tag) {
            if (dom.isIdle()) {
                elementStart = guard.markupStart();
            }
            dom.start(tag);
        }

        @Override
        public void text(String text) {
            dom.text(text);
        }

        @Override
        public void endElement() {
            Element complete = dom.end();
            if (complete != null) {
                ended(complete);
            }
        }

        @Override
        public void streamClosed() {
            events.closingTag();
        }

        @Override
        public void whitespace(String whitespace) {
            raw.forgetBefore(guard.markupEnd());
        }
    }
}
