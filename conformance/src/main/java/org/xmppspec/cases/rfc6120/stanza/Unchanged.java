package org.xmppspec.cases.rfc6120.stanza;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xmppspec.client.xml.XmlParsers;

/**
 * Tells whether XML has come through unchanged: names, namespaces, attributes and every character of text; not how it
 * was written, such as prefixes, CDATA sections or the order of attributes.
 */
final class Unchanged {
    private static final String DECLARATION = "http://www.w3.org/2000/xmlns/";

    private Unchanged() {}

    /** Reads an element as it stands in a stanza. */
    static Element parse(String xml) {
        try {
            return read(xml);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("The table has XML that cannot be read: " + xml, e);
        }
    }

    /** Whether a text is XML in which every prefix is declared. */
    static boolean isReadable(String xml) {
        try {
            read(xml);
            return true;
        } catch (SAXException e) {
            return false;
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element read(String xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = XmlParsers.factory();
        factory.setCoalescing(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    /** Describes an element so that two descriptions are equal exactly when nothing that counts differs. */
    static String describe(Element element) {
        StringBuilder text = new StringBuilder("{" + element.getNamespaceURI() + "}" + element.getLocalName());
        attributes(element).forEach(text::append);
        text.append('[');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(child instanceof Element nested ? describe(nested) : escaped(child.getNodeValue()));
        }
        return text.append(']').toString();
    }

    private static List<String> attributes(Element element) {
        List<String> attributes = new ArrayList<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Attr attribute = (Attr) all.item(i);
            if (!DECLARATION.equals(attribute.getNamespaceURI())) {
                attributes.add(" {" + attribute.getNamespaceURI() + "}" + attribute.getLocalName() + "='"
                        + escaped(attribute.getValue()) + "'");
            }
        }
        attributes.sort(Comparator.naturalOrder());
        return attributes;
    }

    /** Brackets and control characters cannot be taken for something else, and a reader sees them. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < ' ' || "[]{}'\\".indexOf(c) >= 0) {
                escaped.append("\\u").append(String.format("%04x", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
