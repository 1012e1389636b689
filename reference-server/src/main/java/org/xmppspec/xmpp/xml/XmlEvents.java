package org.xmppspec.xmpp.xml;

/**
 * What a stream says, in the order in which it came.
 *
 * <p>The events do not depend on how the bytes were cut into pieces on their way: one {@link #text} is always a whole
 * run of character data between two tags. Only white space between top-level elements is reported as it arrives, so that
 * a keep-alive is seen at once.
 *
 * <p>A handler may call {@link XmlStreamGuard#restart()}, {@link XmlStreamGuard#hold()} and
 * {@link XmlStreamGuard#close()} from inside an event.
 */
public interface XmlEvents {
    /**
     * The stream header has come.
     *
     * @param header the root element's start tag
     */
    void streamOpened(StartTag header);

    /**
     * An element begins: a top-level element or something inside it, never the root.
     *
     * @param tag its start tag
     */
    void startElement(StartTag tag);

    /**
     * Character data inside a top-level element; one call for each run between two tags.
     *
     * @param text the characters, never empty, with references and CDATA sections resolved
     */
    void text(String text);

    /** The innermost open element ends. */
    void endElement();

    /** The closing tag of the root has come. */
    void streamClosed();

    /**
     * White space between top-level elements; reported as it arrives, possibly in several calls.
     *
     * @param whitespace one or more characters of white space
     */
    default void whitespace(String whitespace) {}
}
