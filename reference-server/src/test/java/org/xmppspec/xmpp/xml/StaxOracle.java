package org.xmppspec.xmpp.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reports what the JDK's own parser finds in a stream that is complete, in the words of {@link RecordedEvents}. */
final class StaxOracle {
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    private final RecordedEvents events = new RecordedEvents();
    private int depth;

    private StaxOracle() {}

    /** Gives the events, or nothing when the document is not well-formed. */
    static Optional<List<String>> events(byte[] document) {
        StaxOracle oracle = new StaxOracle();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document), "UTF-8");
            while (reader.hasNext()) {
                oracle.report(reader, reader.next());
            }
            return Optional.of(oracle.events.all());
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private void report(XMLStreamReader reader, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            StartTag tag = startTag(reader);
            if (depth++ == 0) {
                events.streamOpened(tag);
            } else {
                events.startElement(tag);
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            if (--depth == 0) {
                events.streamClosed();
            } else {
                events.endElement();
            }
        } else if (reader.isCharacters() && depth > 1) {
            events.text(reader.getText());
        } else if (reader.isCharacters()) {
            events.whitespace(reader.getText());
        }
    }

    private static StartTag startTag(XMLStreamReader reader) {
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.add(new Attribute(
                    orEmpty(reader.getAttributePrefix(i)),
                    reader.getAttributeLocalName(i),
                    orEmpty(reader.getAttributeNamespace(i)),
                    reader.getAttributeValue(i)));
        }
        List<NamespaceDeclaration> declarations = new ArrayList<>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            declarations.add(new NamespaceDeclaration(
                    orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i))));
        }
        return new StartTag(
                orEmpty(reader.getPrefix()),
                reader.getLocalName(),
                orEmpty(reader.getNamespaceURI()),
                attributes,
                declarations);
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
