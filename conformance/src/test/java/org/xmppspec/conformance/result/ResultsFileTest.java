package org.xmppspec.conformance.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsFileTest {
    private static final Schema SCHEMA = schema();

    @TempDir
    Path directory;

    private Path file;
    private ResultsWriter writer;

    @BeforeEach
    void begin() throws IOException {
        file = directory.resolve("new/results.json");
        writer = new ResultsWriter(file, Results.TOOL, Results.TARGET, Results.run(RunState.RUNNING));
    }

    private static Schema schema() {
        InputStream in = ResultsWriter.class.getResourceAsStream("results.schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(in);
    }

    private RunResults readValid() throws IOException {
        assertEquals(List.of(), SCHEMA.validate(Files.readString(file), InputFormat.JSON));
        return ResultsReader.read(file);
    }

    @Test
    void fileIsCompleteAfterEachCase() throws IOException {
        assertEquals(List.of(), readValid().cases());
        int count = 0;
        for (Verdict verdict : Verdict.values()) {
            CaseResult result = Results.of("case-" + verdict, verdict);
            writer.add(result, Results.run(RunState.RUNNING));
            RunResults read = readValid();
            assertEquals(++count, read.cases().size());
            assertEquals(result, read.cases().get(count - 1));
            assertEquals(RunState.RUNNING, read.run().state());
        }
        assertTrue(Files.readString(file).contains("\"summary\":{\"info\":1,\"pass\":1,"));
    }

    @Test
    void aCaseIsWrittenWithoutRewritingThoseBefore() throws IOException {
        writer.add(Results.of("long", Verdict.PASS, "x".repeat(100_000)), Results.run(RunState.RUNNING));
        Object key = Files.readAttributes(file, "unix:ino").get("ino");
        writer.add(Results.of("short", Verdict.PASS), Results.run(RunState.RUNNING));
        assertEquals(key, Files.readAttributes(file, "unix:ino").get("ino"));
        assertEquals(2, readValid().cases().size());
    }

    @Test
    void finishedFileHasTheSummaryInFront() throws IOException {
        writer.add(Results.of("b", Verdict.FAIL), Results.run(RunState.RUNNING));
        RunResults all = Results.all(RunState.COMPLETE, Results.of("a", Verdict.KNOWN), Results.of("b", Verdict.FAIL));
        writer.finish(all);
        assertEquals(all, readValid());
        String text = Files.readString(file);
        assertTrue(text.indexOf("\"summary\"") < text.indexOf("\"cases\""));
        assertFalse(Files.exists(file.resolveSibling("results.json.new")));
    }

    @Test
    void aShardSaysWhichPartItIsAndAWholeRunSaysNothing() throws IOException {
        Shard shard = new Shard(2, 3, 17, "0123456789abcdef");
        RunInfo run = new RunInfo(
                "2026-11-22T10:11:12.345Z",
                1,
                4,
                0,
                1,
                RunState.COMPLETE,
                "",
                shard,
                true,
                "xmppspec run --local prosody");
        writer.finish(new RunResults(Results.TOOL, Results.TARGET, run, List.of(), List.of()));
        assertEquals(shard, readValid().run().shard());
        begin();
        writer.finish(Results.all(RunState.COMPLETE));
        assertEquals(Shard.WHOLE, readValid().run().shard());
        assertFalse(Files.readString(file).contains("shard"));
    }

    @Test
    void whatComesAfterTheEndIsIgnored() throws IOException {
        writer.finish(Results.all(RunState.CANCELLED, Results.of("a", Verdict.PASS)));
        writer.add(Results.of("late", Verdict.PASS), Results.run(RunState.RUNNING));
        assertEquals(1, readValid().cases().size());
    }

    @Test
    void anyTextThatATargetSendsIsWritten() throws IOException {
        String nasty = "\0\u0001\u001f\"\\\u007f\u2028\ufffe\uffff\ud83d\ude00 lone \ud800 and \udc00.";
        writer.add(Results.of("nasty", Verdict.FAIL, nasty), Results.run(RunState.RUNNING));
        String read = readValid().cases().get(0).transcript().get(0).data();
        assertEquals(nasty.replace("\ud800 ", "\ufffd ").replace("\udc00.", "\ufffd."), read);
    }

    @Test
    void otherFilesAreRefusedWithASentence() throws IOException {
        Files.writeString(file, "{\"schema\":2,\"cases\":[]}");
        IOException other = assertThrows(IOException.class, () -> ResultsReader.read(file));
        assertTrue(other.getMessage().endsWith("has schema 2, and this program reads schema 1 only."));
        Files.writeString(file, "<html/>");
        IOException none = assertThrows(IOException.class, () -> ResultsReader.read(file));
        assertTrue(none.getMessage().contains("is no results.json"), none.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            null                                                | it holds no JSON object.
            []                                                  | it holds no JSON object.
            {}                                                  | it has no number "schema".
            {"schema":"1"}                                      | it has no number "schema".
            {"schema":1}                                        | it has no "tool".
            [1                                                  | it holds no JSON object.
            {"schema":1,                                        | it is no JSON at line 1, column 13.
            {"schema":1,"tool":7}                               | "tool" is not what it should be.
            {"schema":1,"cases":[{"id":"a"}]}                   | "cases[0]" is not what it should be.
            {"schema":1,"cases":[{"id":"a","verdict":"GOOD"}]}  | "cases[0].verdict" is not what it should be.
            """)
    void whatIsWrongIsSaidInOneSentence(String content, String reason) throws IOException {
        Files.writeString(file, content);
        IOException refused = assertThrows(IOException.class, () -> ResultsReader.read(file));
        assertEquals(file + " is no results.json: " + reason, refused.getMessage());
    }

    @Test
    void aFileThatBreaksOffAnywhereIsRefused() throws IOException {
        writer.finish(Results.all(RunState.COMPLETE, Results.of("a", Verdict.FAIL)));
        byte[] whole = Files.readAllBytes(file);
        int end = new String(whole, StandardCharsets.UTF_8).stripTrailing().length();
        for (int length = 0; length < end; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(IOException.class, () -> ResultsReader.read(file));
        }
    }

    @Test
    void directoryIsNoFile() {
        IOException refused = assertThrows(IOException.class, () -> ResultsReader.read(directory));
        assertEquals(directory + " is a directory; name the results.json in it.", refused.getMessage());
    }

    @Test
    void theCommandOfOlderFilesIsTheShortestOne() throws IOException {
        writer.finish(Results.all(RunState.COMPLETE));
        Files.writeString(file, Files.readString(file).replaceFirst(",\"command\":\"[^\"]*\"", ""));
        assertEquals("xmppspec run --only id:x", ResultsReader.read(file).run().again("x"));
    }
}
