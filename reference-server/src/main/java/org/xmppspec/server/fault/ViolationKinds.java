package org.xmppspec.server.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What sort of thing each fault does: omits, duplicates, leaks and so on; the lines of {@code kinds.tsv}. */
public final class ViolationKinds {
    private static final Map<String, String> BY_FAULT = load();

    private ViolationKinds() {}

    private static Map<String, String> load() {
        try (InputStream file = ViolationKinds.class.getResourceAsStream("kinds.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Names the kind of a fault.
     *
     * @param fault the fault's name
     * @return the kind in one or a few words, empty when the file does not say
     */
    public static String of(String fault) {
        return BY_FAULT.getOrDefault(fault, "");
    }

    /** Gives the kind of each fault that the file names. */
    static Map<String, String> all() {
        return BY_FAULT;
    }
}
