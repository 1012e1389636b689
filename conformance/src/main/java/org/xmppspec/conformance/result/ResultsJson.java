package org.xmppspec.conformance.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The parts of {@code results.json} as bytes; the schema {@code results.schema.json} beside this class describes the
 * whole.
 *
 * <p>Written with the streaming generator because data binding would cost each start of the program a tenth of a
 * second. Lone surrogates, which UTF-8 cannot carry, become U+FFFD.
 */
final class ResultsJson {
    /** The version of the format. */
    static final int SCHEMA = 1;

    private static final JsonFactory FACTORY = new JsonFactory();

    private ResultsJson() {}

    /** Something that writes into an open object. */
    @FunctionalInterface
    interface Part {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** Returns an object with these parts as bytes. */
    static byte[] object(Part... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            for (Part part : parts) {
                part.writeTo(json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Part head(ToolInfo tool, TargetInfo target) {
        return json -> {
            json.writeNumberField("schema", SCHEMA);
            json.writeObjectFieldStart("tool");
            text(json, "name", tool.name());
            text(json, "version", tool.version());
            text(json, "java", tool.java());
            text(json, "os", tool.os());
            json.writeEndObject();
            json.writeObjectFieldStart("target");
            text(json, "name", target.name());
            text(json, "version", target.version());
            text(json, "domain", target.domain());
            text(json, "endpoint", target.endpoint());
            text(json, "tls", target.tls());
            text(json, "provisioning", target.provisioning());
            json.writeEndObject();
        };
    }

    static Part counts(RunInfo run, Summary summary, List<String> stale) {
        return json -> {
            json.writeObjectFieldStart("summary");
            for (Verdict verdict : Verdict.values()) {
                json.writeNumberField(verdict.key(), summary.count(verdict));
            }
            json.writeEndObject();
            json.writeObjectFieldStart("run");
            text(json, "started", run.started());
            json.writeNumberField("durationMs", run.durationMs());
            json.writeNumberField("jobs", run.jobs());
            json.writeNumberField("seed", run.seed());
            json.writeNumberField("repeat", run.repeat());
            text(json, "state", run.state().key());
            text(json, "message", run.message());
            writeShard(json, run.shard());
            json.writeBooleanField("strict", run.strict());
            text(json, "command", run.command());
            json.writeEndObject();
            json.writeArrayFieldStart("stale");
            for (String line : stale) {
                json.writeString(SafeText.of(line));
            }
            json.writeEndArray();
        };
    }

    private static void writeShard(JsonGenerator json, Shard shard) throws IOException {
        if (!shard.isWhole()) {
            json.writeObjectFieldStart("shard");
            json.writeNumberField("index", shard.index());
            json.writeNumberField("count", shard.count());
            json.writeNumberField("cases", shard.cases());
            text(json, "plan", shard.plan());
            json.writeEndObject();
        }
    }

    static Part result(CaseResult result) {
        return json -> {
            text(json, "id", result.id());
            text(json, "title", result.title());
            text(json, "section", result.section());
            text(json, "verdict", result.verdict().name());
            text(json, "message", result.message());
            json.writeNumberField("durationMs", result.durationMs());
            json.writeArrayFieldStart("observations");
            for (Observation observation : result.observations()) {
                writeObservation(json, observation);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("endings");
            for (Map.Entry<String, String> ending : result.endings().entrySet()) {
                text(json, ending.getKey(), ending.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("transcript");
            for (WireLine line : result.transcript()) {
                writeLine(json, line);
            }
            json.writeEndArray();
        };
    }

    private static void writeObservation(JsonGenerator json, Observation observation) throws IOException {
        json.writeStartObject();
        text(json, "requirement", observation.requirement());
        text(json, "level", observation.level());
        text(json, "verdict", observation.verdict().name());
        text(json, "expected", observation.expected());
        text(json, "came", observation.came());
        json.writeEndObject();
    }

    private static void writeLine(JsonGenerator json, WireLine line) throws IOException {
        json.writeStartObject();
        json.writeNumberField("ms", line.ms());
        text(json, "direction", line.direction());
        text(json, "actor", line.actor());
        text(json, "data", line.data());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, String value) throws IOException {
        json.writeStringField(SafeText.of(field), SafeText.of(value));
    }
}
