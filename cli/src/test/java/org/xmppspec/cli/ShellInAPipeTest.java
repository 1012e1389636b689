package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** The shell where no terminal is, or a dumb one: a process of its own that gets its lines from a file. */
class ShellInAPipeTest {
    private static final String PASSWORD = "s3cr3t0";
    private static final String TO_MYSELF = "<message to='${me}'><body>hi</body></message>";
    private static final long LONGEST_S = 90;

    @TempDir
    Path directory;

    /** What a process came to. */
    private record Call(int code, String out, String err) {
        String all() {
            return out + err;
        }
    }

    private Call shell(List<String> lines, String... options) throws Exception {
        return shell(Map.of(), lines, options);
    }

    private Call shell(Map<String, String> environment, List<String> lines, String... options) throws Exception {
        List<String> words = new ArrayList<>(command());
        words.addAll(List.of(options));
        return call(environment, lines, words);
    }

    private static List<String> command() {
        return List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "shell");
    }

    private Call call(Map<String, String> environment, List<String> lines, List<String> words) throws Exception {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(Files.write(directory.resolve("in"), lines).toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.equals("NO_COLOR") || name.equals("TERM"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(LONGEST_S, TimeUnit.SECONDS), "the shell does not end");
            return new Call(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }

    private static void ends(int code, Call call) {
        assertEquals(code, call.code(), call::all);
    }

    @Test
    void linesAreDoneInOrderAndShownWithoutColours() throws Exception {
        Call call = shell(
                List.of(
                        TO_MYSELF,
                        "expect <message><body>hi</body></message>",
                        "<iq type='get' id='p1'>",
                        "  <ping xmlns='urn:xmpp:ping'/>",
                        "</iq>"),
                "--embedded");
        ends(0, call);
        assertFalse(call.all().contains("\u001b"), call::all);
        int sent = call.out().indexOf("<body>hi</body>");
        int kept = call.out().indexOf("as expected");
        int answered = call.out().lastIndexOf("id='p1'");
        assertTrue(sent > 0 && kept > sent && answered > kept, call::all);
        assertTrue(call.out().contains("[masked: "), call::all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | expect <presence type='x'/> within 1s | expected: <presence
            2 | nonsense                         | 'nonsense' is no word of the shell
            2 | <a></b>                          | </b>
            2 | <message to='${nobody}'/>        | Unknown variable ${nobody}
            """)
    void theFirstThingThatGoesWrongIsTheExitCode(int code, String line, String sentence) throws Exception {
        Call call = shell(List.of(line, TO_MYSELF, "expect <message><body>hi</body></message>"), "--embedded");
        ends(code, call);
        assertTrue(call.all().contains(sentence), call::all);
        assertTrue(call.out().contains("as expected"), "the shell lives on");
    }

    @Test
    void aWrongPasswordIsASentenceAndNeverShown() throws Exception {
        ServerConfig config =
                ServerConfig.builder().domain("x.test").user("romeo", "another").build();
        try (ReferenceServer server = ReferenceServer.start(config)) {
            Call call = shell(
                    Map.of("XMPPSPEC_PASSWORD", PASSWORD),
                    List.of("connect romeo"),
                    "romeo@x.test",
                    "--host",
                    "127.0.0.1",
                    "--port",
                    String.valueOf(server.port()),
                    "--insecure");
            ends(3, call);
            assertTrue(call.all().contains("refused the log-in of romeo@x.test"), call::all);
            assertFalse(call.all().contains(PASSWORD), call::all);
            assertFalse(call.all().contains("\tat "), call::all);
        }
    }

    @Test
    void nobodyListens() throws Exception {
        int port;
        try (OddServer server = OddServer.silent()) {
            port = server.port();
        }
        Call call = shell(List.of("help"), "--host", "127.0.0.1", "--port", String.valueOf(port));
        ends(3, call);
        assertTrue(call.all().contains("nobody listens there"), call::all);
        assertTrue(call.out().contains("connect"), "help is shown all the same");
    }

    /** Neither hangs nor fills the memory, of which there is little. */
    @ParameterizedTest
    @EnumSource(
            value = FickleServer.Mood.class,
            names = {"SILENT", "GARBAGE", "ENDLESS_ELEMENTS", "ENDLESS_ELEMENT", "ENDLESS_SPACE"})
    void aServerThatMisbehavesIsASentence(FickleServer.Mood mood) throws Exception {
        try (FickleServer server = new FickleServer(0, 0, mood)) {
            Call call = shell(
                    List.of("help"), "--host", "127.0.0.1", "--port", String.valueOf(server.port()), "--timeout", "2s");
            ends(3, call);
            assertFalse(call.all().contains("OutOfMemory"), "out of memory");
            assertFalse(call.all().contains("internal error"), "internal error");
        }
    }

    /** A dumb terminal is a terminal, but one that is sent no control sequences. */
    @Test
    void aDumbTerminalGetsNoControlSequences() throws Exception {
        String shell = String.join(" ", command()) + " --embedded";
        List<String> words =
                List.of("script", "-qec", shell, directory.resolve("typescript").toString());
        assumeTrue(hasScript(), "there is no script(1) with -e and -c here");
        Call call = call(
                Map.of("TERM", "dumb"), List.of(TO_MYSELF, "expect <message><body>hi</body></message>", "quit"), words);
        assertTrue(call.out().contains("as expected"), call::all);
        assertFalse(call.out().contains("\u001b"), call::all);
    }

    private static boolean hasScript() throws InterruptedException {
        try {
            return new ProcessBuilder("script", "-qec", "true", "/dev/null")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prosody", "ejabberdctl"})
    void realServersOfThisMachine(String program) throws Exception {
        assumeTrue(isInstalled(program), program + " is not installed");
        Call call = shell(
                List.of(
                        TO_MYSELF,
                        "expect <message><body>hi</body></message>",
                        "<iq type='get' id='d1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>",
                        "expect <iq type='result' id='d1'/>"),
                "--local",
                program.replace("ctl", ""));
        ends(0, call);
        assertTrue(call.out().contains("category='server'"), call::all);
    }

    private static boolean isInstalled(String program) {
        return List.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
