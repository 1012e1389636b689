package org.xmppspec.cli.option;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.ShardPlan;
import org.xmppspec.conformance.result.Shard;
import org.xmppspec.conformance.result.Timings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which part of the selected cases runs, and what is known of how long they take. */
public final class SplitOptions {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Run only the I-th of N parts of the selected cases, such as 2/4; 'xmppspec report merge'"
                    + " joins the results of all parts.")
    private String shard;

    @Option(
            names = "--timings",
            paramLabel = "FILE",
            description = "The results.json of an earlier run: shards take equally long, and the time that is left is"
                    + " known from the beginning.")
    private Path timingsFile;

    /**
     * A part of the selected cases.
     *
     * @param shard which one
     * @param cases its cases
     */
    public record Selected(Shard shard, List<CaseInfo> cases) {}

    /**
     * Returns how long cases took earlier.
     *
     * @throws ParameterException when the file cannot be read
     */
    public Timings timings() {
        if (timingsFile == null) {
            return Timings.none();
        }
        try {
            return Timings.read(timingsFile);
        } catch (NoSuchFileException e) {
            throw new ParameterException(spec.commandLine(), "--timings " + timingsFile + ": there is no such file", e);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--timings: " + e.getMessage(), e);
        }
    }

    /**
     * Returns the part that is to run.
     *
     * @param cases all that is selected
     * @param timings how long they take
     * @throws ParameterException when there is no such part
     */
    public Selected of(List<CaseInfo> cases, Timings timings) {
        if (shard == null) {
            return new Selected(Shard.WHOLE, cases);
        }
        Matcher form = FORM.matcher(shard);
        int index = form.matches() ? Integer.parseInt(form.group(1)) : 0;
        int count = form.matches() ? Integer.parseInt(form.group(2)) : 0;
        if (index < 1 || index > count) {
            throw new ParameterException(
                    spec.commandLine(), "--shard is written I/N with I from 1 to N, such as 2/4, not '" + shard + "'");
        }
        ShardPlan plan = ShardPlan.of(cases, count, timings);
        return new Selected(plan.shard(index), plan.cases(index));
    }
}
