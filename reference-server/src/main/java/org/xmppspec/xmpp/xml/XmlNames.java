package org.xmppspec.xmpp.xml;

/** The names that XML, its namespaces and streams reserve. */
final class XmlNames {
    static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
    static final String STREAM_NAMESPACE = "http://etherx.jabber.org/streams";
    static final String STREAM_ROOT = "stream";

    private XmlNames() {}

    static String qualified(String prefix, String localName) {
        return prefix.isEmpty() ? localName : prefix + ":" + localName;
    }
}
