package org.xmppspec.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xmppspec.cli.console.Progress;
import org.xmppspec.cli.console.RunConsole;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.option.ExpectationOptions;
import org.xmppspec.cli.option.ExpectationOptions.Conclusion;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.cli.option.ResultsFile;
import org.xmppspec.conformance.baseline.Expectations;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.ResultsWriter;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.merge.MergeException;
import org.xmppspec.reports.merge.Part;
import org.xmppspec.reports.merge.ShardMerge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins the results of shards. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Join the results of all shards of a run.",
        description = {
            "",
            "Writes the results.json that one run of everything would have written, and ends with the exit code that it"
                    + " would have had. Results that do not belong together, or are not all there, are refused.",
            ""
        },
        sortOptions = false)
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", arity = "1..*", description = "The results.json of each shard, in any order.")
    private List<Path> files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where the joined results.json is written.")
    private Path output;

    @Mixin
    private ExpectationOptions expectations;

    @Override
    public Integer call() throws IOException {
        Registry registry = Registry.load();
        Expectations expected = expectations.read(registry.ids());
        RunResults merged = judged(merged(registry), expected);
        new ResultsWriter(output, merged.tool(), merged.target(), merged.run()).finish(merged);
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        new RunConsole(terminal, Progress.none()).runFinished(merged);
        terminal.println("Merged: " + output);
        Conclusion conclusion = expectations.conclude(merged);
        conclusion.baseline().ifPresent(file -> terminal.println("Baseline: " + file));
        return conclusion.code().value();
    }

    private RunResults merged(Registry registry) {
        List<Part> parts = new ArrayList<>();
        files.forEach(file -> parts.add(part(file)));
        Map<String, Integer> order = new HashMap<>();
        for (CaseInfo info : registry.cases()) {
            order.put(info.id(), order.size());
        }
        try {
            return ShardMerge.of(
                    parts, Comparator.comparing(result -> order.getOrDefault(result.id(), Integer.MAX_VALUE)));
        } catch (MergeException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Part part(Path file) {
        return new Part(file.toString(), ResultsFile.read(spec, file));
    }

    /** Applies what is expected; what the shards were judged by is kept where nothing is given. */
    private RunResults judged(RunResults merged, Expectations expected) {
        if (!expectations.areGiven()) {
            return merged;
        }
        List<CaseResult> cases = merged.cases().stream().map(expected::apply).toList();
        cases.stream().filter(result -> !expected.explains(result)).findFirst().ifPresent(result -> {
            throw new ParameterException(
                    spec.commandLine(),
                    result.id() + " is " + result.verdict() + " in its shard, and nothing that is given here says so."
                            + " Give what the shards were given with --baseline and --flaky.");
        });
        return new RunResults(merged.tool(), merged.target(), merged.run(), cases, expected.stale(cases));
    }
}
