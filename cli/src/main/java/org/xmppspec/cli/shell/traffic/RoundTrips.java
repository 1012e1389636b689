package org.xmppspec.cli.shell.traffic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.xmppspec.client.Transcript.Direction;

/** Finds out by their ids which stanza answers which, and how long that took. */
final class RoundTrips {
    private static final int MOST = 10_000;

    private final Map<String, Long> asked = new LinkedHashMap<>();
    private final Map<String, Long> requests = new LinkedHashMap<>();

    /** Notes a stanza and returns the milliseconds since what it answers. */
    synchronized OptionalLong note(Direction direction, String actor, long ms, Outline outline) {
        String id = outline.attribute("id");
        if (id.isEmpty()) {
            return OptionalLong.empty();
        }
        String key = actor + " " + id;
        if (direction == Direction.OUT) {
            remember(asked, key, ms);
            if (isRequest(outline)) {
                remember(requests, key, ms);
            }
            return OptionalLong.empty();
        }
        if (isRequest(outline)) {
            return OptionalLong.empty();
        }
        requests.remove(key);
        Long then = asked.remove(key);
        return then == null ? OptionalLong.empty() : OptionalLong.of(ms - then);
    }

    private static void remember(Map<String, Long> all, String key, long ms) {
        if (all.size() >= MOST) {
            all.remove(all.keySet().iterator().next());
        }
        all.put(key, ms);
    }

    private static boolean isRequest(Outline outline) {
        String type = outline.attribute("type");
        return outline.name().equals("iq") && (type.equals("get") || type.equals("set"));
    }

    /** How many requests of a session have no answer yet. */
    synchronized long unanswered(String actor) {
        return requests.keySet().stream()
                .filter(key -> key.startsWith(actor + " "))
                .count();
    }

    /** Forgets what a session has asked: no answer can come any more. */
    synchronized void forget(String actor) {
        requests.keySet().removeIf(key -> key.startsWith(actor + " "));
        asked.keySet().removeIf(key -> key.startsWith(actor + " "));
    }
}
