package org.xmppspec.conformance.script.step;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xmppspec.client.xml.ContentNamespace;

/**
 * Looks at an element by XPath. The prefixes {@code c} ({@code jabber:client}), {@code stream}, {@code x} (data forms),
 * {@code roster}, {@code info} and {@code items} (disco) are bound; any name is found by {@code *[local-name()='...']}.
 * Stanzas of a component's stream look like a client's.
 */
public final class XPathLook {
    private static final String CLIENT = "jabber:client";
    private static final String COMPONENT = "jabber:component:accept";
    private static final Map<String, String> PREFIXES = Map.of(
            "c", CLIENT,
            "stream", "http://etherx.jabber.org/streams",
            "x", "jabber:x:data",
            "roster", "jabber:iq:roster",
            "info", "http://jabber.org/protocol/disco#info",
            "items", "http://jabber.org/protocol/disco#items",
            "stanzas", "urn:ietf:params:xml:ns:xmpp-stanzas");

    private XPathLook() {}

    /**
     * Says what is wrong with an expression.
     *
     * @return empty for one that can be used
     */
    public static Optional<String> problem(String expression) {
        try {
            var unused = xpath().compile(expression);
            return Optional.empty();
        } catch (XPathExpressionException e) {
            return Optional.of(sentence(expression, e));
        }
    }

    /** The text of what the expression finds first; empty when it finds nothing. */
    public static Optional<String> text(String expression, Element element) {
        try {
            return nodes(expression, element);
        } catch (XPathExpressionException e) {
            return Optional.of(string(expression, element)).filter(found -> !found.isEmpty());
        }
    }

    /** Whether the expression is true or finds something. */
    public static boolean holds(String expression, Element element) {
        try {
            return Boolean.TRUE.equals(xpath().evaluate(expression, alone(element), XPathConstants.BOOLEAN));
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(sentence(expression, e), e);
        }
    }

    private static Optional<String> nodes(String expression, Element element) throws XPathExpressionException {
        NodeList nodes = (NodeList) xpath().evaluate(expression, alone(element), XPathConstants.NODESET);
        return nodes.getLength() == 0
                ? Optional.empty()
                : Optional.of(nodes.item(0).getTextContent());
    }

    private static String string(String expression, Element element) {
        try {
            return xpath().evaluate(expression, alone(element));
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(sentence(expression, e), e);
        }
    }

    /** A copy in a document of its own, so that '/' is this element's document and nothing is shared by threads. */
    private static Element alone(Element element) {
        Element copy = (Element) element.cloneNode(true);
        Document document = Documents.empty();
        document.appendChild(document.adoptNode(copy));
        ContentNamespace.rename(document.getDocumentElement(), COMPONENT, CLIENT);
        return document.getDocumentElement();
    }

    private static String sentence(String expression, XPathExpressionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return "'" + expression + "' is not XPath: " + cause.getMessage();
    }

    private static XPath xpath() {
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        xpath.setNamespaceContext(new Bound());
        return xpath;
    }

    /** The prefixes that are always there. */
    private static final class Bound implements NamespaceContext {
        @Override
        public String getNamespaceURI(String prefix) {
            return PREFIXES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
        }

        @Override
        public String getPrefix(String namespace) {
            return null;
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            return List.<String>of().iterator();
        }
    }
}
