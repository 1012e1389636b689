package org.xmppspec.xmpp.xml;

/** The names that XML and its namespaces reserve. */
final class XmlNames {
    static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    private XmlNames() {}

    static String qualified(String prefix, String localName) {
        return prefix.isEmpty() ? localName : prefix + ":" + localName;
    }
}
