package org.xmppspec.cases.addressing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Row;

/**
 * An address or a part of one, and what each RFC makes of it: one line of {@code vectors.tsv}.
 *
 * @param id its name
 * @param part which part of an address it is
 * @param input the text
 * @param rfc7622 what becomes of it by RFC 7622 (PRECIS)
 * @param rfc6122 what becomes of it by RFC 6122 (stringprep)
 */
record Vector(String id, Part part, String input, Expectation rfc7622, Expectation rfc6122) {
    private static final Map<String, Vector> ALL =
            read().stream().collect(Collectors.toUnmodifiableMap(Vector::id, Function.identity()));

    /** The parts of an address. */
    enum Part {
        /** What stands before the at sign; tried at the target's domain. */
        LOCAL,
        /** What names a host; foreign ones are below {@code invalid}, which nobody can have (RFC 2606 section 2). */
        DOMAIN,
        /** What stands behind the first slash; tried at the user's own address. */
        RESOURCE,
        /** The whole. */
        ADDRESS
    }

    /**
     * Returns the one that a row is about.
     *
     * @param row a row with a column {@code vector}
     */
    static Vector of(Row row) {
        return ALL.get(row.get("vector"));
    }

    /** Returns all of them. */
    static List<Vector> all() {
        return List.copyOf(ALL.values());
    }

    /**
     * Returns an address that has the part.
     *
     * @param session a session at the target
     */
    String address(XmppSession session) {
        return address(session, input);
    }

    /**
     * Returns an address that has another text as the part.
     *
     * @param session a session at the target
     * @param text the other text
     */
    String address(XmppSession session, String text) {
        return switch (part) {
            case LOCAL -> text + "@" + session.domain();
            case DOMAIN -> "nobody@" + text;
            case RESOURCE -> session.account().bare() + "/" + text;
            case ADDRESS -> text;
        };
    }

    /**
     * Returns what the RFC of a requirement makes of it.
     *
     * @param requirement the requirement's id
     */
    Expectation by(String requirement) {
        return requirement.startsWith("RFC7622") ? rfc7622 : rfc6122;
    }

    private static List<Vector> read() {
        try (InputStream in = Vector.class.getResourceAsStream("vectors.tsv")) {
            List<Vector> vectors = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> vectors.add(of(cells)));
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector of(String[] cells) {
        return new Vector(
                cells[0],
                Part.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                Written.decoded(cells[2]),
                Expectation.of(cells[3]),
                Expectation.of(cells[4]));
    }
}
