package org.xmppspec.cli.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.xmppspec.conformance.baseline.Expectations;
import org.xmppspec.conformance.engine.Profile;
import org.xmppspec.conformance.engine.RunOptions;
import org.xmppspec.conformance.result.Shard;
import org.xmppspec.reports.ReportFormat;
import org.xmppspec.reports.ReportFormats;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a run is made. */
public final class RunSettings {
    private static final String RESULTS = "results.json";
    private static final int SEEDS = 1_000_000;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--report-dir",
            paramLabel = "DIR",
            defaultValue = "xmppspec-report",
            description = "Where results.json and the reports are written; ./xmppspec-report by default.")
    private Path reportDirectory;

    @Option(
            names = "--report",
            paramLabel = "FORMAT",
            split = ",",
            description = {
                "What is made of results.json, which is always written: any of ${COMPLETION-CANDIDATES}, or all;"
                        + " by default all but allure."
            },
            completionCandidates = FormatNames.class)
    private List<String> reports = List.of();

    @Option(
            names = "--profile",
            paramLabel = "normal|full",
            defaultValue = "normal",
            converter = ProfileConverter.class,
            description = "full: also the cases that strain the server, which have the tag abuse.")
    private Profile profile;

    @Option(names = "--fail-fast", description = "Stop at the first FAIL that no baseline knows.")
    private boolean failFast;

    @Option(names = "--shuffle", description = "Run the cases in random order.")
    private boolean shuffle;

    @Option(names = "--seed", paramLabel = "N", description = "Shuffle in the order that this number makes.")
    private Long seed;

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1", description = "Run each case N times.")
    private int repeat;

    @Option(
            names = "--quiet-time",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long silence is waited for where nothing but time can prove it; 300ms by default.")
    private Duration quietTime;

    /** Returns how many times each case runs. */
    public int repeat() {
        return repeat;
    }

    /**
     * Returns the options for the engine.
     *
     * @param overlappingWaits whether further cases may begin while others only wait for time-outs
     * @param expectations what is expected of the target
     * @param shard which part of the selected cases runs
     * @param strict whether a WARN counts as a failure
     * @throws ParameterException when they make no sense
     */
    public RunOptions toOptions(boolean overlappingWaits, Expectations expectations, Shard shard, boolean strict) {
        if (repeat < 1) {
            throw new ParameterException(spec.commandLine(), "--repeat is at least 1, not " + repeat);
        }
        RunOptions.Builder options = RunOptions.builder()
                .version(ProgramVersion.text())
                .results(reportDirectory.resolve(RESULTS))
                .expectations(expectations)
                .shard(shard)
                .strict(strict)
                .command(SameTarget.of(spec))
                .failFast(failFast)
                .repeat(repeat)
                .overlappingWaits(overlappingWaits);
        if (shuffle || seed != null) {
            options.shuffle(seed == null ? ThreadLocalRandom.current().nextInt(1, SEEDS) : seed);
        }
        if (quietTime != null) {
            options.quietTime(quietTime);
        }
        return options.build();
    }

    /** Returns how much the run may ask of the target. */
    public Profile profile() {
        return profile;
    }

    /**
     * Returns what is made of the results.
     *
     * @throws ParameterException when there is no such format
     */
    public List<ReportFormat> reports() {
        try {
            return reports.isEmpty() ? ReportFormats.defaults() : ReportFormats.named(reports);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Returns where reports are written. */
    public Path reportDirectory() {
        return reportDirectory;
    }
}
