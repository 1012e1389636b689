package org.xmppspec.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.xmppspec.cli.command.RootCommand;
import org.xmppspec.conformance.result.ExitCode;
import picocli.CommandLine;

/** Entry point of the {@code xmppspec} command. */
public final class Main {
    private static final String LOGGING = "java.util.logging.config.class";

    private Main() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param arguments what the user typed after {@code xmppspec}
     */
    public static void main(String[] arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "org.xmppspec.cli.QuietLogging");
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /**
     * Runs the command inside this process.
     *
     * @param out where results are printed
     * @param err where mistakes are explained
     * @param arguments what the user typed after {@code xmppspec}
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = RootCommand.commandLine(arguments)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Mistakes::explain)
                .setExecutionExceptionHandler(Mistakes::handle);
        int code = commandLine.execute(arguments);
        out.flush();
        err.flush();
        return out.checkError() ? Math.max(code, ExitCode.FAILED.value()) : code;
    }
}
