package org.xmppspec.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.xmppspec.cli.console.Progress;
import org.xmppspec.cli.console.Reports;
import org.xmppspec.cli.console.RunConsole;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.console.TimeLeft;
import org.xmppspec.cli.option.ExpectationOptions;
import org.xmppspec.cli.option.ExpectationOptions.Conclusion;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.cli.option.ProgressOption;
import org.xmppspec.cli.option.RunSettings;
import org.xmppspec.cli.option.ScriptOptions;
import org.xmppspec.cli.option.SelectionOptions;
import org.xmppspec.cli.option.SplitOptions;
import org.xmppspec.cli.option.TargetChoice;
import org.xmppspec.cli.option.TargetOptions;
import org.xmppspec.conformance.baseline.Expectations;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.engine.RunOptions;
import org.xmppspec.conformance.engine.SuiteRun;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.Timings;
import org.xmppspec.reports.ReportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the suite against a target and reports. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Judge a server.",
        description = {
            "",
            "Runs the cases against a target and writes reports. Without an option the target is the reference"
                    + " server inside this program.",
            "",
            "A verdict is PASS; FAIL (something required is broken); WARN (something recommended is not followed);"
                    + " INFO (seen, and left open by the specification); NA (the server does not offer it);"
                    + " INCONCLUSIVE (it could not be found out); with a baseline also KNOWN and FIXED, with a"
                    + " list of flaky cases FLAKY.",
            ""
        },
        sortOptions = false)
class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TargetOptions target;

    @Mixin
    private ScriptOptions scripts;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private ExpectationOptions expectations;

    @Mixin
    private SplitOptions split;

    @Mixin
    private RunSettings settings;

    @Mixin
    private ProgressOption progress;

    private Terminal terminal;
    private List<ReportFormat> formats;

    /** What there is to select from. */
    Registry registry() throws IOException {
        Registry suite = Registry.load();
        return suite.with(scripts.cases(suite.ids().present()));
    }

    @Override
    public final Integer call() throws IOException {
        terminal = Terminal.of(spec.commandLine().getOut(), spec.commandLine().getErr());
        TargetChoice choice = target.choose();
        formats = settings.reports();
        Registry registry = registry();
        Expectations expected = expectations.read(registry.ids());
        List<CaseInfo> selected = selection.from(registry);
        List<CaseInfo> cases = settings.profile().from(selected);
        if (cases.isEmpty()) {
            String advice = selected.isEmpty()
                    ? "'xmppspec list' shows all of them."
                    : "what is selected needs --profile full.";
            spec.commandLine().getErr().println("xmppspec: no case is selected; " + advice);
            return ExitCode.NOTHING_JUDGED.value();
        }
        Timings timings = split.timings();
        SplitOptions.Selected part = split.of(cases, timings);
        RunOptions options =
                settings.toOptions(target.letsWaitsOverlap(), expected, part.shard(), expectations.isStrict());
        List<String> ids = part.cases().stream().map(CaseInfo::id).toList();
        RunResults results;
        try (Progress shown = progress.on(terminal, TimeLeft.by(timings, ids, settings.repeat()))) {
            SuiteRun run = new SuiteRun(registry, options, new Reporter(shown));
            results = new Execution(choice, terminal).of(run, part.cases());
        }
        return conclude(results);
    }

    private int conclude(RunResults results) throws IOException {
        Conclusion conclusion = expectations.conclude(results);
        conclusion.baseline().ifPresent(file -> terminal.println("Baseline: " + file));
        return conclusion.code().value();
    }

    /** Shows the run and writes the report that is made of its results; {@code results.json} is there by then. */
    private final class Reporter extends RunConsole {
        Reporter(Progress progress) {
            super(terminal, progress);
        }

        @Override
        public void runFinished(RunResults results) {
            super.runFinished(results);
            Reports.write(results, formats, settings.reportDirectory(), terminal);
        }
    }
}
