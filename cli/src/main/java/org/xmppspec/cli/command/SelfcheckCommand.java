package org.xmppspec.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.xmppspec.cli.console.Progress;
import org.xmppspec.cli.console.SelfcheckConsole;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.console.TimeLeft;
import org.xmppspec.cli.option.JsonOption;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.cli.option.ProgressOption;
import org.xmppspec.cli.option.SelectionOptions;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Profile;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.engine.selfcheck.SelfCheck;
import org.xmppspec.conformance.engine.selfcheck.SelfCheckListener;
import org.xmppspec.conformance.engine.selfcheck.SelfCheckOptions;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.SelfCheckReport;
import org.xmppspec.conformance.target.TargetUnusableException;
import org.xmppspec.reports.selfcheck.SelfCheckMarkdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows that the suite finds out what it claims to find out. */
@Command(
        name = "selfcheck",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Show that the suite finds out what it claims to find out.",
        description = {
            "",
            "Runs the suite against the reference server, which has to pass, and against the reference server with"
                    + " one deliberate fault at a time, which a case that claims the broken requirement has to notice."
                    + " A case that fails at a fault of which it claims nothing is side damage; unless the fault says"
                    + " why, the check fails.",
            "",
            "With --repeat it shows instead that verdicts do not change from run to run, against any target.",
            ""
        },
        sortOptions = false)
final class SelfcheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--fault",
            split = ",",
            paramLabel = "GLOB",
            description = "Only these faults; may be given several times.")
    private List<String> faults = List.of();

    @Option(names = "--full", description = "Run every case against every fault, which takes long.")
    private boolean full;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many cases that claim nothing of a fault are run against it, to see side damage (8).")
    private int sample;

    @Option(
            names = "--claims",
            description = "Run all cases that claim something of a fault, also when it has been noticed, and say which"
                    + " claims no fault proves. Takes three times as long; --markdown and --full do so too.")
    private boolean claims;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Also write which requirement, broken by which fault, was noticed by which cases.")
    private Path markdown;

    @Mixin
    private Repetition repetition;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private ProgressOption progress;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws TargetUnusableException, IOException {
        Terminal terminal =
                Terminal.of(spec.commandLine().getOut(), spec.commandLine().getErr());
        Registry registry = Registry.load();
        List<CaseInfo> cases = selection.from(registry);
        if (cases.isEmpty()) {
            spec.commandLine().getErr().println("xmppspec: no case is selected; 'xmppspec list' shows all of them.");
            return ExitCode.NOTHING_JUDGED.value();
        }
        if (repetition.isWanted()) {
            if (full || !faults.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "--repeat tries no faults: --fault and --full do not go with it");
            }
            return repetition
                    .execute(registry, Profile.NORMAL.from(cases), terminal, json.isWanted(), progress)
                    .value();
        }
        SelfCheckReport report;
        SelfcheckConsole console;
        try (Progress shown = progress.on(terminal, TimeLeft.byRate())) {
            console = new SelfcheckConsole(terminal, shown, json.isWanted());
            report = check(registry, cases, console);
        }
        if (markdown != null) {
            write(report);
        }
        if (json.isWanted()) {
            terminal.println(report.toJson());
        } else {
            console.finished(report);
        }
        return (report.isClean() ? ExitCode.OK : ExitCode.FAILED).value();
    }

    private void write(SelfCheckReport report) throws IOException {
        try {
            Files.writeString(markdown, SelfCheckMarkdown.of(report));
        } catch (IOException e) {
            throw new IOException("--markdown " + markdown + " cannot be written: " + e.getMessage(), e);
        }
    }

    private SelfCheckReport check(Registry registry, List<CaseInfo> cases, SelfCheckListener listener)
            throws TargetUnusableException {
        SelfCheckOptions options =
                SelfCheckOptions.standard(ProgramVersion.text()).sampling(Math.max(0, sample));
        options = claims || markdown != null ? options.withEveryClaim() : options;
        options = faults.isEmpty() ? options : options.forFaults(faults);
        try {
            return new SelfCheck(registry, cases, full ? options.inFull() : options, listener).run();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
