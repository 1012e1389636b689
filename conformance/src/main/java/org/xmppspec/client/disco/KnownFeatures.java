package org.xmppspec.client.disco;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which specification a feature belongs to, as far as it is known. */
public final class KnownFeatures {
    private static final List<Entry> ENTRIES = read();

    private KnownFeatures() {}

    /**
     * A specification.
     *
     * @param id such as {@code XEP-0030}
     * @param title its title
     */
    public record Specification(String id, String title) {}

    private record Entry(String prefix, Specification specification) {}

    /**
     * Finds the specification of a feature.
     *
     * @param feature the feature's name; the longest beginning of it that is known decides
     */
    public static Optional<Specification> specification(String feature) {
        return ENTRIES.stream()
                .filter(entry -> feature.startsWith(entry.prefix()))
                .max(Comparator.comparingInt(entry -> entry.prefix().length()))
                .map(Entry::specification);
    }

    private static List<Entry> read() {
        try (InputStream file = KnownFeatures.class.getResourceAsStream("features.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Entry(cells[0], new Specification(cells[1], cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("features.tsv cannot be read", e);
        }
    }
}
