package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmppspec.cli.command.RootCommand;
import org.xmppspec.reports.ReportFormats;
import picocli.CommandLine;

/** What docs/ci has to copy is understood: by this program, and by a shell. */
class CiDocumentsTest {
    private static final Path DOCUMENTS = Path.of("../docs/ci");
    private static final Pattern CALL = Pattern.compile("(?m)^.*?xmppspec\"? ((?:run|report) .*)$");
    private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z][a-z-]+");

    @TempDir
    Path directory;

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(DOCUMENTS)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Set<String> options() {
        CommandLine root = new CommandLine(new RootCommand());
        CommandLine report = root.getSubcommands().get("report");
        Set<String> options = new HashSet<>(Set.of("--depth"));
        for (CommandLine command : List.of(
                root.getSubcommands().get("run"),
                report,
                report.getSubcommands().get("merge"),
                report.getSubcommands().get("allure"))) {
            options.addAll(command.getCommandSpec().optionsMap().keySet());
        }
        return options;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCallIsOneThatTheProgramUnderstands(Path document) throws IOException {
        String text = Files.readString(document);
        Matcher options = OPTION.matcher(text);
        while (options.find()) {
            assertTrue(options().contains(options.group()), () -> document + ": " + options.group());
        }
        Matcher calls = CALL.matcher(text);
        while (calls.find()) {
            String call = calls.group(1).split(" \\|\\| |; | >|`| is | decides ", 2)[0];
            if (!call.contains("$ARGUMENTS") && !call.startsWith("report merge`")) {
                String[] words = call.replaceAll("\"?\\$\\w+/(\\$\\w+|4)\"?", "1/4")
                        .replace("\"", "")
                        .trim()
                        .split(" ");
                if (words.length > 2) {
                    new CommandLine(new RootCommand())
                            .setCaseInsensitiveEnumValuesAllowed(true)
                            .parseArgs(words);
                    if (words[0].equals("report") && !words[1].equals("merge")) {
                        assertFalse(ReportFormats.named(List.of(words[1].split(",")))
                                .isEmpty());
                    }
                }
            }
        }
    }

    /** GitHub refuses a path with '..' among the inputs of an action. */
    @ParameterizedTest
    @MethodSource("documents")
    void noInputLeavesItsFolder(Path document) throws IOException {
        Pattern leaving = Pattern.compile("^\\s+[a-z-]+: .*\\.\\./.*");
        assertEquals(
                List.of(),
                Files.readAllLines(document).stream()
                        .filter(line -> leaving.matcher(line).matches())
                        .toList());
    }

    /** Runs the step of the action as GitHub does, with a program that only notes how it is called. */
    private int step(String shard, int code) throws Exception {
        Path action = Files.createDirectories(directory.resolve("tool/docs/ci/github"));
        Path program = Files.writeString(directory.resolve("tool/xmppspec"), """
                #!/bin/sh
                echo "$@" >>"$CALLS"
                [ "$1" = run ] || { echo "::error::x" >"$5"; exit 0; }
                mkdir -p "$REPORT_DIR"
                echo '{}' >"$REPORT_DIR/results.json"
                echo '# summary' >"$REPORT_DIR/summary.md"
                exit "$CODE"
                """);
        assertTrue(program.toFile().setExecutable(true));
        String text = Files.readString(DOCUMENTS.resolve("github/action.yml"));
        String block = text.substring(text.indexOf("      run: |\n") + 13, text.indexOf("    - name: Keep"));
        Path script = Files.writeString(directory.resolve("step.sh"), block.replaceAll("(?m)^ {8}", ""));
        ProcessBuilder builder = new ProcessBuilder("bash", "-eo", "pipefail", script.toString());
        builder.environment().put("GITHUB_ACTION_PATH", action.toString());
        builder.environment()
                .put("GITHUB_STEP_SUMMARY", directory.resolve("summary").toString());
        builder.environment().put("CALLS", directory.resolve("calls").toString());
        builder.environment().put("CODE", Integer.toString(code));
        builder.environment().put("ARGUMENTS", "--domain x.test --insecure");
        builder.environment().put("BASELINE", "known file.txt");
        builder.environment().put("FLAKY", "");
        builder.environment().put("TIMINGS", "");
        builder.environment().put("SHARD", shard);
        builder.environment().put("REPORT_DIR", directory.resolve("reports").toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    @ParameterizedTest
    @CsvSource({"'', 0, 0", "'', 1, 1", "'', 4, 4", "1/4, 1, 0", "1/4, 4, 0", "1/4, 5, 0", "1/4, 3, 3", "1/4, 2, 2"})
    void theActionEndsWithTheVerdictAndLeavesThatOfShardsToTheMerger(String shard, int code, int expected)
            throws Exception {
        assertEquals(expected, step(shard, code));
        assertEquals("# summary\n", Files.readString(directory.resolve("summary")));
        assertEquals("::error::x\n", Files.readString(directory.resolve("log")));
    }

    @Test
    void theActionPassesItsInputsOn() throws Exception {
        step("2/4", 0);
        List<String> calls = Files.readAllLines(directory.resolve("calls"));
        Path reports = directory.resolve("reports");
        assertEquals(
                "run --domain x.test --insecure --report-dir " + reports + " --baseline known file.txt --shard 2/4",
                calls.get(0));
    }
}
