package org.xmppspec.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xmppspec.cli.shell.screen.PlainScreen;
import org.xmppspec.cli.shell.session.EmbeddedPeer;
import org.xmppspec.cli.shell.verb.Shell;

/** The session in {@code docs/shell.md} is what comes when it is played; {@code -Dxmppspec.update=true} writes it. */
class ShellDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/shell.md");
    private static final String BEGIN = "<!-- played: begin -->\n```\n";
    private static final String END = "```\n<!-- played: end -->";
    private static final List<String> LINES = List.of(
            "connect romeo to features resource balcony",
            "connect to online",
            "filter kind message,iq",
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
        try (Shell shell = new Shell(
                new PlainScreen(out, out), new EmbeddedPeer(Duration.ofSeconds(10)), Path.of("nothing"))) {
            for (String line : LINES) {
                out.println("> " + line);
                shell.perform(line);
            }
            return steady(text.toString());
        }
    }

    /** The same with times, ids and the like that never change. */
    private static String steady(String text) {
        return text.replaceAll("\\d+\\.\\d{3}s", "0.123s")
                .replaceAll("\\(\\d+ ms\\)", "(1 ms)")
                .replaceAll(", \\d+ ms", ", 1 ms")
                .replaceAll("id='[\\w-]{12,}'", "id='R4nd0m'")
                .replaceAll("id='iq-\\w+-(\\d+)'", "id='iq-$1'")
                .replaceAll("id='s[0-9a-z]+-(\\d+)'", "id='s-$1'")
                .replaceAll("ver='[^']*'", "ver='...'")
                .replaceAll("masked: \\d+", "masked: 80")
                .replaceAll("\\[white space: .*", "[white space]");
    }
}
