package org.xmppspec.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.result.WireLine;

/** A case's result as plain text. */
public final class CaseText {
    private static final Set<Verdict> UNREMARKABLE = Set.of(Verdict.PASS, Verdict.INFO, Verdict.NA);

    private CaseText() {}

    /**
     * Tells whether a person will want to see what was on the wire: not where all is as it should be, or does not apply.
     *
     * @param result the case
     */
    public static boolean isRemarkable(CaseResult result) {
        return !UNREMARKABLE.contains(result.verdict());
    }

    /**
     * Returns what was expected and what came, of all that was not as it should be.
     *
     * @param result the case
     */
    public static String observations(CaseResult result) {
        return result.observations().stream()
                .filter(seen -> seen.verdict() != Verdict.PASS && seen.verdict() != Verdict.INFO)
                .map(seen -> seen.requirement() + " (" + seen.level() + "): " + seen.verdict() + "\nexpected: "
                        + seen.expected() + "\ncame: " + seen.came())
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * Returns the wire log, and how the streams ended.
     *
     * @param result the case
     * @return its lines
     */
    public static List<String> wire(CaseResult result) {
        List<String> lines = new ArrayList<>();
        for (WireLine line : result.transcript()) {
            String arrow = line.direction().equals("in") ? " < " : " > ";
            lines.add(line.ms() + " ms " + line.actor() + arrow + line.data());
        }
        result.endings().forEach((actor, ending) -> lines.add(actor + ": " + ending));
        return lines;
    }

    /**
     * Returns the verdict, the wire log, and how the streams ended.
     *
     * @param result the case
     */
    public static String output(CaseResult result) {
        StringBuilder text = new StringBuilder(result.verdict().name());
        text.append(result.message().isEmpty() ? "" : ": " + result.message()).append('\n');
        wire(result).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
