package org.xmppspec.xmpp.stanza;

import java.util.List;
import java.util.Optional;
import org.xmppspec.xmpp.xml.NamespaceDeclaration;
import org.xmppspec.xmpp.xml.StartTag;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;
import org.xmppspec.xmpp.xml.XmlNode;

/** Answers to stanzas, and questions about them. */
public final class Stanzas {
    private Stanzas() {}

    /**
     * Makes the error that answers a stanza: addresses swapped, same identifier, type {@code error}.
     *
     * <p>What the stanza contained is not sent back.
     *
     * @param stanza what could not be processed
     * @param error why
     * @return the answer
     */
    public static XmlElement errorReply(XmlElement stanza, StanzaError error) {
        return reply(stanza, "error").child(error.toXml(stanza.namespace())).build();
    }

    /**
     * Makes the error that answers a stanza, with the type that usually goes with its condition.
     *
     * @param stanza what could not be processed
     * @param condition why
     * @return the answer
     */
    public static XmlElement errorReply(XmlElement stanza, StanzaErrorCondition condition) {
        return errorReply(stanza, StanzaError.of(condition));
    }

    /**
     * Makes an empty result that answers an IQ request.
     *
     * @param request the request
     * @return the answer
     */
    public static XmlElement resultReply(XmlElement request) {
        return reply(request, "result").build();
    }

    /**
     * Makes a result that answers an IQ request.
     *
     * @param request the request
     * @param payload what was asked for
     * @return the answer
     */
    public static XmlElement resultReply(XmlElement request, XmlElement payload) {
        return reply(request, "result").child(payload).build();
    }

    /**
     * Says whether a stanza may be answered with an error.
     *
     * @param stanza a stanza
     * @return false for errors, for answers to an IQ request and for elements that are no stanza
     */
    public static boolean mayBeAnsweredWithError(XmlElement stanza) {
        Optional<String> type = stanza.attribute("type");
        return StanzaKind.of(stanza)
                .filter(kind -> type.filter("error"::equals).isEmpty())
                .filter(kind ->
                        kind != StanzaKind.IQ || type.filter("result"::equals).isEmpty())
                .isPresent();
    }

    /**
     * Moves a stanza from one kind of stream to another: it and what in it belongs to it change the namespace, what is
     * below an element of another namespace does not.
     *
     * @param stanza the stanza
     * @param from the namespace of its stream
     * @param to the namespace of the other stream
     * @return the stanza as it stands there
     */
    public static XmlElement inNamespace(XmlElement stanza, String from, String to) {
        if (!stanza.namespace().equals(from)) {
            return stanza;
        }
        StartTag tag = stanza.tag();
        List<NamespaceDeclaration> declarations = tag.declarations().stream()
                .filter(declaration -> !declaration.namespace().equals(from))
                .toList();
        List<XmlNode> content = stanza.content().stream()
                .map(node -> node instanceof XmlElement child ? inNamespace(child, from, to) : node)
                .toList();
        return new XmlElement(new StartTag("", tag.localName(), to, tag.attributes(), declarations), content);
    }

    private static XmlElementBuilder reply(XmlElement stanza, String type) {
        return XmlElement.builder(stanza.localName(), stanza.namespace())
                .attribute("from", stanza.attribute("to"))
                .attribute("to", stanza.attribute("from"))
                .attribute("id", stanza.attribute("id"))
                .attribute("type", type);
    }
}
