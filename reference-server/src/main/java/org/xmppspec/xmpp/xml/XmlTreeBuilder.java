package org.xmppspec.xmpp.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** Makes whole elements out of a stream's events and hands on each top-level element when it is complete. */
public final class XmlTreeBuilder implements XmlEvents {
    private final Elements elements;
    private final Deque<XmlElementBuilder> open = new ArrayDeque<>();

    /** Takes what a stream says, element by element. */
    public interface Elements {
        /**
         * The stream header has come.
         *
         * @param header the root element's start tag
         */
        void streamOpened(StartTag header);

        /**
         * A top-level element is complete.
         *
         * @param element the element
         */
        void element(XmlElement element);

        /** The closing tag of the root has come. */
        void streamClosed();

        /**
         * White space between top-level elements.
         *
         * @param whitespace one or more characters of white space
         */
        default void whitespace(String whitespace) {}
    }

    /**
     * Makes a builder.
     *
     * @param elements who takes the elements
     */
    public XmlTreeBuilder(Elements elements) {
        this.elements = Objects.requireNonNull(elements, "elements");
    }

    @Override
    public void streamOpened(StartTag header) {
        open.clear();
        elements.streamOpened(header);
    }

    @Override
    public void startElement(StartTag tag) {
        open.push(new XmlElementBuilder(tag));
    }

    @Override
    public void text(String text) {
        open.element().text(text);
    }

    @Override
    public void endElement() {
        XmlElement complete = open.pop().build();
        if (open.isEmpty()) {
            elements.element(complete);
        } else {
            open.element().child(complete);
        }
    }

    @Override
    public void streamClosed() {
        elements.streamClosed();
    }

    @Override
    public void whitespace(String whitespace) {
        elements.whitespace(whitespace);
    }
}
