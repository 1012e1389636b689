package org.xmppspec.client.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What may be read does not depend on the Java release. */
class XmlParsersTest {
    @Test
    void deepWideAndLongIsRead() throws Exception {
        String attributes =
                IntStream.range(0, 12_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
        assertEquals(12_000, read("<a" + attributes + "/>").getAttributes().getLength());
        String name = "n".repeat(3_000);
        assertEquals(name, read("<" + name + "/>").getNodeName());
        assertEquals("a", read("<a>".repeat(500) + "</a>".repeat(500)).getNodeName());
    }

    @Test
    void documentTypesAreRefused() {
        assertThrows(SAXParseException.class, () -> read("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"));
    }

    private static Element read(String xml) throws Exception {
        var parser = XmlParsers.factory().newDocumentBuilder();
        parser.setErrorHandler(null);
        return parser.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }
}
