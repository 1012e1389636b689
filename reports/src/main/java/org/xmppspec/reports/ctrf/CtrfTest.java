package org.xmppspec.reports.ctrf;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.reports.text.CaseText;
import org.xmppspec.reports.text.PlainText;

/** One case as a test of the format. */
final class CtrfTest {
    private CtrfTest() {}

    /** What the format knows. */
    enum Status {
        PASSED,
        FAILED,
        SKIPPED,
        PENDING,
        OTHER;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Status status(CaseResult result, boolean strict) {
        return switch (result.verdict()) {
            case PASS, INFO -> Status.PASSED;
            case WARN -> strict ? Status.FAILED : Status.PASSED;
            case FAIL, FIXED -> Status.FAILED;
            case NA, KNOWN, FLAKY -> Status.SKIPPED;
            case INCONCLUSIVE -> Status.OTHER;
        };
    }

    static void write(JsonGenerator json, CaseResult result, boolean strict) throws IOException {
        json.writeStartObject();
        text(json, "name", result.id() + ": " + result.title());
        text(json, "status", status(result, strict).key());
        json.writeNumberField("duration", result.durationMs());
        json.writeArrayFieldStart("suite");
        String[] section = result.section().split(" ", 2);
        for (String part : section) {
            json.writeString(part);
        }
        json.writeEndArray();
        if (!result.message().isEmpty()) {
            text(json, "message", result.message());
        }
        text(json, "rawStatus", result.verdict().name());
        writeRequirements(json, result);
        if (CaseText.isRemarkable(result)) {
            text(json, "trace", CaseText.observations(result));
            json.writeArrayFieldStart("stdout");
            for (String line : CaseText.wire(result)) {
                json.writeString(PlainText.visible(line));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeRequirements(JsonGenerator json, CaseResult result) throws IOException {
        Set<String> requirements = new TreeSet<>();
        result.observations().stream().map(Observation::requirement).forEach(requirements::add);
        json.writeArrayFieldStart("tags");
        for (String requirement : requirements) {
            json.writeString(PlainText.oneLine(requirement));
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String field, String value) throws IOException {
        json.writeStringField(field, PlainText.visible(value));
    }
}
