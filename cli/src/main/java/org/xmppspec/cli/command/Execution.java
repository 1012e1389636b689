package org.xmppspec.cli.command;

import java.io.IOException;
import java.util.List;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.option.TargetChoice;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.SuiteRun;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.TargetUnusableException;

/** Opens the target that a user chose, runs cases against it, and leaves it as it was found, also at Ctrl-C. */
final class Execution {
    private final TargetChoice choice;
    private final Terminal terminal;

    Execution(TargetChoice choice, Terminal terminal) {
        this.choice = choice;
        this.terminal = terminal;
    }

    /**
     * Makes a run.
     *
     * @param run the run
     * @param cases which cases
     * @return its results; when the target cannot be opened, all of them INCONCLUSIVE
     * @throws IOException when the results cannot be written
     */
    RunResults of(SuiteRun run, List<CaseInfo> cases) throws IOException {
        return of(run, cases, open -> {});
    }

    /** Looks at the target before the run. */
    @FunctionalInterface
    interface Look {
        void at(OpenTarget open) throws TargetUnusableException;
    }

    /**
     * Looks at the target and makes a run.
     *
     * @param run the run
     * @param cases which cases
     * @param look what is done before
     * @return its results; when the target cannot be opened or looked at, all of them INCONCLUSIVE
     * @throws IOException when the results cannot be written
     */
    RunResults of(SuiteRun run, List<CaseInfo> cases, Look look) throws IOException {
        Interruption interruption = Interruption.of(run, this::close, terminal::println);
        OpenTarget open;
        try {
            open = interruption.open(choice.opener());
        } catch (TargetUnusableException e) {
            interruption.withdraw();
            return run.unusable(choice.planned(), cases, e.getMessage());
        }
        try {
            look.at(open);
            return run.execute(open, cases);
        } catch (TargetUnusableException e) {
            return run.unusable(choice.planned(), cases, e.getMessage());
        } finally {
            interruption.withdraw();
            close(open);
        }
    }

    private void close(OpenTarget open) {
        open.close();
        open.accounts()
                .notRemoved()
                .forEach(account -> terminal.println("Could not be removed from the server: " + account.bare()));
    }
}
