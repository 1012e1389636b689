package org.xmppspec.reports.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;

/** Looks whether shards belong together and are all there. */
final class Fit {
    private static final Set<RunState> WHOLE =
            Set.of(RunState.COMPLETE, RunState.TARGET_LOST, RunState.TARGET_UNUSABLE);

    private final List<Part> parts;
    private final Part first;

    private Fit(List<Part> parts) {
        this.parts = parts;
        this.first = parts.get(0);
    }

    static void check(List<Part> parts) throws MergeException {
        if (parts.isEmpty()) {
            throw new MergeException("There is nothing to merge.");
        }
        Fit fit = new Fit(parts);
        fit.areShardsThatCameToAnEnd();
        fit.areOfOneRun();
        fit.areAllThere();
        fit.haveEachCaseOnce();
    }

    private void areShardsThatCameToAnEnd() throws MergeException {
        for (Part part : parts) {
            if (part.shard().isWhole()) {
                throw new MergeException(part.name() + " is no shard: it was not made with --shard.");
            }
            if (part.state() == RunState.RUNNING) {
                throw new MergeException(part.name() + " is not whole: its run, shard " + part.shard()
                        + ", was killed, or is still going on. Run that shard again.");
            }
        }
    }

    private void areOfOneRun() throws MergeException {
        same("version of xmppspec", results -> results.tool().version());
        same("target", results -> results.target().name());
        same("domain", results -> results.target().domain());
        same("TLS mode", results -> results.target().tls());
        same("provisioning of accounts", results -> results.target().provisioning());
        Function<RunResults, Object> software = results -> results.run().state() == RunState.TARGET_UNUSABLE
                ? ""
                : results.target().version();
        if (parts.stream().noneMatch(part -> software.apply(part.results()).equals(""))) {
            same("version of the target", software);
        }
        same("number of shards", results -> results.run().shard().count());
        same("--repeat", results -> results.run().repeat());
        same("--seed", results -> results.run().seed());
        if (parts.stream()
                .anyMatch(part -> !part.shard().plan().equals(first.shard().plan()))) {
            throw new MergeException(
                    "The shards were not split in the same way. Give every shard the same --only, --skip,"
                            + " --profile and --timings.");
        }
    }

    private void same(String what, Function<RunResults, Object> property) throws MergeException {
        Object expected = property.apply(first.results());
        for (Part part : parts) {
            Object found = property.apply(part.results());
            if (!found.equals(expected)) {
                throw new MergeException("The shards do not belong together: " + what + " is '" + expected + "' in "
                        + first.name() + " and '" + found + "' in " + part.name() + ".");
            }
        }
    }

    private void areAllThere() throws MergeException {
        Map<Integer, Part> byIndex = new TreeMap<>();
        for (Part part : parts) {
            Part other = byIndex.put(part.shard().index(), part);
            if (other != null) {
                throw new MergeException(
                        "Shard " + part.shard() + " is given twice: " + other.name() + " and " + part.name() + ".");
            }
        }
        List<String> missing = new ArrayList<>();
        for (int index = 1; index <= first.shard().count(); index++) {
            if (!byIndex.containsKey(index)) {
                missing.add(index + "/" + first.shard().count());
            }
        }
        if (!missing.isEmpty()) {
            throw new MergeException("Not all shards are given; missing: " + String.join(", ", missing) + ".");
        }
    }

    private void haveEachCaseOnce() throws MergeException {
        Map<String, Part> owners = new HashMap<>();
        for (Part part : parts) {
            for (CaseResult result : part.results().cases()) {
                Part other = owners.putIfAbsent(result.id(), part);
                if (other != null && !other.equals(part)) {
                    throw new MergeException(
                            "The case " + result.id() + " is in " + other.name() + " and in " + part.name() + ".");
                }
            }
        }
        boolean all = parts.stream().allMatch(part -> WHOLE.contains(part.state()));
        if (all && owners.size() != first.shard().cases()) {
            throw new MergeException("The shards have " + owners.size() + " cases together and should have "
                    + first.shard().cases() + ": one of the files is not as it was written.");
        }
    }
}
