package org.xmppspec.reports.allure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.ReportFormat;
import org.xmppspec.reports.text.CaseText;
import org.xmppspec.reports.text.PlainText;

/**
 * Writes a directory of Allure results: a test for each case, with its wire log; the target as the environment; categories
 * that keep what could not be judged, and what is known, apart from what fails.
 */
public final class AllureReport implements ReportFormat {
    private static final String FILES = "*-{result.json,wire.txt}";
    private static final List<Map<String, Object>> CATEGORIES = List.of(
            category("Fails", "failed", ".*"),
            category("Could not be judged", "broken", ".*"),
            category("Known", "skipped", "Known: .*"),
            category("Flaky", "skipped", "Flaky: .*"),
            category("Not applicable", "skipped", ".*"));

    private final JsonMapper mapper = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
            .addMixIn(Status.class, Valued.class)
            .addMixIn(Stage.class, Valued.class)
            .build();

    /** What the enumerations of the model are written as. */
    private interface Valued {
        @JsonValue
        String value();
    }

    private static Map<String, Object> category(String name, String status, String message) {
        return Map.of("name", name, "matchedStatuses", List.of(status), "messageRegex", "(?s)" + message);
    }

    @Override
    public String name() {
        return "allure";
    }

    @Override
    public String fileName() {
        return "allure-results";
    }

    @Override
    public String summary() {
        return "a directory of results for Allure";
    }

    @Override
    public boolean isDefault() {
        return false;
    }

    @Override
    public void write(RunResults results, Path target) throws IOException {
        Files.createDirectories(target);
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(target, FILES)) {
            for (Path file : earlier) {
                Files.delete(file);
            }
        }
        Map<String, Integer> times = new HashMap<>();
        for (CaseResult result : results.cases()) {
            int time = times.merge(result.id(), 1, Integer::sum);
            TestResult test = new AllureTest(results, result, time).test();
            mapper.writeValue(target.resolve(test.getUuid() + "-result.json").toFile(), test);
            String wire = PlainText.visible(String.join("\n", CaseText.wire(result)));
            Path attachment = target.resolve(test.getAttachments().get(0).getSource());
            Files.write(attachment, wire.getBytes(StandardCharsets.UTF_8));
        }
        mapper.writeValue(target.resolve("categories.json").toFile(), CATEGORIES);
        Files.writeString(target.resolve("environment.properties"), environment(results), StandardCharsets.US_ASCII);
    }

    private static String environment(RunResults results) {
        StringBuilder text = new StringBuilder();
        property(text, "target", results.target().name());
        property(text, "version", results.target().version());
        property(text, "domain", results.target().domain());
        property(text, "endpoint", results.target().endpoint());
        property(text, "tls", results.target().tls());
        property(text, "xmppspec", results.tool().version());
        property(text, "java", results.tool().java());
        property(text, "os", results.tool().os());
        property(text, "state", results.run().state().key());
        property(text, "message", results.run().message());
        return text.toString();
    }

    private static void property(StringBuilder text, String name, String value) {
        text.append(name)
                .append('=')
                .append(escaped(PlainText.oneLine(value).replace("\\", "\\\\")))
                .append('\n');
    }

    /** Writes what is not ASCII as properties are read in every version of Java. */
    private static String escaped(String value) {
        StringBuilder ascii = new StringBuilder();
        value.chars()
                .forEach(
                        c -> ascii.append(c < 0x7f ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04X", c)));
        return ascii.toString();
    }
}
