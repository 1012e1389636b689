package org.xmppspec.server.hook;

import java.util.List;
import org.xmppspec.xmpp.xml.XmlElement;

/** Sees, changes, drops or adds top-level elements of a stream. */
@FunctionalInterface
public interface ElementHook {
    /**
     * Decides what becomes of an element.
     *
     * @param connection the connection
     * @param element a child of the stream
     * @return the elements to go on with: the same one, another, several, or none to drop it
     */
    List<XmlElement> pass(Connection connection, XmlElement element);
}
