package org.xmppspec.cli.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** The option of commands that can print for programs instead of people. */
public final class JsonOption {
    @Option(names = "--json", description = "Print JSON.")
    private boolean wanted;

    /** Tells whether JSON is wanted. */
    public boolean isWanted() {
        return wanted;
    }

    /**
     * Prints a value as JSON.
     *
     * @param out where
     * @param value maps, lists and records
     */
    public static void print(PrintWriter out, Object value) {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            out.println(mapper.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value of this program has no JSON form", e);
        }
    }
}
