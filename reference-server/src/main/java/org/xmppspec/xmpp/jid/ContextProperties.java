package org.xmppspec.xmpp.jid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The properties of characters that the rules for joiners look at and Java does not know. */
final class ContextProperties {
    private static final int HEXADECIMAL = 16;
    private static final Map<String, BitSet> SETS = read();

    private ContextProperties() {}

    static boolean isVirama(int codePoint) {
        return SETS.get("virama").get(codePoint);
    }

    /** Says whether a character joins with the one that follows it: Joining_Type L or D. */
    static boolean joinsWithNext(int codePoint) {
        return SETS.get("L").get(codePoint) || SETS.get("D").get(codePoint);
    }

    /** Says whether a character joins with the one before it: Joining_Type R or D. */
    static boolean joinsWithPrevious(int codePoint) {
        return SETS.get("R").get(codePoint) || SETS.get("D").get(codePoint);
    }

    /** Says whether joining looks through a character: Joining_Type T, without those that no address can have. */
    static boolean isTransparent(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || SETS.get("T").get(codePoint);
    }

    private static Map<String, BitSet> read() {
        Map<String, BitSet> sets = new HashMap<>();
        try (InputStream in = ContextProperties.class.getResourceAsStream("contexts.tsv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            lines.stream().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> add(line, sets));
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own table of characters cannot be read", e);
        }
        return sets;
    }

    private static void add(String line, Map<String, BitSet> sets) {
        String[] columns = line.split("\t", 2);
        String[] ends = columns[1].split("-", 2);
        int first = Integer.parseInt(ends[0], HEXADECIMAL);
        int last = Integer.parseInt(ends[ends.length - 1], HEXADECIMAL);
        sets.computeIfAbsent(columns[0], any -> new BitSet()).set(first, last + 1);
    }
}
