package org.xmppspec.cli.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.client.Received;
import org.xmppspec.client.disco.DiscoAnswers;
import org.xmppspec.client.disco.DiscoVisit;

/** What was found by service discovery, as maps and lists for programs; the README describes it. */
public final class DiscoJson {
    private DiscoJson() {}

    /**
     * Describes an entity and what is below it.
     *
     * @param visit the entity
     */
    public static Map<String, Object> of(DiscoVisit visit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("jid", visit.item().jid());
        json.put("node", visit.item().node());
        json.put("name", visit.item().name());
        json.put("asked", visit.asked().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (visit.asked() == DiscoVisit.Asked.YES) {
            Optional<Received> info = visit.info().filter(DiscoAnswers::isResult);
            json.put("infoError", error(visit.info()));
            json.put("identities", info.map(DiscoAnswers::identities).orElse(List.of()));
            json.put("features", info.map(DiscoAnswers::features).orElse(List.of()));
            json.put("forms", info.map(DiscoAnswers::forms).orElse(List.of()));
            json.put("itemsError", error(visit.items()));
            json.put("items", visit.below().stream().map(DiscoJson::of).toList());
        }
        return json;
    }

    private static String error(Optional<Received> answer) {
        return answer.map(DiscoAnswers::error).orElse("no answer");
    }
}
