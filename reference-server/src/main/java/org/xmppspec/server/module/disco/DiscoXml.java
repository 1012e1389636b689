package org.xmppspec.server.module.disco;

import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

/** The elements that answers of service discovery consist of. */
final class DiscoXml {
    private DiscoXml() {}

    static XmlElementBuilder identity(String category, String type) {
        return XmlElement.builder("identity", Namespaces.DISCO_INFO)
                .attribute("category", category)
                .attribute("type", type);
    }

    static XmlElement feature(String name) {
        return XmlElement.builder("feature", Namespaces.DISCO_INFO)
                .attribute("var", name)
                .build();
    }

    static XmlElementBuilder item(String jid) {
        return XmlElement.builder("item", Namespaces.DISCO_ITEMS).attribute("jid", jid);
    }
}
