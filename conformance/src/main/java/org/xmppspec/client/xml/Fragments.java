package org.xmppspec.client.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xmppspec.xmpp.stream.Namespaces;

/** Reads what is about to be sent: complete elements as they stand inside a stream. */
public final class Fragments {
    private static final String HEADER_START = "<stream:stream xmlns:stream='" + Namespaces.STREAMS + "' xmlns='";

    private static final ThreadLocal<DocumentBuilder> PARSER = ThreadLocal.withInitial(Fragments::parser);

    private Fragments() {}

    /**
     * The elements of a text, namespaces resolved as in a stream.
     *
     * @param contentNamespace the stream's default namespace
     * @throws MalformedXmlException when the text is not well-formed
     * @throws IllegalArgumentException when it holds no element
     */
    public static List<Element> parse(String xml, String contentNamespace) {
        try {
            String wrapped = header(contentNamespace) + xml + "</stream:stream>";
            Element root = PARSER.get()
                    .parse(new InputSource(new StringReader(wrapped)))
                    .getDocumentElement();
            List<Element> elements = new ArrayList<>();
            for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element element) {
                    elements.add(element);
                }
            }
            if (elements.isEmpty()) {
                throw new IllegalArgumentException("there is no XML element in: " + xml);
            }
            return elements;
        } catch (SAXException e) {
            throw malformed(xml, contentNamespace, e);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static String header(String contentNamespace) {
        return HEADER_START + contentNamespace + "'>";
    }

    /** Says where in the text it is, not where in the stream around it. */
    private static MalformedXmlException malformed(String xml, String contentNamespace, SAXException e) {
        String reason = Optional.ofNullable(e.getMessage()).orElse("unknown reason");
        int line = e instanceof SAXParseException place ? place.getLineNumber() : 1;
        int column = e instanceof SAXParseException place ? place.getColumnNumber() : 1;
        int before = line == 1 ? header(contentNamespace).length() : 0;
        return new MalformedXmlException(xml, reason, line, Math.max(1, column - before), e);
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilder parser = XmlParsers.factory().newDocumentBuilder();
            parser.setErrorHandler(new Throwing());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java installation has no XML parser", e);
        }
    }

    /** Throws errors instead of printing them. */
    private static final class Throwing implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
