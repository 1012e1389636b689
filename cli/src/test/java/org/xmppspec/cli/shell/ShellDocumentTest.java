package org.xmppspec.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xmppspec.cli.shell.screen.PlainScreen;
import org.xmppspec.cli.shell.session.EmbeddedPeer;
import org.xmppspec.cli.shell.verb.Shell;
import org.xmppspec.client.Transcript.Direction;

/** The session in {@code docs/shell.md} is what comes when it is played; {@code -Dxmppspec.update=true} writes it. */
class ShellDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/shell.md");
    private static final String BEGIN = "<!-- played: begin -->\n```\n";
    private static final String END = "```\n<!-- played: end -->";
    private static final List<String> LINES = List.of(
            "connect romeo to features resource balcony",
            "filter kind message,iq",
            "connect to online",
            "connect juliet resource chamber",
            "romeo <message to='${juliet.full}' type='chat' id='m1'><body>Art thou not Romeo?</body></message>",
            "juliet expect <message from='${romeo.full}'><body>${capture:question}</body></message>",
            "<iq type='get' id='${id}' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>",
            "expect <iq type='error'/> or <iq type='result'/>",
            "expect <presence type='subscribe'/> within 1s",
            "<message><body>Peace & quiet</body></message>",
            "filter",
            "search show|status",
            "show 1 hex",
            "romeo close",
            "sessions");

    /** By the beginning of what is typed, what comes of it: the next line is typed when that is there. */
    private static final Map<String, String> ANSWERS = Map.of(
            "romeo <me", "Art thou not Romeo?", "<iq type=", "<iq from='localhost' to='juliet@localhost/chamber'");

    @Test
    void sessionIsAsPlayed() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        String played = played();
        if (Boolean.getBoolean("xmppspec.update")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + played + document.substring(end));
            return;
        }
        assertEquals(document.substring(begin, end), played);
    }

    private static String played() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        try (Shell shell =
                new Shell(new PlainScreen(out, out), new EmbeddedPeer(Duration.ofSeconds(10)), Path.of("nothing"))) {
            for (String line : LINES) {
                out.println("> " + line);
                shell.perform(line);
                awaitAnswer(shell, ANSWERS.getOrDefault(line.substring(0, Math.min(9, line.length())), ""));
            }
            return steady(text.toString());
        }
    }

    private static void awaitAnswer(Shell shell, String text) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (shell.log().items().stream()
                        .noneMatch(item -> item.direction() == Direction.IN
                                && item.piece().text().contains(text))
                && !text.isEmpty()
                && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        shell.settle();
    }

    /** The same with times, ids and the like that never change. */
    private static String steady(String text) {
        return text.replaceAll("(?m)^#\\d+", "#7")
                .replaceAll("\\d+\\.\\d{3}s", "0.123s")
                .replaceAll("\\(\\d+ ms\\)", "(1 ms)")
                .replaceAll(", \\d+ ms", ", 1 ms")
                .replaceAll("id='iq-\\w+-\\d+'", "id='iq-1'")
                .replaceAll("id='[\\w-]{12,}'", "id='R4nd0m'")
                .replaceAll("id='s[0-9a-z]+-(\\d+)'", "id='s-$1'")
                .replaceAll("ver='[^']*'", "ver='...'")
                .replaceAll("masked: \\d+", "masked: 80")
                .replaceAll("\\[white space: .*", "[white space]");
    }
}
