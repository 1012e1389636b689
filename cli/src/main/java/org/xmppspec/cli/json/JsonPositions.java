package org.xmppspec.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Finds where in a text a value stands. */
final class JsonPositions {
    private JsonPositions() {}

    /**
     * Finds a value, or the nearest value around it when it is not there.
     *
     * @param json well-formed JSON, one value after another
     * @param index which of the values, from 0
     * @param at where in that value
     */
    static JsonLocation find(JsonFactory factory, String json, int index, JsonPointer at) {
        try (JsonParser parser = factory.createParser(json)) {
            for (int i = 0; i <= index; i++) {
                parser.nextToken();
                if (i < index) {
                    parser.skipChildren();
                }
            }
            return find(parser, at);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private static JsonLocation find(JsonParser parser, JsonPointer at) throws IOException {
        JsonLocation nearest = parser.currentTokenLocation();
        int depth = 0;
        do {
            JsonPointer here = parser.getParsingContext().pathAsPointer();
            int length = here.toString().length();
            if (at.toString().equals(here.toString())) {
                return parser.currentTokenLocation();
            }
            if (length > depth && at.toString().startsWith(here + "/")) {
                nearest = parser.currentTokenLocation();
                depth = length;
            }
        } while (parser.nextToken() != null && !parser.getParsingContext().inRoot());
        return nearest;
    }
}
