package org.xmppspec.conformance.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The ids that cases had formerly; {@code former-ids.txt} in the root package of the cases has one line for each: the
 * former id, then the present one, or {@code -} when the case is gone for good.
 */
final class FormerIds {
    private final Map<String, String> ids;

    private FormerIds(Map<String, String> ids) {
        this.ids = Collections.unmodifiableMap(ids);
    }

    static FormerIds none() {
        return new FormerIds(Map.of());
    }

    static FormerIds of(String root, ClassLoader loader) {
        Map<String, String> ids = new LinkedHashMap<>();
        try (InputStream in = loader.getResourceAsStream(root.replace('.', '/') + "/former-ids.txt")) {
            if (in != null) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> read(line, ids));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FormerIds(ids);
    }

    private static void read(String line, Map<String, String> ids) {
        String entry = line.replaceFirst("#.*", "").strip();
        if (!entry.isEmpty()) {
            String[] words = entry.split("\\s+");
            if (words.length != 2) {
                throw new SuiteDefectException("former-ids.txt needs a former and a present id in this line: " + line);
            }
            ids.put(words[0], words[1]);
        }
    }

    Map<String, String> ids() {
        return ids;
    }

    /** Returns the present id of a case. */
    String current(String id) {
        return ids.getOrDefault(id, id);
    }

    /** Checks that no former id is used again and that each leads to a case. */
    void check(Set<String> present) {
        ids.forEach((was, is) -> {
            if (present.contains(was)) {
                throw new SuiteDefectException("The former id " + was + " is used again; ids are never used again");
            }
            if (!is.equals("-") && !present.contains(is)) {
                throw new SuiteDefectException("The former id " + was + " leads to " + is + ", which is no case");
            }
        });
    }
}
