package org.xmppspec.conformance.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xmppspec.conformance.result.Glob;

/** Reads files with one case id or glob on each line and the reason behind a {@code #}, and explains what is wrong. */
final class LineReader {
    private static final int TOLD = 10;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final String file;
    private final CaseIds cases;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private LineReader(String file, CaseIds cases) {
        this.file = file;
        this.cases = cases;
    }

    /**
     * Reads the lines of a file.
     *
     * @param file what the file is called in explanations
     * @param texts its lines
     * @param cases which cases there are
     * @throws IllegalArgumentException when lines make no sense, with a sentence for each
     */
    static List<Line> read(String file, List<String> texts, CaseIds cases) {
        LineReader reader = new LineReader(file, cases);
        texts.forEach(reader::add);
        if (!reader.problems.isEmpty()) {
            throw new IllegalArgumentException(reader.explanation());
        }
        return List.copyOf(reader.lines);
    }

    private String explanation() {
        List<String> told = new ArrayList<>(problems.subList(0, Math.min(TOLD, problems.size())));
        if (problems.size() > TOLD) {
            told.add("and " + (problems.size() - TOLD) + " lines more");
        }
        return String.join(System.lineSeparator(), told);
    }

    private void add(String text) {
        int number = lines.size() + 1;
        String content = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        int hash = content.indexOf('#');
        String pattern = (hash < 0 ? content : content.substring(0, hash)).strip();
        String reason = hash < 0 ? "" : content.substring(hash + 1).strip();
        Glob glob = new Glob(pattern);
        Set<String> ids = pattern.isEmpty() ? Set.of() : cases.coveredBy(glob);
        Line line = new Line(number, text, pattern, reason, glob.isLiteral(), ids);
        lines.add(line);
        if (line.isEntry()) {
            check(line, glob);
        }
    }

    private void check(Line line, Glob glob) {
        String pattern = line.pattern();
        if (pattern.chars().anyMatch(Character::isWhitespace)) {
            complain(
                    line,
                    "is more than one case id or glob. Write one of them on each line, and the reason after a #.");
            return;
        }
        if (line.ids().isEmpty() && !cases.onlyGone(glob)) {
            complain(line, line.named() ? "is no case; 'xmppspec list' shows all of them." : "matches no case.");
        }
        if (line.reason().isEmpty()) {
            complain(line, "has no reason. Write why after a #.");
        }
        String meant =
                line.named() && line.ids().size() == 1 ? line.ids().iterator().next() : pattern;
        Integer before = seen.putIfAbsent(meant, line.number());
        if (before != null) {
            complain(line, "has a line already, line " + before + ".");
        }
    }

    private void complain(Line line, String what) {
        problems.add(file + ", line " + line.number() + ": '" + line.pattern() + "' " + what);
    }
}
