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
        Interruption interruption = Interruption.of(run, this::close, terminal::println);
        OpenTarget open;
        try {
            open = interruption.open(choice.opener());
        } catch (TargetUnusableException e) {
            interruption.withdraw();
            return run.unusable(choice.planned(), cases, e.getMessage());
        }
        try {
            return run.execute(open, cases);
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
