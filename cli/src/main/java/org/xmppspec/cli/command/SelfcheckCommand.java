package org.xmppspec.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.xmppspec.cli.console.SelfcheckConsole;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.option.JsonOption;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.engine.selfcheck.SelfCheck;
import org.xmppspec.conformance.engine.selfcheck.SelfCheckListener;
import org.xmppspec.conformance.engine.selfcheck.SelfCheckOptions;
import org.xmppspec.conformance.engine.selfcheck.SelfCheckReport;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.target.TargetUnusableException;
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
                    + " one deliberate fault at a time, which a case that claims the broken requirement has to notice.",
            ""
        })
final class SelfcheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--fault", paramLabel = "GLOB", description = "Only these faults; may be given several times.")
    private List<String> faults = List.of();

    @Option(names = "--full", description = "Run every case against every fault, which takes long.")
    private boolean full;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws TargetUnusableException {
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        SelfcheckConsole console = new SelfcheckConsole(terminal);
        SelfCheckReport report = check(json.isWanted() ? SelfCheckListener.NONE : console);
        if (json.isWanted()) {
            terminal.println(report.toJson());
        } else {
            console.finished(report);
        }
        return (report.isClean() ? ExitCode.OK : ExitCode.FAILED).value();
    }

    private SelfCheckReport check(SelfCheckListener listener) throws TargetUnusableException {
        SelfCheckOptions options = SelfCheckOptions.standard(ProgramVersion.text());
        options = faults.isEmpty() ? options : options.forFaults(faults);
        try {
            return new SelfCheck(Registry.load(), full ? options.inFull() : options, listener).run();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
