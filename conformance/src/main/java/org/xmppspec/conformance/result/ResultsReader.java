package org.xmppspec.conformance.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code results.json} back, finished or not. */
public final class ResultsReader {
    private ResultsReader() {}

    /** The file as it is; the summary is counted anew. */
    private record Whole(
            int schema, ToolInfo tool, TargetInfo target, RunInfo run, List<CaseResult> cases, List<String> stale) {}

    /**
     * Reads a file.
     *
     * @param file a {@code results.json}
     * @throws IOException when it cannot be read or is none, with a sentence for the user
     */
    public static RunResults read(Path file) throws IOException {
        ObjectReader reader = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readerFor(Whole.class);
        Whole whole;
        try {
            whole = reader.readValue(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no results.json: " + e.getOriginalMessage(), e);
        }
        if (whole.schema() != ResultsJson.SCHEMA) {
            throw new IOException(file + " has schema " + whole.schema() + ", and this program reads schema "
                    + ResultsJson.SCHEMA + " only.");
        }
        return new RunResults(whole.tool(), whole.target(), whole.run(), whole.cases(), whole.stale());
    }
}
