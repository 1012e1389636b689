package org.xmppspec.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xmppspec.conformance.baseline.Baseline;
import org.xmppspec.conformance.baseline.BaselineUpdate;
import org.xmppspec.conformance.baseline.CaseIds;
import org.xmppspec.conformance.baseline.Expectations;
import org.xmppspec.conformance.baseline.FlakyList;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What is expected of a target, and which exit code follows from what was found. */
public final class ExpectationOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Deviations that are known: on each line a case id or a glob, then '# reason'.")
    private Path baselineFile;

    @Option(
            names = "--allow-stale",
            description = "Lines of the baseline that no longer apply are told, and do not change the exit code.")
    private boolean allowStale;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write the baseline that fits this run: a line for each FAIL and each WARN, which count as"
                    + " known from then on, in this run already. The lines of --baseline, or else of FILE, that still"
                    + " apply are kept.")
    private Path writtenBaseline;

    @Option(
            names = "--flaky",
            paramLabel = "FILE",
            description = "Cases that come and go, written like a baseline: they run and never fail the run.")
    private Path flakyFile;

    @Option(names = "--strict", description = "A WARN counts as a FAIL.")
    private boolean strict;

    private CaseIds cases;
    private Expectations expectations;
    private Baseline written;

    /**
     * Reads the files.
     *
     * @param ids which cases there are
     * @throws ParameterException when a file cannot be read or makes no sense
     */
    public Expectations read(CaseIds ids) {
        cases = ids;
        written = writtenBaseline != null && Files.exists(writtenBaseline)
                ? read("--write-baseline", writtenBaseline, Baseline::read)
                : Baseline.empty();
        Baseline baseline = baselineFile == null ? Baseline.empty() : read("--baseline", baselineFile, Baseline::read);
        FlakyList flaky = flakyFile == null ? FlakyList.empty() : read("--flaky", flakyFile, FlakyList::read);
        try {
            expectations = new Expectations(baseline, flaky);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        return expectations;
    }

    /** Reads one of the files. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(Path file, CaseIds cases) throws IOException;
    }

    private <T> T read(String option, Path file, Reader<T> reader) {
        try {
            return reader.read(file, cases);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), option + " " + file + " cannot be read", e);
        }
    }

    /** Tells whether a baseline or a list of flaky cases is given. */
    public boolean areGiven() {
        return baselineFile != null || flakyFile != null;
    }

    /** Tells whether a WARN counts as a FAIL. */
    public boolean isStrict() {
        return strict;
    }

    /**
     * Returns what a run comes to, and writes the baseline that fits it where that is wanted.
     *
     * @param results the run, the expectations applied
     * @return the exit code, and what was written
     * @throws IOException when the baseline cannot be written
     */
    public Conclusion conclude(RunResults results) throws IOException {
        if (writtenBaseline == null || results.run().state() == RunState.TARGET_UNUSABLE) {
            return new Conclusion(ExitCode.of(results, strict, allowStale), Optional.empty());
        }
        Expectations before = baselineFile == null ? new Expectations(written, expectations.flaky()) : expectations;
        List<String> lines = new BaselineUpdate(before, written).lines(results);
        BaselineUpdate.write(lines, writtenBaseline);
        Baseline fitting = Baseline.of(writtenBaseline.toString(), lines, cases);
        List<CaseResult> known = results.cases().stream().map(fitting::apply).toList();
        RunResults judged = new RunResults(results.tool(), results.target(), results.run(), known, List.of());
        return new Conclusion(ExitCode.of(judged, strict, allowStale), Optional.of(writtenBaseline));
    }

    /**
     * What a run comes to.
     *
     * @param code the exit code
     * @param baseline the file that was written
     */
    public record Conclusion(ExitCode code, Optional<Path> baseline) {}
}
