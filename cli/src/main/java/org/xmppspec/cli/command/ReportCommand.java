package org.xmppspec.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.xmppspec.cli.option.FormatNames;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.cli.option.ResultsFile;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.ReportFormat;
import org.xmppspec.reports.ReportFormats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything that is made of results afterwards. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Make something of the results of runs.",
        description = {
            "",
            "Writes reports from a results.json, the same ones that the run itself would have written.",
            ""
        },
        subcommands = {MergeCommand.class, CompareCommand.class, AllureCommand.class})
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FORMAT",
            split = ",",
            description = "Any of ${COMPLETION-CANDIDATES}, or all; several with commas between them.",
            completionCandidates = FormatNames.class)
    private List<String> names = List.of();

    @Parameters(index = "1", arity = "0..1", paramLabel = "RESULTS", description = "A results.json, finished or not.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            description = "Where it is written, or the directory where there are several; by default beside RESULTS.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        if (names.isEmpty() || file == null) {
            spec.commandLine().usage(spec.commandLine().getErr());
            return ExitCode.USAGE.value();
        }
        List<ReportFormat> formats = formats();
        RunResults results = ResultsFile.read(spec, file);
        for (ReportFormat format : formats) {
            Path target = target(format, formats.size() > 1);
            if (isSource(target)) {
                spec.commandLine().getErr().println(target + " is what the reports are made of and stays as it is.");
            } else {
                format.write(results, target);
                spec.commandLine().getOut().println(target);
            }
        }
        return ExitCode.OK.value();
    }

    private List<ReportFormat> formats() {
        try {
            return ReportFormats.named(names);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private boolean isSource(Path target) throws IOException {
        return Files.exists(target) && Files.isSameFile(target, file);
    }

    private Path target(ReportFormat format, boolean several) {
        if (output == null) {
            return file.toAbsolutePath().resolveSibling(format.fileName());
        }
        return several || Files.isDirectory(output) ? output.resolve(format.fileName()) : output;
    }
}
