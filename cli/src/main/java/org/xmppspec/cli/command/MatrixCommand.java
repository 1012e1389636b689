package org.xmppspec.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xmppspec.cli.option.ComparisonOptions;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.cli.option.ResultsFile;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.reports.compare.Compared;
import org.xmppspec.reports.compare.Comparison;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Judges several servers of this machine and shows them side by side. */
@Command(
        name = "matrix",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Judge several servers and show them side by side.",
        description = {
            "",
            "Runs the suite against each server in turn, keeps the reports of each run, shows the cases in which they do"
                    + " not agree, and writes matrix.html. It ends with 3 when one of them could not be used or was lost;"
                    + " the others are compared all the same. Otherwise it ends with 0.",
            ""
        },
        sortOptions = false)
final class MatrixCommand implements Callable<Integer> {
    private static final String EMBEDDED = "embedded";
    private static final List<String> SERVERS = List.of("prosody", "ejabberd", EMBEDDED);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--local",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "prosody,ejabberd,embedded",
            description = "Which: any of prosody, ejabberd, embedded, with commas between them; all by default.")
    private List<String> servers;

    @Option(names = "--only", paramLabel = "WHICH", description = "Only these cases, as in 'xmppspec run'.")
    private List<String> only = List.of();

    @Option(names = "--skip", paramLabel = "WHICH", description = "Not these cases.")
    private List<String> skip = List.of();

    @Option(
            names = "--report-dir",
            paramLabel = "DIR",
            defaultValue = "xmppspec-matrix",
            description =
                    "Where matrix.html and, in a directory for each server, the reports are written; ./xmppspec-matrix by"
                            + " default.")
    private Path directory;

    @Option(names = "--no-progress", description = "Do not show on standard error how far it is.")
    private boolean noProgress;

    @Mixin
    private ComparisonOptions options;

    @Override
    public Integer call() throws IOException {
        servers.stream().filter(server -> !SERVERS.contains(server)).findFirst().ifPresent(server -> {
            throw new ParameterException(
                    spec.commandLine(), "'" + server + "' is not one of " + String.join(", ", SERVERS));
        });
        List<Compared> runs = new ArrayList<>();
        boolean unusable = false;
        for (String server : new LinkedHashSet<>(servers)) {
            Path results = directory.resolve(server).resolve("results.json");
            Files.deleteIfExists(results);
            int code = run(server);
            if (code == ExitCode.USAGE.value() || code >= ExitCode.INTERNAL.value() || !Files.exists(results)) {
                return code;
            }
            unusable |= code == ExitCode.TARGET_UNUSABLE.value();
            compared(server, ResultsFile.read(spec, results)).ifPresent(runs::add);
        }
        if (!runs.isEmpty()) {
            Path page = directory.resolve("matrix.html");
            options.show(Comparison.of(runs), spec.commandLine().getOut(), Optional.of(page));
        }
        return (unusable ? ExitCode.TARGET_UNUSABLE : ExitCode.OK).value();
    }

    /** Leaves out what could not be used at all, which differs from the others in every case. */
    private Optional<Compared> compared(String server, RunResults results) {
        if (results.run().state() != RunState.TARGET_UNUSABLE) {
            return Optional.of(new Compared(server, results));
        }
        spec.commandLine()
                .getErr()
                .println(
                        "xmppspec: " + server + " is left out: " + results.run().message());
        return Optional.empty();
    }

    private int run(String server) {
        List<String> words = new ArrayList<>(
                List.of("--report-dir", directory.resolve(server).toString()));
        if (!server.equals(EMBEDDED)) {
            words.addAll(List.of("--local", server));
        }
        only.forEach(which -> words.addAll(List.of("--only", which)));
        skip.forEach(which -> words.addAll(List.of("--skip", which)));
        if (noProgress) {
            words.add("--no-progress");
        }
        CommandLine root = spec.commandLine().getParent();
        return new CommandLine(new RunCommand())
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(spec.commandLine().getErr())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(root.getParameterExceptionHandler())
                .setExecutionExceptionHandler(root.getExecutionExceptionHandler())
                .execute(words.toArray(new String[0]));
    }
}
