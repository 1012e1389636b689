package org.xmppspec.cli.send;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An XPath expression that is true of an element, or finds something in it. */
final class XPathCondition {
    private static final Map<String, String> PREFIXES = Map.of(
            "c", "jabber:client",
            "stream", "http://etherx.jabber.org/streams",
            "x", "jabber:x:data",
            "roster", "jabber:iq:roster",
            "info", "http://jabber.org/protocol/disco#info",
            "items", "http://jabber.org/protocol/disco#items",
            "stanzas", "urn:ietf:params:xml:ns:xmpp-stanzas");

    private final String written;
    private final XPathExpression expression;

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException when it is none
     */
    XPathCondition(String written) {
        this.written = written;
        try {
            var xpath = XPathFactory.newDefaultInstance().newXPath();
            xpath.setNamespaceContext(new Bound());
            expression = xpath.compile(written);
        } catch (XPathExpressionException e) {
            throw mistake(e);
        }
    }

    boolean holds(Element element) {
        try {
            Document alone = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            alone.appendChild(alone.importNode(element, true));
            return Boolean.TRUE.equals(expression.evaluate(alone.getDocumentElement(), XPathConstants.BOOLEAN));
        } catch (XPathExpressionException e) {
            throw mistake(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java installation has no XML parser", e);
        }
    }

    private IllegalArgumentException mistake(XPathExpressionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new IllegalArgumentException(
                "'" + written + "' is neither a template, which begins with '<', nor XPath: " + cause.getMessage(), e);
    }

    @Override
    public String toString() {
        return written;
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
