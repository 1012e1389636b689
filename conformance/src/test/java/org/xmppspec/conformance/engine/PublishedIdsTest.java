package org.xmppspec.conformance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An id that is out in the world stays; {@code docs/permanent-ids.md} says how. */
class PublishedIdsTest {
    private static final String FILE = "published-ids.txt";

    @Test
    void everyPublishedIdIsACaseOrAFormerId() throws IOException {
        Registry registry = Registry.load();
        Set<String> present =
                registry.cases().stream().map(CaseInfo::id).collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> former =
                FormerIds.of(Registry.CASES, Registry.class.getClassLoader()).ids();
        List<String> lost = published().stream()
                .filter(id -> !present.contains(id) && !former.containsKey(id))
                .toList();
        assertEquals(List.of(), lost, "these ids are published: give the cases back, or write them to former-ids.txt");
    }

    @Test
    void eachStandsThereOnceAndInOrder() throws IOException {
        List<String> published = published();
        assertFalse(published.isEmpty());
        assertEquals(List.copyOf(new TreeSet<>(published)), published);
    }

    private static List<String> published() throws IOException {
        try (InputStream in = PublishedIdsTest.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
