package org.xmppspec.reports.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunInfo;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Shard;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.ToolInfo;

/**
 * Joins the results of all shards of a run: the cases of all in the order of the suite, the earliest beginning, the sum of
 * the times. The state is that of the shard that fared worst.
 */
public final class ShardMerge {
    private static final List<RunState> WORST_FIRST =
            List.of(RunState.CANCELLED, RunState.TARGET_LOST, RunState.TARGET_UNUSABLE, RunState.STOPPED_AT_FAILURE);

    private final List<Part> parts;

    private ShardMerge(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Joins.
     *
     * @param shards the shards, in any order
     * @param order the order of cases
     * @throws MergeException when they do not belong together or are not all there
     */
    public static RunResults of(List<Part> shards, Comparator<CaseResult> order) throws MergeException {
        Fit.check(shards);
        List<Part> sorted = new ArrayList<>(shards);
        sorted.sort(Comparator.comparing(part -> part.shard().index()));
        return new ShardMerge(sorted).merged(order);
    }

    private RunResults merged(Comparator<CaseResult> order) {
        List<CaseResult> cases = parts.stream()
                .flatMap(part -> part.results().cases().stream())
                .sorted(order)
                .toList();
        List<String> stale = parts.stream()
                .flatMap(part -> part.results().stale().stream())
                .distinct()
                .toList();
        return new RunResults(tool(), target(), run(), cases, stale);
    }

    private ToolInfo tool() {
        ToolInfo first = parts.get(0).results().tool();
        return new ToolInfo(
                first.name(),
                first.version(),
                all(results -> results.tool().java()),
                all(results -> results.tool().os()));
    }

    private TargetInfo target() {
        TargetInfo first = parts.get(0).results().target();
        return new TargetInfo(
                first.name(),
                all(results -> results.target().version()),
                first.domain(),
                all(results -> results.target().endpoint()),
                first.tls(),
                first.provisioning());
    }

    /** Returns what the shards say, each of it once. */
    private String all(Function<RunResults, String> property) {
        return parts.stream()
                .map(part -> property.apply(part.results()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private RunInfo run() {
        List<RunInfo> runs = parts.stream().map(part -> part.results().run()).toList();
        return new RunInfo(
                runs.stream()
                        .map(RunInfo::started)
                        .min(Comparator.naturalOrder())
                        .orElse(""),
                runs.stream().mapToLong(RunInfo::durationMs).sum(),
                runs.stream().mapToInt(RunInfo::jobs).max().orElse(1),
                runs.get(0).seed(),
                runs.get(0).repeat(),
                state(),
                message(),
                Shard.WHOLE,
                runs.stream().anyMatch(RunInfo::strict),
                runs.get(0).command());
    }

    /** Returns the worst state; a target that some shards could use, and others could not, was lost. */
    private RunState state() {
        Set<RunState> states = parts.stream().map(Part::state).collect(Collectors.toSet());
        RunState worst =
                WORST_FIRST.stream().filter(states::contains).findFirst().orElse(RunState.COMPLETE);
        return worst == RunState.TARGET_UNUSABLE && states.size() > 1 ? RunState.TARGET_LOST : worst;
    }

    private String message() {
        return parts.stream()
                .filter(part -> !part.results().run().message().isEmpty())
                .map(part ->
                        "Shard " + part.shard() + ": " + part.results().run().message())
                .collect(Collectors.joining(" "));
    }
}
