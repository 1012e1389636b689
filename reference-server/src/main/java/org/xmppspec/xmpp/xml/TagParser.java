package org.xmppspec.xmpp.xml;

import com.fasterxml.aalto.AsyncByteArrayFeeder;
import com.fasterxml.aalto.AsyncXMLInputFactory;
import com.fasterxml.aalto.AsyncXMLStreamReader;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Parses what the scanner lets through: each time a run of text, which may be empty, and the whole tag that ends it.
 *
 * <p>Whole tags make what the parser reports independent of how the bytes arrived. Between top-level elements the parser
 * underneath is replaced from time to time, because it keeps every name that it ever saw.
 */
final class TagParser {
    private static final AsyncXMLInputFactory FACTORY = new InputFactoryImpl();
    private static final int MAX_BYTES_OF_ONE_READER = 1 << 20;

    private final XmlEvents events;
    private final StringBuilder text = new StringBuilder();
    private AsyncXMLStreamReader<AsyncByteArrayFeeder> reader = FACTORY.createAsyncForByteArray();
    private byte[] header = {};
    private int bytesRead;
    private int depth;

    TagParser(XmlEvents events) {
        this.events = events;
    }

    /** Takes text and the tag that ends it, and reports them. */
    void feed(byte[] bytes, int offset, int length) throws XmlViolation {
        if (depth == 0) {
            header = Arrays.copyOfRange(bytes, offset, offset + length);
        } else if (depth == 1 && bytesRead > MAX_BYTES_OF_ONE_READER) {
            renewReader();
        }
        feedReader(bytes, offset, length);
        int event = next();
        while (event != AsyncXMLStreamReader.EVENT_INCOMPLETE) {
            report(event);
            event = next();
        }
    }

    private void feedReader(byte[] bytes, int offset, int length) throws XmlViolation {
        try {
            bytesRead += length;
            reader.getInputFeeder().feedInput(bytes, offset, length);
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        }
    }

    private int next() throws XmlViolation {
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        } catch (RuntimeException e) {
            // Aalto gives up on some input, such as a prefix 'xmlns' on an element, with exceptions it does not
            // declare.
            throw Violations.notWellFormed("XML that the parser cannot take: " + e.getMessage());
        }
    }

    private void report(int event) throws XmlViolation {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                reportText();
                depth++;
                if (depth == 1) {
                    streamOpened(startTag());
                } else {
                    events.startElement(startTag());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                reportText();
                depth--;
                if (depth == 0) {
                    events.streamClosed();
                } else {
                    events.endElement();
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text.append(reader.getText());
            case XMLStreamConstants.START_DOCUMENT -> text.setLength(0);
            default -> throw Violations.restricted("Something else than elements and text");
        }
    }

    private void reportText() {
        if (!text.isEmpty()) {
            String run = text.toString();
            text.setLength(0);
            events.text(run);
        }
    }

    private void streamOpened(StartTag root) throws XmlViolation {
        if (!root.namespace().equals(XmlNames.STREAM_NAMESPACE)) {
            throw new XmlViolation(
                    XmlViolation.Kind.INVALID_NAMESPACE, "A root element in the namespace '" + root.namespace() + "'");
        }
        if (!root.localName().equals(XmlNames.STREAM_ROOT)) {
            throw new XmlViolation(XmlViolation.Kind.BAD_FORMAT, "A root element that is not called 'stream'");
        }
        events.streamOpened(root);
    }

    private StartTag startTag() throws XmlViolation {
        List<Attribute> attributes = new ArrayList<>(reader.getAttributeCount());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.add(new Attribute(
                    orEmpty(reader.getAttributePrefix(i)),
                    reader.getAttributeLocalName(i),
                    orEmpty(reader.getAttributeNamespace(i)),
                    reader.getAttributeValue(i)));
        }
        List<NamespaceDeclaration> declarations = new ArrayList<>(reader.getNamespaceCount());
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            NamespaceDeclaration declaration =
                    new NamespaceDeclaration(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
            Violations.expect(
                    declaration.prefix().isEmpty() || !declaration.namespace().isEmpty(),
                    "A prefix that is bound to no namespace");
            declarations.add(declaration);
        }
        return new StartTag(
                orEmpty(reader.getPrefix()),
                reader.getLocalName(),
                orEmpty(reader.getNamespaceURI()),
                attributes,
                declarations);
    }

    private void renewReader() throws XmlViolation {
        reader = FACTORY.createAsyncForByteArray();
        bytesRead = 0;
        feedReader(header, 0, header.length);
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    /** Leaves out the parser's own position, which counts from another place. */
    private static XmlViolation notWellFormed(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return Violations.notWellFormed(message.lines().findFirst().orElse("").replaceFirst("\\s*at \\[row,col.*", ""));
    }
}
