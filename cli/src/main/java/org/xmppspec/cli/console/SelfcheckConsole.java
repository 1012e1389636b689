package org.xmppspec.cli.console;

import java.util.List;
import org.xmppspec.conformance.engine.RunListener;
import org.xmppspec.conformance.engine.selfcheck.SelfCheckListener;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.FaultOutcome;
import org.xmppspec.conformance.result.FaultOutcome.Kind;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.SelfCheckReport;

/** Shows a self-check: how far it is, and at its end which faults the suite did not find out. */
public final class SelfcheckConsole implements SelfCheckListener {
    private final Terminal terminal;
    private final Progress progress;
    private final boolean quiet;
    private boolean trying;

    /**
     * Makes a console.
     *
     * @param terminal where it shows
     * @param progress how far it is
     * @param quiet whether nothing but progress is shown
     */
    public SelfcheckConsole(Terminal terminal, Progress progress, boolean quiet) {
        this.terminal = terminal;
        this.progress = progress;
        this.quiet = quiet;
    }

    @Override
    public RunListener straightRun() {
        return new ProgressOfRun(progress, "cases without a fault");
    }

    @Override
    public void straightFinished(RunResults results) {
        progress.end();
        if (!quiet) {
            terminal.println("Without a fault: " + results.cases().size() + " cases.");
        }
    }

    @Override
    public void faultStarted(String fault, int total) {
        if (!trying) {
            trying = true;
            progress.begin(total, "faults");
        }
        progress.started(fault);
    }

    @Override
    public void faultFinished(FaultOutcome outcome, int done, int total) {
        boolean unseen = outcome.kind() == Kind.SURVIVED || !outcome.missed().isEmpty();
        progress.finished(outcome.fault(), unseen);
        if (done == total) {
            progress.end();
        }
    }

    /**
     * Shows what the check found out.
     *
     * @param report the whole check
     */
    public void finished(SelfCheckReport report) {
        for (CaseResult result : report.straightProblems()) {
            CaseText.of(result, terminal).forEach(terminal::println);
        }
        show(report.of(Kind.SURVIVED), Style.BAD, "found out by no case");
        show(report.of(Kind.KILLED_BY_OTHERS), Style.DOUBTFUL, "found out only by observations of other requirements");
        show(report.of(Kind.UNCLAIMED), Style.DOUBTFUL, "no case claims its requirement");
        for (FaultOutcome outcome : report.of(Kind.KILLED)) {
            outcome.missed()
                    .forEach(id -> terminal.println(terminal.styled(Style.DOUBTFUL, outcome.fault())
                            + ": found out, but no observation of " + id + ", which it breaks as well"));
        }
        for (FaultOutcome outcome : report.faults()) {
            outcome.sideDamage()
                    .forEach(id -> terminal.println(outcome.fault() + " also fails " + id
                            + ", which claims none of its requirements, and does not say why"));
        }
        if (!report.claims().isEmpty()) {
            terminal.println(report.unproven().size() + " of " + report.claims().size()
                    + " claims of cases are proven by no fault; --claims --json lists them.");
        }
        terminal.println(report.of(Kind.KILLED).size() + " of "
                + report.faults().size() + " faults are found out by observations of what they break; "
                + (report.straightProblems().isEmpty()
                        ? "the server without a fault passes."
                        : report.straightProblems().size() + " cases do not pass without a fault."));
    }

    private void show(List<FaultOutcome> outcomes, Style style, String what) {
        for (FaultOutcome outcome : outcomes) {
            terminal.println(terminal.styled(style, outcome.fault()) + ": " + what + " ("
                    + String.join(", ", outcome.requirements()) + ")");
            outcome.others().forEach(other -> terminal.println("    " + other));
        }
    }
}
