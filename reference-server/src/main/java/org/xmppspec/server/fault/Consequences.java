package org.xmppspec.server.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What cannot be kept, or not be seen kept, at some faults, with the reasons: the lines of {@code consequences.tsv}. */
final class Consequences {
    private static final String TRACES = " \\| ";

    private final List<Line> lines;

    /** One fault and what follows from it. */
    record Line(String fault, List<String> requirements, Consequence consequence) {}

    private Consequences(List<Line> lines) {
        this.lines = lines;
    }

    /** Reads the file. */
    static Consequences load() {
        try (InputStream file = Consequences.class.getResourceAsStream("consequences.tsv")) {
            return new Consequences(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Consequences::line)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        String[] cells = text.split("\t", -1);
        List<String> traces = cells.length > 3 ? Arrays.asList(cells[3].split(TRACES, -1)) : List.of();
        return new Line(cells[0], Arrays.asList(cells[1].split(",", -1)), new Consequence(cells[2], traces));
    }

    /** Lists the names of the faults that the file speaks of. */
    List<String> faults() {
        return lines.stream().map(Line::fault).toList();
    }

    /** Copies a fault with its consequences. */
    Fault addTo(Fault fault) {
        Fault explained = fault;
        for (Line line : lines) {
            if (line.fault().equals(fault.name())) {
                explained = explained.because(line.consequence(), line.requirements());
            }
        }
        return explained;
    }
}
