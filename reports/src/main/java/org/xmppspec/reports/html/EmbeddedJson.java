package org.xmppspec.reports.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON that can stand inside HTML. */
final class EmbeddedJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private EmbeddedJson() {}

    /** Something that writes JSON. */
    @FunctionalInterface
    interface Part {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /**
     * Returns what is written, in ASCII and without a character that could end a script element.
     *
     * @param part what writes one value
     */
    static String of(Part part) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            part.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().replace("<", "\\u003c");
    }
}
