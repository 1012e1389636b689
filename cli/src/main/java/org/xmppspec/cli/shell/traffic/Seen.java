package org.xmppspec.cli.shell.traffic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.xmppspec.client.Transcript.Direction;

/** What a person may want to write again: addresses, ids, namespaces, features that have gone by. Bounded; for several threads. */
public final class Seen {
    private static final int MOST = 1000;

    private final Set<String> jids = new LinkedHashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> namespaces = new LinkedHashSet<>();
    private final Set<String> features = new LinkedHashSet<>();
    private final Map<String, String> mechanisms = new HashMap<>();
    private final Map<String, Long> latencies = new HashMap<>();

    /** Takes notice of a piece of traffic. */
    public synchronized void note(Item item) {
        Outline outline = item.outline();
        for (String attribute : List.of("from", "to", "jid")) {
            outline.values().getOrDefault(attribute, Set.of()).forEach(jid -> remember(jids, jid));
        }
        if (item.piece().kind() == Piece.Kind.ELEMENT) {
            outline.values().getOrDefault("id", Set.of()).forEach(id -> remember(ids, id));
        }
        outline.namespaces().forEach(namespace -> remember(namespaces, namespace));
        outline.values().getOrDefault("var", Set.of()).stream()
                .filter(value -> value.contains(":"))
                .forEach(feature -> remember(features, feature));
        if (outline.name().equals("auth") && item.direction() == Direction.OUT) {
            mechanisms.put(item.actor(), outline.attribute("mechanism"));
        }
        item.roundTrip().ifPresent(ms -> latencies.put(item.actor(), ms));
    }

    private static void remember(Set<String> some, String value) {
        some.remove(value);
        some.add(value);
        if (some.size() > MOST) {
            some.remove(some.iterator().next());
        }
    }

    /** The addresses, newest last. */
    public synchronized List<String> jids() {
        return new ArrayList<>(jids);
    }

    /** The ids of stanzas, newest last. */
    public synchronized List<String> ids() {
        return new ArrayList<>(ids);
    }

    /** The namespaces, newest last. */
    public synchronized List<String> namespaces() {
        return new ArrayList<>(namespaces);
    }

    /** The features that service discovery has told of, newest last. */
    public synchronized List<String> features() {
        return new ArrayList<>(features);
    }

    /** The SASL mechanism that a session has used last. */
    public synchronized Optional<String> mechanism(String actor) {
        return Optional.ofNullable(mechanisms.get(actor));
    }

    /** The newest round trip of a session in milliseconds. */
    public synchronized OptionalLong latency(String actor) {
        Long ms = latencies.get(actor);
        return ms == null ? OptionalLong.empty() : OptionalLong.of(ms);
    }
}
