package org.xmppspec.cli.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.result.ExitCode;
import picocli.CommandLine.Command;

/** Each phase has a number that means nothing else, and is told everywhere. */
class SendExitTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "send.md");

    @Test
    void noNumberMeansTwoThings() {
        IntStream all = IntStream.concat(
                Arrays.stream(ExitCode.values()).mapToInt(ExitCode::value),
                Arrays.stream(SendExit.values()).mapToInt(SendExit::value));
        assertEquals(
                ExitCode.values().length + SendExit.values().length,
                all.distinct().count());
    }

    @Test
    void theHelpAndTheDocumentHaveAllOfThem() throws IOException {
        List<String> help =
                List.of(SendCommand.class.getAnnotation(Command.class).exitCodeList());
        String document = Files.readString(DOCUMENT);
        for (SendExit exit : SendExit.values()) {
            assertTrue(help.stream().anyMatch(line -> line.strip().startsWith(exit.value() + ":")), exit.name());
            assertTrue(document.contains("\n| " + exit.value() + " | "), exit.name());
        }
    }
}
