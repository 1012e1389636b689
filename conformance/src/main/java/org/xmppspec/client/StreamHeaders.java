package org.xmppspec.client;

import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlEscaping;

/** How a stream is opened and closed over TCP (RFC 6120 section 4.2 and 4.4). */
final class StreamHeaders {
    static final String CLOSING_TAG = "</stream:stream>";

    private StreamHeaders() {}

    /** The usual header of a role's stream to a domain; a component's says no more than XEP-0114 section 3 shows. */
    static String open(StreamRole role, String domain) {
        return "<?xml version='1.0'?><stream:stream to='" + XmlEscaping.attributeValue(domain)
                + (role == StreamRole.CLIENT ? "' version='1.0' xml:lang='en" : "") + "' xmlns='"
                + role.contentNamespace()
                + "' xmlns:stream='" + Namespaces.STREAMS + "'>";
    }
}
