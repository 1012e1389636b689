package org.xmppspec.reports.ctrf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunInfo;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.ReportFormat;

/**
 * A run in the Common Test Report Format: PASS, INFO and WARN have passed, FAIL and FIXED have failed, and WARN where the
 * run is strict; NA, KNOWN and FLAKY count as skipped, INCONCLUSIVE as other. The verdict itself is the raw status.
 */
public final class CtrfReport implements ReportFormat {
    private static final String SPECIFICATION = "0.1.0";

    @Override
    public String name() {
        return "ctrf";
    }

    @Override
    public String fileName() {
        return "ctrf.json";
    }

    @Override
    public String summary() {
        return "Common Test Report Format";
    }

    @Override
    public void write(RunResults results, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (JsonGenerator json =
                new JsonFactory().createGenerator(new BufferedOutputStream(Files.newOutputStream(target)))) {
            json.writeStartObject();
            writeHead(json, results);
            json.writeObjectFieldStart("results");
            writeTool(json, results);
            writeSummary(json, results);
            json.writeArrayFieldStart("tests");
            for (CaseResult result : results.cases()) {
                CtrfTest.write(json, result, results.run().strict());
            }
            json.writeEndArray();
            writeEnvironment(json, results);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void writeHead(JsonGenerator json, RunResults results) throws IOException {
        String run = results.run().started() + " " + results.target();
        json.writeStringField("reportFormat", "CTRF");
        json.writeStringField("specVersion", SPECIFICATION);
        json.writeStringField(
                "reportId",
                UUID.nameUUIDFromBytes(run.getBytes(StandardCharsets.UTF_8)).toString());
        json.writeStringField("timestamp", results.run().started());
        json.writeStringField(
                "generatedBy", results.tool().name() + " " + results.tool().version());
    }

    private static void writeTool(JsonGenerator json, RunResults results) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", results.tool().name());
        json.writeStringField("version", results.tool().version());
        json.writeEndObject();
    }

    private static void writeSummary(JsonGenerator json, RunResults results) throws IOException {
        boolean strict = results.run().strict();
        json.writeObjectFieldStart("summary");
        json.writeNumberField("tests", results.cases().size());
        for (CtrfTest.Status status : CtrfTest.Status.values()) {
            long count = results.cases().stream()
                    .filter(result -> CtrfTest.status(result, strict) == status)
                    .count();
            json.writeNumberField(status.key(), count);
        }
        long suites =
                results.cases().stream().map(CaseResult::section).distinct().count();
        json.writeNumberField("suites", suites);
        long start = start(results.run());
        json.writeNumberField("start", start);
        json.writeNumberField("stop", start + results.run().durationMs());
        json.writeEndObject();
    }

    private static long start(RunInfo run) {
        try {
            return Instant.parse(run.started()).toEpochMilli();
        } catch (DateTimeParseException e) {
            return 0;
        }
    }

    private static void writeEnvironment(JsonGenerator json, RunResults results) throws IOException {
        json.writeObjectFieldStart("environment");
        json.writeStringField("appName", results.target().name());
        json.writeStringField("appVersion", results.target().version());
        json.writeStringField("testEnvironment", results.target().domain());
        json.writeStringField("osPlatform", results.tool().os());
        json.writeObjectFieldStart("extra");
        json.writeStringField("state", results.run().state().key());
        json.writeStringField("message", results.run().message());
        json.writeEndObject();
        json.writeEndObject();
    }
}
