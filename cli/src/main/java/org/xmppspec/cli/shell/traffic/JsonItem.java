package org.xmppspec.cli.shell.traffic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.xmppspec.cli.json.StanzaJson;
import org.xmppspec.client.xml.Fragments;

/** Writes an item as a line of JSON. */
final class JsonItem {
    private JsonItem() {}

    /** Returns number, session, direction, time and the element in the JSON form of stanzas, or the text of what is none. */
    static String of(Item item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("number", item.number());
        json.put("session", item.actor());
        json.put("direction", item.direction().name().toLowerCase(Locale.ROOT));
        json.put("ms", item.ms());
        item.roundTrip().ifPresent(ms -> json.put("roundTrip", ms));
        if (item.missed() > 0) {
            json.put("missed", item.missed());
        }
        try {
            if (item.piece().kind() == Piece.Kind.ELEMENT) {
                json.set(
                        "stanza",
                        StanzaJson.toJson(Fragments.parse(item.piece().text(), "jabber:client")
                                .get(0)));
                return json.toString();
            }
        } catch (IllegalArgumentException e) {
            json.put("problem", "not well-formed");
        }
        return json.put("kind", item.piece().kind().name().toLowerCase(Locale.ROOT))
                .put("text", item.piece().text())
                .toString();
    }
}
