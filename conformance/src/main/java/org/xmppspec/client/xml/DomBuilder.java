package org.xmppspec.client.xml;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmppspec.xmpp.xml.Attribute;
import org.xmppspec.xmpp.xml.NamespaceDeclaration;
import org.xmppspec.xmpp.xml.StartTag;

/** Builds one DOM tree after another out of start tags, text and end tags; each tree has a document of its own. */
final class DomBuilder {
    private final DocumentBuilder documents;
    private Document document;
    private Node innermost;

    DomBuilder() {
        try {
            documents = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java installation has no XML parser", e);
        }
    }

    /** Whether no element is open. */
    boolean isIdle() {
        return innermost == null;
    }

    void start(StartTag tag) {
        if (isIdle()) {
            document = documents.newDocument();
            innermost = document;
        }
        innermost = innermost.appendChild(element(tag));
    }

    void text(String text) {
        innermost.appendChild(document.createTextNode(text));
    }

    /** Ends the innermost element; gives the top-level element when it was that. */
    Element end() {
        Node parent = innermost.getParentNode();
        if (parent != document) {
            innermost = parent;
            return null;
        }
        innermost = null;
        return document.getDocumentElement();
    }

    /** Forgets what is open. */
    void reset() {
        innermost = null;
    }

    private Element element(StartTag tag) {
        Element element = document.createElementNS(orNull(tag.namespace()), tag.qualifiedName());
        for (NamespaceDeclaration declaration : tag.declarations()) {
            String name = declaration.prefix().isEmpty() ? "xmlns" : "xmlns:" + declaration.prefix();
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, name, declaration.namespace());
        }
        for (Attribute attribute : tag.attributes()) {
            element.setAttributeNS(orNull(attribute.namespace()), attribute.qualifiedName(), attribute.value());
        }
        return element;
    }

    private static String orNull(String namespace) {
        return namespace.isEmpty() ? null : namespace;
    }
}
