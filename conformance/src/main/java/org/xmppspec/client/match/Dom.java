package org.xmppspec.client.match;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Comment;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xmppspec.client.xml.XmlParsers;

/** Parses templates, and brings DOM trees into the form in which they are compared. */
final class Dom {
    private static final DOMImplementation DOCUMENTS = documents();

    private Dom() {}

    private static DOMImplementation documents() {
        try {
            return factory().newDocumentBuilder().getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser cannot make a document", e);
        }
    }

    /** A factory that knows namespaces and reads no document type. */
    static DocumentBuilderFactory factory() {
        try {
            DocumentBuilderFactory factory = XmlParsers.factory();
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            factory.setCoalescing(true);
            factory.setIgnoringComments(true);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser does not know its own features", e);
        }
    }

    /**
     * Parses XML and gives its outermost element.
     *
     * @throws TemplateException when the text is not well-formed
     */
    static Element parse(String xml) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException e) {
            throw new TemplateException("The template is not well-formed: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser cannot read from memory", e);
        }
    }

    /** An empty document. */
    static Document newDocument() {
        return DOCUMENTS.createDocument(null, null, null);
    }

    /**
     * Copies an element into a document of its own, in the form in which elements are compared: neighbouring texts are
     * one text, white space beside child elements and attributes of XML Schema instances are gone.
     */
    static Element normalized(Element element) {
        Document document = newDocument();
        Element copy = copy(element, document);
        document.appendChild(copy);
        return copy;
    }

    private static Element copy(Element element, Document document) {
        Element copy = document.createElementNS(element.getNamespaceURI(), element.getNodeName());
        for (Attr attribute : attributes(element)) {
            if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI())) {
                copy.setAttributeNS(attribute.getNamespaceURI(), attribute.getName(), attribute.getValue());
            }
        }
        copyContent(element, copy, document);
        return copy;
    }

    private static void copyContent(Element element, Element copy, Document document) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element childElement) {
                copy.appendChild(copy(childElement, document));
            } else if (child instanceof Comment || !(child instanceof CharacterData text)) {
                copy.appendChild(document.importNode(child, true));
            } else if (copy.getLastChild() instanceof Text before) {
                before.appendData(text.getData());
            } else if (!text.getData().isEmpty()) {
                copy.appendChild(document.createTextNode(text.getData()));
            }
        }
        if (!childElements(copy).isEmpty()) {
            texts(copy).stream().filter(text -> isWhiteSpace(text.getData())).forEach(copy::removeChild);
        }
    }

    /** The child elements, in order. */
    static List<Element> childElements(Node parent) {
        return children(parent, Element.class);
    }

    /** The texts directly inside a node, in order. */
    static List<Text> texts(Node parent) {
        return children(parent, Text.class);
    }

    private static <T extends Node> List<T> children(Node parent, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            }
        }
        return found;
    }

    /** Whether a text is nothing but what XML calls white space. */
    static boolean isWhiteSpace(String text) {
        return text.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r' || c == '\n');
    }

    /** The attributes of an element without its namespace declarations. */
    static List<Attr> attributes(Element element) {
        List<Attr> found = new ArrayList<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                found.add(attribute);
            }
        }
        return found;
    }

    /** The attribute of that namespace (null or empty: none) and local name, or null. */
    static Attr attribute(Element element, String namespace, String localName) {
        boolean plain = namespace == null || namespace.isEmpty();
        return plain ? element.getAttributeNode(localName) : element.getAttributeNodeNS(namespace, localName);
    }
}
