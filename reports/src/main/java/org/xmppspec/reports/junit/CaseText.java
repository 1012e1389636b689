package org.xmppspec.reports.junit;

import java.util.stream.Collectors;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.result.WireLine;

/** A case's result as plain text. */
final class CaseText {
    private CaseText() {}

    /** Returns what was expected and what came, of all that was not as it should be. */
    static String observations(CaseResult result) {
        return result.observations().stream()
                .filter(seen -> seen.verdict() != Verdict.PASS && seen.verdict() != Verdict.INFO)
                .map(seen -> seen.requirement() + " (" + seen.level() + "): " + seen.verdict() + "\nexpected: "
                        + seen.expected() + "\ncame: " + seen.came())
                .collect(Collectors.joining("\n\n"));
    }

    /** Returns the verdict, the wire log, and how the streams ended. */
    static String output(CaseResult result) {
        StringBuilder text = new StringBuilder(result.verdict().name());
        text.append(result.message().isEmpty() ? "" : ": " + result.message()).append('\n');
        for (WireLine line : result.transcript()) {
            text.append(line.ms()).append(" ms ").append(line.actor());
            text.append(line.direction().equals("in") ? " < " : " > ");
            text.append(line.data()).append('\n');
        }
        result.endings()
                .forEach((actor, ending) ->
                        text.append(actor).append(": ").append(ending).append('\n'));
        return text.toString();
    }
}
