package org.xmppspec.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final StringWriter shown = new StringWriter();

    private Terminal terminal(int width, Map<String, String> environment) {
        return Terminal.of(new PrintWriter(shown), width, environment);
    }

    @Test
    void aTransientLineIsCutToTheWidthAndWrittenOver() {
        Terminal terminal = terminal(10, Map.of("TERM", "xterm"));
        assertTrue(terminal.isLive());
        terminal.showTransient("1 of 12 cases");
        terminal.println("done");
        assertEquals("\r\u001b[K1 of 12 c\r\u001b[Kdone\n", shown.toString());
        assertEquals("\u001b[1;31mFAIL\u001b[0m", terminal.styled(Style.BAD, "FAIL"));
    }

    @Test
    void withoutATerminalThereAreOnlyPlainLines() {
        for (Terminal terminal : new Terminal[] {terminal(0, Map.of()), terminal(80, Map.of("TERM", "dumb"))}) {
            assertFalse(terminal.isLive());
            terminal.showTransient("1 of 12 cases");
            assertEquals("FAIL", terminal.styled(Style.BAD, "FAIL"));
        }
        assertEquals("", shown.toString());
    }

    @Test
    void noColorTakesTheColoursAndLeavesTheProgress() {
        Terminal plain = terminal(80, Map.of("NO_COLOR", "1"));
        assertTrue(plain.isLive());
        assertEquals("FAIL", plain.styled(Style.BAD, "FAIL"));
        assertEquals(
                "\u001b[1;31mFAIL\u001b[0m",
                terminal(80, Map.of("NO_COLOR", "")).styled(Style.BAD, "FAIL"));
    }
}
