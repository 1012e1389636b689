package org.xmppspec.cli.console;

import java.util.List;
import org.xmppspec.conformance.engine.selfcheck.SelfCheckListener;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.FaultOutcome;
import org.xmppspec.conformance.result.FaultOutcome.Kind;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.SelfCheckReport;

/** Shows a self-check: how far it is, and at its end which faults the suite did not find out. */
public final class SelfcheckConsole implements SelfCheckListener {
    private final Terminal terminal;

    /**
     * Makes a console.
     *
     * @param terminal where it shows
     */
    public SelfcheckConsole(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void straightFinished(RunResults results) {
        terminal.println("Without a fault: " + results.cases().size() + " cases.");
    }

    @Override
    public void faultFinished(FaultOutcome outcome, int done, int total) {
        terminal.showTransient(done + " of " + total + " faults   " + outcome.fault());
    }

    /**
     * Shows what the check found out.
     *
     * @param report the whole check
     */
    public void finished(SelfCheckReport report) {
        terminal.clearTransient();
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
                    .forEach(id -> terminal.println(
                            outcome.fault() + " also fails " + id + ", which claims none of its requirements"));
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
