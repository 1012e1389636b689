package org.xmppspec.reports.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.WireLine;

/** What the cases saw, in compressed pieces. */
final class Details {
    /** How many cases one piece holds. */
    static final int CHUNK = 40;

    private Details() {}

    /** Returns the pieces, each of them JSON, compressed by gzip, in Base64. */
    static List<Chunk> of(RunResults results) {
        List<CaseResult> cases = results.cases();
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += CHUNK) {
            chunks.add(new Chunk(chunks.size(), compressed(cases.subList(from, Math.min(from + CHUNK, cases.size())))));
        }
        return chunks;
    }

    /**
     * One piece.
     *
     * @param number the number of the piece, from 0
     * @param data Base64
     */
    record Chunk(int number, String data) {}

    private static String compressed(List<CaseResult> cases) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(EmbeddedJson.of(json -> write(json, cases)).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static void write(JsonGenerator json, List<CaseResult> cases) throws IOException {
        json.writeStartArray();
        for (CaseResult result : cases) {
            json.writeStartObject();
            json.writeArrayFieldStart("observations");
            for (Observation observation : result.observations()) {
                writeObservation(json, observation);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("endings");
            for (Map.Entry<String, String> ending : result.endings().entrySet()) {
                writeTexts(json, ending.getKey(), ending.getValue());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("wire");
            for (WireLine line : result.transcript()) {
                writeTexts(json, Long.toString(line.ms()), line.direction(), line.actor(), line.data());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeObservation(JsonGenerator json, Observation observation) throws IOException {
        json.writeStartObject();
        json.writeStringField("requirement", observation.requirement());
        json.writeStringField("level", observation.level());
        json.writeStringField("verdict", observation.verdict().name());
        json.writeStringField("expected", observation.expected());
        json.writeStringField("came", observation.came());
        json.writeEndObject();
    }

    private static void writeTexts(JsonGenerator json, String... texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
