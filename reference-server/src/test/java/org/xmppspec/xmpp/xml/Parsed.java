package org.xmppspec.xmpp.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Elements for tests, parsed as they would be in a stream. */
final class Parsed {
    private Parsed() {}

    /** Parses an element inside a stream with the content namespace jabber:client. */
    static XmlElement inStream(String xml) {
        return parse(XmlStreamGuardTest.HEADER, xml);
    }

    /** Parses an element where nothing is declared. */
    static XmlElement standalone(String xml) {
        return parse("<s:stream xmlns:s='" + XmlNames.STREAM_NAMESPACE + "'>", xml);
    }

    private static XmlElement parse(String header, String xml) {
        List<XmlElement> elements = new ArrayList<>();
        XmlTreeBuilder builder = new XmlTreeBuilder(new XmlTreeBuilder.Elements() {
            @Override
            public void streamOpened(StartTag tag) {}

            @Override
            public void element(XmlElement element) {
                elements.add(element);
            }

            @Override
            public void streamClosed() {}
        });
        try {
            new XmlStreamGuard(XmlLimits.GENEROUS, builder).feed((header + xml).getBytes(StandardCharsets.UTF_8));
        } catch (XmlViolation e) {
            throw new AssertionError(xml, e);
        }
        return elements.get(0);
    }
}
