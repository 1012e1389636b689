package org.xmppspec.cli.console;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Shard;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.Verdict;

/** Shows a run: how far it is, and at its end what did not pass, the counts, and how it ended. */
public class RunConsole extends ProgressOfRun {
    private static final Set<Verdict> TOLD =
            Set.of(Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE, Verdict.FIXED, Verdict.FLAKY);

    private final Terminal terminal;
    /**
     * Makes a console.
     *
     * @param terminal where it shows
     * @param progress how far it is
     */
    public RunConsole(Terminal terminal, Progress progress) {
        super(progress, "cases");
        this.terminal = terminal;
    }

    @Override
    public void runFinished(RunResults results) {
        super.runFinished(results);
        if (results.run().state() == RunState.TARGET_UNUSABLE) {
            terminal.println(terminal.styled(Style.BAD, "The target could not be used: ")
                    + results.run().message());
            return;
        }
        List<CaseResult> told = results.cases().stream()
                .filter(result -> TOLD.contains(result.verdict()))
                .toList();
        for (CaseResult result : told) {
            CaseText.of(result, terminal, results.run().again(result.id())).forEach(terminal::println);
            terminal.println("");
        }
        SummaryText.of(results, terminal).forEach(terminal::println);
        terminal.println("");
        results.stale().forEach(line -> terminal.println("No longer applies in the baseline: " + line));
        if (!results.run().message().isEmpty()) {
            terminal.println(terminal.styled(Style.BAD, results.run().message()));
        }
        terminal.println(sentence(results));
    }

    private static String sentence(RunResults results) {
        double seconds = results.run().durationMs() / 1000.0;
        String how = switch (results.run().state()) {
            case CANCELLED -> "Broken off after ";
            case STOPPED_AT_FAILURE -> "Stopped at the first failure after ";
            default -> "Ran ";
        };
        String seed = results.run().seed() == 0 ? "" : ", seed " + results.run().seed();
        return String.format(
                Locale.ROOT,
                "%s%d %s%s against %s in %.1f s%s.",
                how,
                results.cases().size(),
                results.cases().size() == 1 ? "case" : "cases",
                shard(results.run().shard()),
                name(results.target()),
                seconds,
                seed);
    }

    private static String shard(Shard shard) {
        return shard.isWhole() ? "" : " of " + shard.cases() + " (shard " + shard + ")";
    }

    private static String name(TargetInfo target) {
        String version = target.version().isEmpty() ? "" : " (" + target.version() + ")";
        return target.name() + version;
    }
}
