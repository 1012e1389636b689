package org.xmppspec.cli.command;

import java.util.concurrent.Callable;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.conformance.result.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything that is made of results afterwards. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Make something of the results of runs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = MergeCommand.class)
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Prints the help: nothing was asked for. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.value();
    }
}
