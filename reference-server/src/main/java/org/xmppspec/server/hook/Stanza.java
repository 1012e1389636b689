package org.xmppspec.server.hook;

import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.xml.XmlElement;

/**
 * A stanza with its addresses parsed.
 *
 * @param element the XML, as it is or will be on the wire
 * @param from the sender, or null when the element has no {@code from}
 * @param to the recipient, or null when the element has no {@code to}
 */
public record Stanza(XmlElement element, Jid from, Jid to) {
    /**
     * The kind of the stanza.
     *
     * @return message, presence or IQ
     */
    public StanzaKind kind() {
        return StanzaKind.of(element).orElseThrow();
    }

    /**
     * The {@code type} attribute as written.
     *
     * @return the type, or an empty string when there is none
     */
    public String type() {
        return attribute("type").orElse("");
    }

    /**
     * The {@code id} attribute.
     *
     * @return the id, or empty
     */
    public Optional<String> id() {
        return attribute("id");
    }

    /**
     * Whether the stanza is of type error.
     *
     * @return true for an error
     */
    public boolean isError() {
        return type().equals("error");
    }

    /**
     * Whether the stanza is an IQ that wants an answer.
     *
     * @return true for an IQ of type get or set
     */
    public boolean isRequest() {
        return kind() == StanzaKind.IQ && (type().equals("get") || type().equals("set"));
    }

    /**
     * Whether the stanza is an IQ that answers one.
     *
     * @return true for an IQ of type result or error
     */
    public boolean isResponse() {
        return kind() == StanzaKind.IQ && !isRequest();
    }

    /**
     * Addresses XML: makes a stanza whose attributes say what its addresses are.
     *
     * @param element the XML; its own {@code from} and {@code to} are replaced
     * @param from the sender, or null for none
     * @param to the recipient, or null for none
     * @return the stanza
     */
    public static Stanza of(XmlElement element, Jid from, Jid to) {
        return new Stanza(addressed(addressed(element, "from", from), "to", to), from, to);
    }

    /**
     * Copies the stanza with another sender.
     *
     * @param sender the new {@code from}, or null for none
     * @return the copy
     */
    public Stanza withFrom(Jid sender) {
        return of(element, sender, to);
    }

    /**
     * Copies the stanza with another recipient.
     *
     * @param recipient the new {@code to}, or null for none
     * @return the copy
     */
    public Stanza withTo(Jid recipient) {
        return of(element, from, recipient);
    }

    /**
     * Copies the stanza with other content and the same addresses.
     *
     * @param changed the new XML; its own {@code from} and {@code to} are replaced
     * @return the copy
     */
    public Stanza with(XmlElement changed) {
        return of(changed, from, to);
    }

    private static XmlElement addressed(XmlElement element, String name, Jid address) {
        if (address == null) {
            return element.withoutAttribute(name);
        }
        String value = address.toString();
        return element.attribute(name).filter(value::equals).isPresent() ? element : element.withAttribute(name, value);
    }

    private Optional<String> attribute(String name) {
        return element.attribute(name);
    }
}
