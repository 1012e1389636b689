package org.xmppspec.cli.console;

import java.util.Locale;
import org.xmppspec.conformance.engine.selfcheck.Steadiness;
import org.xmppspec.conformance.engine.selfcheck.Steadiness.Change;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;

/** Shows runs of the suite in one order after the other, and at their end which cases changed. */
public final class SteadinessConsole extends ProgressOfRun {
    private final Terminal terminal;
    private final int runs;
    private int finished;

    /**
     * Makes a console.
     *
     * @param terminal where it shows
     * @param progress how far the run of the time is
     * @param runs how many runs there will be
     */
    public SteadinessConsole(Terminal terminal, Progress progress, int runs) {
        super(progress, "cases");
        this.terminal = terminal;
        this.runs = runs;
    }

    @Override
    String things() {
        return "cases of run " + (finished + 1) + " of " + runs;
    }

    @Override
    public void runFinished(RunResults results) {
        finished++;
        super.runFinished(results);
        if (results.run().state() == RunState.COMPLETE) {
            terminal.println(String.format(
                    Locale.ROOT,
                    "run %d of %d: %d cases in %.1f s, seed %d",
                    finished,
                    runs,
                    results.cases().size(),
                    results.run().durationMs() / 1000.0,
                    results.run().seed()));
        }
    }

    /**
     * Shows what the runs came to.
     *
     * @param steadiness all of them compared
     */
    public void finished(Steadiness steadiness) {
        for (Change change : steadiness.changes()) {
            terminal.println("");
            terminal.println(
                    terminal.styled(Style.BAD, "changed: ") + change.before().id());
            show(change.beforeSeed(), change.before());
            show(change.afterSeed(), change.after());
        }
        terminal.println(steadiness.runs() + " runs, " + steadiness.verdicts() + " verdicts: "
                + steadiness.changes().size() + " cases changed, " + steadiness.inconclusive()
                + " verdicts INCONCLUSIVE.");
    }

    private void show(long seed, CaseResult result) {
        terminal.println("  with seed " + seed);
        CaseText.whole(result, terminal).forEach(line -> terminal.println("  " + line));
    }
}
