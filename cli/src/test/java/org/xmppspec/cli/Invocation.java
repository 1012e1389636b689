package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.xmppspec.conformance.result.ExitCode;

/**
 * What a call of the command inside this process came to.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it said of mistakes
 */
record Invocation(int code, String out, String err) {
    static Invocation of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Invocation(code, out.toString(), err.toString());
    }

    /** Asserts how it ended. */
    Invocation endsWith(ExitCode expected) {
        assertEquals(expected.value(), code, () -> out + err);
        return this;
    }

    /** Returns what it printed as JSON. */
    JsonNode json() throws IOException {
        return JsonMapper.builder().build().readTree(out);
    }
}
