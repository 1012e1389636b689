package org.xmppspec.cli.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.cli.send.SendCommand;
import org.xmppspec.cli.shell.ShellCommand;
import org.xmppspec.conformance.result.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself: says what there is. */
@Command(
        name = "xmppspec",
        header = "Finds out, over the wire, whether an XMPP server does what the specifications say.",
        description = {
            "",
            "Each case asks the server something and judges what comes back against one or more"
                    + " numbered requirements of RFC 6120, RFC 6121, RFC 7622 and XEP-0030."
        },
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nFor a start:%n",
        footer = {
            "  xmppspec run                              judge the reference server in this program",
            "  xmppspec run --local prosody              judge the Prosody installed on this machine",
            "  xmppspec run --domain example.org \\",
            "      --account romeo@example.org --account juliet@example.org",
            "                                            judge a server of your own",
            "  xmppspec explain RFC6120-4.9.1.1-1        what a requirement says, and who tests it",
            "  xmppspec run --help                       all that run can do",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:nothing that the specifications require is broken",
            " 1:a case fails that no baseline knows, or could not find out",
            " 2:the command line makes no sense",
            " 3:the target could not be used or stopped answering; the set-up (Java, the build) failed",
            " 4:a line of the baseline no longer applies",
            " 5:no case was selected, or none applies to the target",
            "70:a defect of xmppspec itself",
            "130:broken off with Ctrl-C"
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {
            RunCommand.class,
            PlayCommand.class,
            ReportCommand.class,
            MatrixCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            CoverageCommand.class,
            ComplianceCommand.class,
            JidCommand.class,
            DiscoCommand.class,
            SendCommand.class,
            ShellCommand.class,
            ServeCommand.class,
            FaultsCommand.class,
            SelfcheckCommand.class,
            HelpCommand.class
        })
public final class RootCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /**
     * Makes the command line of the program. When the first argument names a command, it has just that one, which takes
     * much less time than to look at all of them.
     *
     * @param arguments what the user typed
     */
    public static CommandLine commandLine(String... arguments) {
        Optional<Class<?>> named = Stream.of(
                        RootCommand.class.getAnnotation(Command.class).subcommands())
                .filter(command -> arguments.length > 0 && isNamed(arguments[0], command))
                .findFirst();
        return named.isPresent()
                ? new CommandLine(new Program()).addSubcommand(named.get())
                : new CommandLine(new RootCommand());
    }

    /** Compares with the class's name first, because reading an annotation takes time. */
    private static boolean isNamed(String argument, Class<?> command) {
        return command.getSimpleName().equalsIgnoreCase(argument + "command")
                && command != HelpCommand.class
                && command.getAnnotation(Command.class).name().equals(argument);
    }

    /** The program as what a command belongs to. */
    @Command(name = "xmppspec", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
    private static final class Program {}

    /** Prints the help: nothing was asked for. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.value();
    }
}
