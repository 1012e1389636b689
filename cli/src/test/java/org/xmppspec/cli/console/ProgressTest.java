package org.xmppspec.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProgressTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private long now;
    private boolean stopped;

    private Progress progress(int width) {
        Terminal terminal = Terminal.of(
                new PrintWriter(out, true), width, new PrintWriter(err, true), width, Map.of("TERM", "xterm"));
        return new Progress(terminal, TimeLeft.byRate(), () -> now, () -> stopped = true);
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }

    @Test
    void aLogHasALineEveryFiveSecondsHoweverMuchHappens() {
        Progress progress = progress(0);
        progress.begin(1000, "cases");
        for (int i = 0; i < 600; i++) {
            progress.started("case-" + i);
            progress.finished("case-" + i, i % 100 == 0);
            passes(Duration.ofMillis(20));
            progress.tick();
        }
        assertEquals(
                "250 of 1000 cases, 3 failed, about 15 s left\n500 of 1000 cases, 5 failed, about 10 s left\n",
                err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void aLogGoesOnWhileNothingHappensAndNamesWhatTakesLongest() {
        Progress progress = progress(0);
        progress.begin(3, "cases");
        progress.started("slow");
        progress.started("quick");
        progress.finished("quick", false);
        for (int i = 0; i < 11; i++) {
            passes(Duration.ofSeconds(1));
            progress.tick();
        }
        assertEquals(
                "1 of 3 cases, 0 failed, about 10 s left   slow\n1 of 3 cases, 0 failed, about 20 s left   slow\n",
                err.toString());
    }

    @Test
    void aTerminalHasOneLineThatIsRenewedAndGoneAtTheEnd() {
        Progress progress = progress(60);
        progress.begin(3, "cases");
        progress.started("a");
        passes(Duration.ofMillis(100));
        progress.finished("a", true);
        progress.started("b");
        passes(Duration.ofMillis(20));
        progress.finished("b", false);
        progress.started("c");
        passes(Duration.ofSeconds(1));
        progress.tick();
        progress.end();
        progress.tick();
        assertEquals(
                "\r\u001b[K1 of 3 cases, 1 failed   a\r\u001b[K2 of 3 cases, 1 failed   c\r\u001b[K", err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void itCanBeginAgainAndEndsForGoodWithItsThread() {
        Progress progress = progress(0);
        progress.begin(1, "cases");
        progress.finished("a", true);
        progress.begin(2, "faults");
        passes(Duration.ofSeconds(6));
        progress.tick();
        progress.close();
        assertTrue(stopped);
        passes(Duration.ofSeconds(6));
        progress.tick();
        assertEquals("0 of 2 faults, 0 failed\n", err.toString());
    }

    @Test
    @Timeout(30)
    void noThreadIsLeftBehind() {
        try (Progress progress = Progress.on(
                Terminal.of(new PrintWriter(out), 0, new PrintWriter(err), 0, Map.of()), TimeLeft.byRate())) {
            progress.begin(1, "cases");
            assertTrue(threads() > 0);
        }
        while (threads() > 0) {
            Thread.onSpinWait();
        }
        assertEquals("", err.toString());
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("xmppspec-progress"))
                .count();
    }

    @Test
    void whoWantsNoneGetsNone() {
        try (Progress progress = Progress.none()) {
            progress.begin(1, "cases");
            progress.started("a");
            progress.tick();
            progress.finished("a", true);
        }
        assertEquals("", err.toString());
    }
}
