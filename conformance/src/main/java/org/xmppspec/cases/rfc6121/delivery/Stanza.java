package org.xmppspec.cases.rfc6121.delivery;

import java.util.Set;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Row;

/**
 * The stanza of a row of the delivery table.
 *
 * @param kind message, presence or iq
 * @param type its type; empty for none
 * @param form how it is addressed: bare, full or other
 * @param to its address
 * @param id its id, which no other row has
 * @param sender who sends it
 */
record Stanza(String kind, String type, String form, String to, String id, XmppSession sender) {
    private static final Set<String> BY_ACCOUNT = Set.of("subscribe", "subscribed", "unsubscribe", "unsubscribed");
    private static final String ERROR = """
            <error type='cancel'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>""";

    /** The stanza of a row with the columns {@code kind}, {@code type} and {@code to}. */
    static Stanza of(Row row, XmppSession sender, Recipient recipient) {
        String form = row.get("to");
        String id = "rule-" + row.get("kind") + "-" + row.get("type") + "-" + form;
        return new Stanza(row.get("kind"), row.get("type"), form, recipient.address(form), id, sender);
    }

    /** Whether it is for a full JID that someone has. */
    boolean isForMatchingResource() {
        return form.equals("full");
    }

    /** Whether it is a probe, which is not delivered but answered. */
    boolean isProbe() {
        return type.equals("probe");
    }

    /** Whether it asks for a subscription. */
    boolean isRequest() {
        return type.equals("subscribe");
    }

    /** Whether it is delivered as it is, with its id, and never of the server's own accord, as presence is. */
    boolean isKnownById() {
        return !kind.equals("presence");
    }

    /** The stanza as it is sent. */
    String xml() {
        String typed = type.isEmpty() ? "" : " type='" + type + "'";
        return "<" + kind + " id='" + id + "' to='" + to + "'" + typed + ">" + content() + "</" + kind + ">";
    }

    /**
     * A template for the stanza where it is delivered. A server may leave out the type that is the default, and a stanza
     * about a subscription comes from the account; it is then known by that, because a server may make it anew.
     */
    String delivered() {
        if (BY_ACCOUNT.contains(type)) {
            return "<presence type='" + type + "' from='" + sender.bare() + "'/>";
        }
        String untyped = "<" + kind + " id='" + id + "' type='${absent}'/>";
        String typed = "<" + kind + " id='" + id + "' type='" + type + "'/>";
        if (type.equals("normal")) {
            return "<t:one-of>" + typed + untyped + "</t:one-of>";
        }
        return type.isEmpty() ? untyped : typed;
    }

    /** A template for an error that answers it. */
    String refused() {
        return "<" + kind + " id='" + id + "' type='error'/>";
    }

    private String content() {
        String payload = switch (kind) {
            case "message" -> "<body>But soft, what light</body>";
            case "iq" -> type.equals("result") ? "" : "<query xmlns='urn:xmppspec:unknown'/>";
            default -> "";
        };
        return payload + (type.equals("error") ? ERROR : "");
    }
}
