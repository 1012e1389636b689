package org.xmppspec.conformance.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads {@code results.json} back, finished or not. */
public final class ResultsReader {
    private final Path file;

    private ResultsReader(Path file) {
        this.file = file;
    }

    /** The file as it is; the summary is counted anew. */
    private record Whole(
            int schema, ToolInfo tool, TargetInfo target, RunInfo run, List<CaseResult> cases, List<String> stale) {
        RunResults results() {
            return new RunResults(tool, target, run, cases, stale == null ? List.of() : stale);
        }

        String missing() {
            if (tool == null) {
                return "tool";
            } else if (target == null) {
                return "target";
            } else if (run == null) {
                return "run";
            }
            return cases == null ? "cases" : "";
        }
    }

    /**
     * Reads a file.
     *
     * @param file a {@code results.json}
     * @throws IOException when it cannot be read or is none, with a sentence for the user
     */
    public static RunResults read(Path file) throws IOException {
        return new ResultsReader(file).read();
    }

    private RunResults read() throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a directory; name the results.json in it.");
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            int schema = schema(bytes);
            if (schema != ResultsJson.SCHEMA) {
                throw new IOException(file + " has schema " + schema + ", and this program reads schema "
                        + ResultsJson.SCHEMA + " only.");
            }
            return bound(bytes);
        } catch (JsonMappingException e) {
            throw none(place(e) + " is not what it should be", e);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw none("it is no JSON at line " + place.getLineNr() + ", column " + place.getColumnNr(), e);
        } catch (NullPointerException e) {
            throw none("one of its cases is missing", e);
        }
    }

    private RunResults bound(byte[] bytes) throws IOException {
        ObjectReader reader = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readerFor(Whole.class);
        Whole whole = reader.readValue(bytes);
        if (!whole.missing().isEmpty()) {
            throw none("it has no \"" + whole.missing() + "\"", null);
        }
        return whole.results();
    }

    /** Looks for the number of the format first, because of another format nothing else can be said. */
    private int schema(byte[] bytes) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw none("it holds no JSON object", null);
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = "schema".equals(json.currentName());
                if (json.nextToken() == JsonToken.VALUE_NUMBER_INT && found) {
                    return json.getIntValue();
                }
                json.skipChildren();
            }
        }
        throw none("it has no number \"schema\"", null);
    }

    private IOException none(String why, Throwable cause) {
        return new IOException(file + " is no results.json: " + why + ".", cause);
    }

    private static String place(JsonMappingException e) {
        String path = e.getPath().stream().map(ResultsReader::step).collect(Collectors.joining());
        return path.isEmpty() ? "its content" : "\"" + path.substring(path.startsWith(".") ? 1 : 0) + "\"";
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }
}
