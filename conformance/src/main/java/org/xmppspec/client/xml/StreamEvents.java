package org.xmppspec.client.xml;

import org.w3c.dom.Element;

/** Is told what an {@link ElementReader} has read. */
public interface StreamEvents {
    /** The peer's stream header, as an element without content. */
    void header(Element header, String raw);

    /** A complete top-level element. */
    void element(Element element, String raw);

    /** The peer's closing stream tag. */
    void closingTag();
}
