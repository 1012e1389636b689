package org.xmppspec.reports.annotations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.reports.ReportFormat;
import org.xmppspec.reports.text.PlainText;

/** What went wrong as workflow commands that a step of GitHub Actions prints; it takes no more than ten. */
public final class AnnotationsReport implements ReportFormat {
    private static final int MOST = 10;
    private static final int LONGEST = 1_000;

    @Override
    public String name() {
        return "annotations";
    }

    @Override
    public String fileName() {
        return "annotations.txt";
    }

    @Override
    public String summary() {
        return "workflow commands of GitHub Actions, ten at most";
    }

    @Override
    public boolean isDefault() {
        return false;
    }

    @Override
    public void write(RunResults results, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        StringBuilder text = new StringBuilder();
        of(results).forEach(line -> text.append(line).append('\n'));
        Files.write(target, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the commands: why the run did not come to its end, then failures, what could not be judged, stale lines,
     * warnings.
     *
     * @param results the run
     */
    public static List<String> of(RunResults results) {
        List<String> all = new ArrayList<>();
        if (results.run().state() != RunState.COMPLETE) {
            all.add(command(
                    "error",
                    "The run did not come to its end",
                    results.run().state().key() + ". " + results.run().message()));
        }
        add(all, results, Verdict.FAIL, "error");
        add(all, results, Verdict.INCONCLUSIVE, "error");
        results.stale().forEach(line -> all.add(command("error", "No longer applies in the baseline", line)));
        add(all, results, Verdict.WARN, results.run().strict() ? "error" : "warning");
        if (all.size() <= MOST) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, MOST - 1));
        some.add(command("warning", "More", (all.size() - some.size()) + " more are in the reports of the run."));
        return some;
    }

    private static void add(List<String> all, RunResults results, Verdict verdict, String level) {
        for (CaseResult result : results.with(verdict)) {
            all.add(command(level, verdict + " " + result.id(), result.title() + "\n" + result.message()));
        }
    }

    private static String command(String level, String title, String message) {
        String text = PlainText.visible(PlainText.shortened(message, LONGEST));
        String property = escaped(PlainText.oneLine(title)).replace(":", "%3A").replace(",", "%2C");
        return "::" + level + " title=" + property + "::" + escaped(text);
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
