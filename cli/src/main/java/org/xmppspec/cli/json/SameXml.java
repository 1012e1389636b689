package org.xmppspec.cli.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.w3c.dom.Element;
import org.xmppspec.xmpp.stream.Namespaces;

/** Tells whether JSON says the same as an element: names, prefixes, declarations, attributes, order, texts. */
final class SameXml {
    private SameXml() {}

    static boolean is(Element element, JsonNode shortForm) {
        try {
            JsonPlace place = JsonPlace.root(shortForm);
            Element read = WellFormed.parsed(ShortForm.toXml(place), place);
            return GeneralWriter.write(element, Namespaces.CLIENT).equals(GeneralWriter.write(read, Namespaces.CLIENT));
        } catch (JsonFormException e) {
            return false;
        }
    }
}
