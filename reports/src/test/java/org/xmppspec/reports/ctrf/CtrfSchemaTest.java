package org.xmppspec.reports.ctrf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.Odd;

/** Whatever is written is what the format's own schema allows, which is that of the npm package ctrf 0.3.0. */
class CtrfSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(CtrfSchemaTest.class.getResourceAsStream("ctrf-schema.json"));

    @TempDir
    Path directory;

    static Stream<Map.Entry<String, RunResults>> runs() {
        return Odd.runs().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void isWhatTheSchemaAllows(Map.Entry<String, RunResults> run) throws Exception {
        Path file = directory.resolve("ctrf.json");
        new CtrfReport().write(run.getValue(), file);
        assertEquals(List.of(), SCHEMA.validate(Files.readString(file), InputFormat.JSON));
    }

    @Test
    void theSchemaRefusesWhatIsWrong() throws Exception {
        Path file = directory.resolve("ctrf.json");
        new CtrfReport().write(Odd.runs().get("each"), file);
        String wrong = Files.readString(file).replace("\"failed\",", "\"fail\",");
        assertFalse(SCHEMA.validate(wrong, InputFormat.JSON).isEmpty());
    }
}
