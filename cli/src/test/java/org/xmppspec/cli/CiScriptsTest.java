package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shell parts of docs/ci end as its README says; the program only notes there how it is called. */
class CiScriptsTest {
    private static final Path DOCUMENTS = Path.of("../docs/ci");
    private static final Map<String, String> PARTS = Map.of(
            "Jenkinsfile", "(?s)sh '''(.*?)'''",
            "gitlab-ci.yml", "(?m)^    - \\|\n((?: {6}.*\n)+)",
            "github/workflow.yml", "(?m)^        run: \\|\n((?: {10}.*\n)+)");
    private static final String PROGRAM = """
            #!/bin/sh
            echo "$@" >>calls
            case "$1 $2" in
                "report merge")
                    [ "$CODE" = 2 ] || echo '{}' >report/results.json
                    exit "$CODE" ;;
                report*)
                    echo '::error::x' >report/annotations.txt
                    echo '# summary' >report/summary.md ;;
                *) exit "$CODE" ;;
            esac
            """;

    @TempDir
    Path directory;

    /** A part of a document, and whether it runs a shard; the others give the verdict. */
    record Part(String document, boolean shard, String script) {}

    private static Stream<Part> parts(boolean shard, int number) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, String> document : PARTS.entrySet()) {
            String text = Files.readString(DOCUMENTS.resolve(document.getKey()));
            Matcher matcher = Pattern.compile(document.getValue()).matcher(text);
            while (matcher.find()) {
                String script = matcher.group(1);
                parts.add(new Part(document.getKey(), script.contains("xmppspec run "), script));
            }
        }
        parts.removeIf(part -> part.shard() != shard);
        assertEquals(number, parts.size());
        return parts.stream();
    }

    static Stream<Part> shards() throws IOException {
        return parts(true, 2);
    }

    static Stream<Part> verdicts() throws IOException {
        return parts(false, 3);
    }

    private int end(Part part, int code) throws Exception {
        for (String folder : List.of("bin", "xmppspec-tool")) {
            Path program = Files.createDirectories(directory.resolve(folder)).resolve("xmppspec");
            Files.writeString(program, PROGRAM);
            assertTrue(program.toFile().setExecutable(true));
        }
        Files.createDirectories(directory.resolve("report"));
        Files.deleteIfExists(directory.resolve("report/results.json"));
        Files.deleteIfExists(directory.resolve("calls"));
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-eo", "pipefail", "-c", part.script()).directory(directory.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", directory.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        environment.putAll(Map.of("SHARD", "2", "CI_NODE_INDEX", "2", "CI_NODE_TOTAL", "4"));
        environment.put("GITHUB_STEP_SUMMARY", directory.resolve("job-summary").toString());
        environment.put("CODE", Integer.toString(code));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(directory.resolve("calls"));
    }

    @ParameterizedTest
    @MethodSource("shards")
    void aShardHasDoneItsWorkWhateverItFound(Part part) throws Exception {
        for (int code : new int[] {0, 1, 4, 5}) {
            assertEquals(0, end(part, code), () -> part.document() + " with " + code);
        }
        for (int code : new int[] {2, 3, 70}) {
            assertEquals(1, end(part, code), () -> part.document() + " with " + code);
        }
        assertTrue(calls().get(0).contains(" --shard 2/4 --report-dir shard-2"), part.document());
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void theVerdictIsThatOfTheWholeAndItsReportsAreWritten(Part part) throws Exception {
        for (int code : new int[] {0, 1, 3, 4}) {
            assertEquals(code, end(part, code), () -> part.document() + " with " + code);
            assertEquals(2, calls().size(), part.document());
        }
        assertEquals(2, end(part, 2), "shards that do not belong together");
        assertEquals(1, calls().size(), "no report is written of them");
    }
}
