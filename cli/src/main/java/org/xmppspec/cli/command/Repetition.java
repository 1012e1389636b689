package org.xmppspec.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.xmppspec.cli.console.Progress;
import org.xmppspec.cli.console.ProgressOfRun;
import org.xmppspec.cli.console.SteadinessConsole;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.console.TimeLeft;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.cli.option.ProgressOption;
import org.xmppspec.cli.option.TargetOptions;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.engine.RunListener;
import org.xmppspec.conformance.engine.RunOptions;
import org.xmppspec.conformance.engine.SuiteRun;
import org.xmppspec.conformance.engine.selfcheck.Steadiness;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The part of a self-check that runs the suite again and again in other orders, against any target. */
final class Repetition {
    private static final int SEEDS = 1_000_000;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Instead of trying faults, run the suite N times against the target, each time in another"
                    + " order, and show each case that changes, with both transcripts.")
    private Integer times;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The orders are made from S, S + 1 and so on; otherwise by chance.")
    private Integer seed;

    @Mixin
    private TargetOptions target;

    /** Tells whether the user asked for it. */
    boolean isWanted() {
        if (times == null && (seed != null || target.areGiven())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seed and the options about a target go with --repeat N; faults are tried on the embedded server");
        }
        return times != null;
    }

    /**
     * Makes the runs.
     *
     * @param registry the suite
     * @param cases which cases
     * @param terminal where it is shown
     * @param json whether it is shown as JSON
     * @param option whether progress is shown
     */
    ExitCode execute(Registry registry, List<CaseInfo> cases, Terminal terminal, boolean json, ProgressOption option)
            throws IOException {
        if (times < 2) {
            throw new ParameterException(spec.commandLine(), "--repeat compares runs: at least 2, not " + times);
        }
        try (Progress progress = option.on(terminal, TimeLeft.byRate())) {
            return execute(registry, cases, terminal, json, progress);
        }
    }

    private ExitCode execute(
            Registry registry, List<CaseInfo> cases, Terminal terminal, boolean json, Progress progress)
            throws IOException {
        Execution execution = new Execution(target.choose(), terminal);
        SteadinessConsole console = new SteadinessConsole(terminal, progress, times);
        Steadiness steadiness = new Steadiness();
        int start = seed == null ? ThreadLocalRandom.current().nextInt(1, SEEDS) : seed;
        for (int i = 0; i < times; i++) {
            RunListener listener =
                    json ? new ProgressOfRun(progress, "cases of run " + (i + 1) + " of " + times) : console;
            RunResults results = execution.of(new SuiteRun(registry, options(start + i), listener), cases);
            if (results.run().state() != RunState.COMPLETE) {
                spec.commandLine()
                        .getErr()
                        .println("xmppspec: run " + (i + 1) + " of " + times + " did not come to its end: "
                                + results.run().message());
                return ExitCode.of(results, false);
            }
            steadiness.add(results);
        }
        if (json) {
            terminal.println(steadiness.toJson());
        } else {
            console.finished(steadiness);
        }
        return steadiness.isSteady() ? ExitCode.OK : ExitCode.FAILED;
    }

    private RunOptions options(int shuffle) {
        return RunOptions.builder()
                .version(ProgramVersion.text())
                .overlappingWaits(target.letsWaitsOverlap())
                .shuffle(shuffle)
                .build();
    }
}
