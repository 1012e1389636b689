package org.xmppspec.client.xml;

import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** Makes the JDK's XML parsers read the same on every Java release. */
public final class XmlParsers {
    /** Limits that newer releases drew tighter: 100 levels and 200 attributes on 25, 10,000 attributes on 17. */
    private static final List<String> LIMITS = List.of(
            "jdk.xml.maxElementDepth",
            "jdk.xml.elementAttributeLimit",
            "jdk.xml.maxXMLNameLimit",
            "jdk.xml.totalEntitySizeLimit");

    /** Not 0, which is documented as no limit: as a limit of names, Java 17 takes it at its word. */
    private static final String UNLIMITED = Integer.toString(Integer.MAX_VALUE);

    private XmlParsers() {}

    /**
     * A factory of parsers that know namespaces and set no limits of their own; document types, which such limits are
     * made for, are refused as streams refuse them (RFC 6120 section 11.1).
     */
    public static DocumentBuilderFactory factory() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            LIMITS.forEach(limit -> factory.setAttribute(limit, UNLIMITED));
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java installation has no XML parser", e);
        }
    }
}
