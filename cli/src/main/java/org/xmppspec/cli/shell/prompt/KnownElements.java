package org.xmppspec.cli.shell.prompt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which elements usually stand in which. */
final class KnownElements {
    private KnownElements() {}

    /**
     * An element and where it stands.
     *
     * @param parent the name of the element around it; {@code -} for the stream
     * @param name its name
     * @param namespace its namespace; empty for that of its parent
     */
    record Known(String parent, String name, String namespace) {}

    /** All that are known. */
    static List<Known> elements() {
        return Holder.ELEMENTS;
    }

    /** Read when first needed. */
    private static final class Holder {
        private static final List<Known> ELEMENTS = read();

        private static List<Known> read() {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(
                    KnownElements.class.getResourceAsStream("elements.tsv"), StandardCharsets.UTF_8))) {
                return in.lines()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .map(line -> line.split("\t", -1))
                        .map(cells -> new Known(cells[0], cells[1], cells.length > 2 ? cells[2] : ""))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
