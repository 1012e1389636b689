package org.xmppspec.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.xmppspec.cli.option.ComparisonOptions;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.cli.option.ResultsFile;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.compare.Compared;
import org.xmppspec.reports.compare.Comparison;
import org.xmppspec.reports.compare.Comparison.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows runs side by side. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Compare runs, of servers, versions or days.",
        description = {
            "",
            "Of two runs it shows what changed: new failures, what was fixed, what came to another verdict. Of more it"
                    + " shows a column for each. It ends with 1 when a case fails in the last run that did not in the first.",
            ""
        },
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", arity = "2..*", description = "A results.json of each run, the earliest first.")
    private List<Path> files;

    @Mixin
    private ComparisonOptions options;

    @Override
    public Integer call() throws IOException {
        List<RunResults> runs = new ArrayList<>();
        files.forEach(file -> runs.add(ResultsFile.read(spec, file)));
        Set<String> names = runs.stream().map(CompareCommand::name).collect(Collectors.toSet());
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            boolean told = names.size() == runs.size();
            compared.add(new Compared(told ? name(runs.get(i)) : files.get(i).toString(), runs.get(i)));
        }
        Comparison comparison = Comparison.of(compared);
        options.show(comparison, spec.commandLine().getOut(), Optional.empty());
        boolean worse = comparison.changes().containsKey(Change.NEW_FAILURE);
        return (worse ? ExitCode.FAILED : ExitCode.OK).value();
    }

    private static String name(RunResults results) {
        String version = results.target().version();
        return version.isEmpty() ? results.target().name() : version;
    }
}
