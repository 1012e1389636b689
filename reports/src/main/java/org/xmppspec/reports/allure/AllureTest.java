package org.xmppspec.reports.allure;

import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.UnknownRequirementException;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.reports.text.CaseText;
import org.xmppspec.reports.text.PlainText;

/** One case as a test of Allure's model: an observation is a step, the specification a suite, its section one below. */
final class AllureTest {
    private static final int LONGEST = 10_000;

    private final RunResults run;
    private final CaseResult result;
    private final String uuid;
    private final long start;

    /**
     * Prepares a test.
     *
     * @param run the run
     * @param result one of its cases
     * @param time how often the case has run by then
     */
    AllureTest(RunResults run, CaseResult result, int time) {
        this.run = run;
        this.result = result;
        this.uuid = uuid(run.run().started() + run.target() + result.id() + time);
        this.start = start(run.run().started());
    }

    private static String uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static long start(String started) {
        try {
            return Instant.parse(started).toEpochMilli();
        } catch (DateTimeParseException e) {
            return 0;
        }
    }

    TestResult test() {
        return new TestResult()
                .setUuid(uuid)
                .setHistoryId(uuid(run.target().name() + " " + result.id()))
                .setTestCaseId(uuid(result.id()))
                .setFullName(result.id())
                .setName(text(result.title()))
                .setDescription(text("Again: " + run.run().again(result.id())))
                .setStatus(status(result.verdict()))
                .setStage(Stage.FINISHED)
                .setStatusDetails(details())
                .setLabels(labels())
                .setLinks(links())
                .setSteps(result.observations().stream().map(this::step).toList())
                .setAttachments(List.of(new Attachment()
                        .setName("wire log")
                        .setType("text/plain")
                        .setSource(uuid + "-wire.txt")))
                .setStart(start)
                .setStop(start + result.durationMs());
    }

    private Status status(Verdict verdict) {
        return switch (verdict) {
            case PASS, INFO -> Status.PASSED;
            case WARN -> run.run().strict() ? Status.FAILED : Status.PASSED;
            case FAIL, FIXED -> Status.FAILED;
            case INCONCLUSIVE -> Status.BROKEN;
            case NA, KNOWN, FLAKY -> Status.SKIPPED;
        };
    }

    private StatusDetails details() {
        return new StatusDetails()
                .setMessage(text(result.verdict() == Verdict.WARN ? "WARN: " + result.message() : result.message()))
                .setTrace(text(CaseText.observations(result)))
                .setKnown(result.verdict() == Verdict.KNOWN)
                .setFlaky(result.verdict() == Verdict.FLAKY);
    }

    private List<Label> labels() {
        String document = result.section().split(" ", 2)[0];
        List<Label> labels = new ArrayList<>();
        labels.add(label("framework", "xmppspec"));
        labels.add(label("parentSuite", document));
        labels.add(label("suite", result.section()));
        labels.add(label("epic", document));
        labels.add(label("feature", result.section()));
        labels.add(label("severity", severity()));
        labels.add(label("tag", result.verdict().name()));
        result.observations().stream().map(Observation::level).distinct().forEach(level -> {
            labels.add(label("level", level));
            labels.add(label("tag", level));
        });
        requirements().forEach(id -> labels.add(label("story", id)));
        return labels;
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(text(value));
    }

    private String severity() {
        List<String> levels =
                result.observations().stream().map(Observation::level).toList();
        if (levels.stream().anyMatch(level -> level.matches("MUST.*|REQUIRED|SHALL.*"))) {
            return "critical";
        }
        return levels.stream().anyMatch(level -> level.matches("SHOULD.*|(NOT )?RECOMMENDED")) ? "normal" : "minor";
    }

    private List<String> requirements() {
        return result.observations().stream()
                .map(Observation::requirement)
                .distinct()
                .toList();
    }

    private List<Link> links() {
        return requirements().stream().flatMap(id -> link(id).stream()).toList();
    }

    private static Optional<Link> link(String id) {
        try {
            String address = Catalogue.requirement(id).link();
            return Optional.of(new Link().setName(id).setUrl(address).setType("link"));
        } catch (UnknownRequirementException e) {
            return Optional.empty();
        }
    }

    private StepResult step(Observation seen) {
        StatusDetails details = new StatusDetails()
                .setMessage(text("expected " + seen.expected() + "\ncame " + seen.came()))
                .setExpected(text(seen.expected()))
                .setActual(text(seen.came()));
        return new StepResult()
                .setName(text(seen.requirement() + " (" + seen.level() + "): " + seen.verdict()))
                .setStatus(status(seen.verdict()))
                .setStage(Stage.FINISHED)
                .setStatusDetails(details)
                .setStart(start)
                .setStop(start);
    }

    private static String text(String raw) {
        return PlainText.visible(PlainText.shortened(raw, LONGEST));
    }
}
