package org.xmppspec.cases.rfc6121.delivery;

/**
 * The stanza of a row of the delivery table.
 *
 * @param kind message, presence or iq
 * @param type its type; empty for none
 * @param to its address
 */
record Stanza(String kind, String type, String to) {
    static final String ID = "delivery-rule";
    private static final String ERROR = """
            <error type='cancel'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>""";

    /** The stanza as it is sent. */
    String xml() {
        String typed = type.isEmpty() ? "" : " type='" + type + "'";
        return "<" + kind + " id='" + ID + "' to='" + to + "'" + typed + ">" + content() + "</" + kind + ">";
    }

    /** A template for the stanza where it is delivered; a server may leave out the type that is the default. */
    String delivered() {
        String untyped = "<" + kind + " id='" + ID + "' type='${absent}'/>";
        String typed = "<" + kind + " id='" + ID + "' type='" + type + "'/>";
        if (type.equals("normal")) {
            return "<t:one-of>" + typed + untyped + "</t:one-of>";
        }
        return type.isEmpty() ? untyped : typed;
    }

    /** A template for an error that answers it. */
    String refused() {
        return "<" + kind + " id='" + ID + "' type='error'/>";
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
