package org.xmppspec.cli.json;

import java.util.List;
import org.w3c.dom.Element;
import org.xmppspec.client.xml.Fragments;
import org.xmppspec.xmpp.stream.Namespaces;

/** Sees to it that names which came from JSON make one well-formed element. */
final class WellFormed {
    private WellFormed() {}

    static String checked(XmlText written, JsonPlace from) throws JsonFormException {
        String xml = written.toString();
        Element unused = parsed(xml, from);
        return xml;
    }

    static Element parsed(String xml, JsonPlace from) throws JsonFormException {
        try {
            List<Element> elements = Fragments.parse(xml, Namespaces.CLIENT);
            if (elements.size() != 1) {
                throw from.mistake("this makes no single element: " + xml);
            }
            return elements.get(0);
        } catch (IllegalArgumentException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw JsonFormException.at(from.at(), "this makes no well-formed XML: " + reason.getMessage(), e);
        }
    }
}
