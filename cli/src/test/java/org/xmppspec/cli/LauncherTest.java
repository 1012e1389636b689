package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.conformance.result.ExitCode;

/** The script {@code xmppspec}, in a house of its own with a Java and a Maven that only take notes. */
class LauncherTest {
    private static final List<String> TOOLS =
            List.of("sh dirname readlink find head cat mkdir rm cksum ls tr sed sleep touch mktemp mv stty".split(" "));
    private static final String JAVA = """
            #!/bin/sh
            for word; do
                case $word in -XX:ArchiveClassesAtExit=*) echo archive >"${word#*=}"; exit 0 ;; esac
            done
            echo "java $*"
            if [ -n "${JAVA_NAMES_LOCALE:-}" ]; then echo "LC_ALL=${LC_ALL:-} LC_CTYPE=${LC_CTYPE:-}"; fi
            exit "${JAVA_ENDS_WITH:-0}"
            """;
    private static final String MAVEN = """
            #!/bin/sh
            echo "built by $JAVA_HOME in $(pwd)" >>builds
            if [ -n "${MAVEN_FAILS:-}" ]; then echo "[ERROR] does not compile"; exit 1; fi
            mkdir -p cli/target/lib
            echo jar >cli/target/xmppspec.jar
            """;

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private Path home;
    private Path jar;
    private Path jdk;
    private Path tools;

    /** What a call came to. */
    private record Call(int code, String out, String err) {}

    @BeforeEach
    void build() throws IOException {
        home = directory.toRealPath().resolve("house of xmppspec");
        jar = home.resolve("cli/target/xmppspec.jar");
        jdk = directory.toRealPath().resolve("jdk");
        tools = directory.resolve("tools");
        Files.createDirectories(home.resolve("cli/src/main/java"));
        Files.writeString(home.resolve("cli/src/main/java/Some.java"), "class Some {}");
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.copy(script(), home.resolve("xmppspec"));
        executable(jdk.resolve("bin/java"), JAVA);
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.9\"\n");
        executable(tools.resolve("mvn"), MAVEN);
        for (String tool : TOOLS) {
            executable(tools.resolve(tool), "#!/bin/sh\nexec " + find(tool) + " \"$@\"\n");
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", directory.toString());
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("XMPPSPEC_CDS", "off");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 70})
    void argumentsAndExitCodeArePassedOn(int code) throws Exception {
        environment.put("JAVA_ENDS_WITH", Integer.toString(code));
        Call call = call("run", "--only", "two words");
        assertEquals(code, call.code(), call.err());
        assertTrue(call.out().endsWith("-jar " + jar + " run --only two words\n"), call.out());
    }

    @Test
    void itIsFoundThroughLinksFromAnyDirectory() throws Exception {
        Path links = Files.createDirectories(directory.resolve("links/below"));
        Files.createSymbolicLink(links.resolve("absolute"), home.resolve("xmppspec"));
        Files.createSymbolicLink(links.resolve("relative"), Path.of("absolute"));
        Call call = call(links, List.of("./relative", "list"));
        assertEquals(0, call.code(), call.err());
        assertTrue(call.out().endsWith("-jar " + jar + " list\n"), call.out());
    }

    /** A locale without a character set would keep Java from reading what stands outside ASCII in arguments. */
    @ParameterizedTest
    @CsvSource({
        "LANG, C, LC_ALL= LC_CTYPE=C.UTF-8",
        "LC_ALL, POSIX, LC_ALL= LC_CTYPE=C.UTF-8",
        "LC_CTYPE, de_DE.ISO-8859-1, LC_ALL= LC_CTYPE=de_DE.ISO-8859-1",
        "LC_ALL, C.UTF-8, LC_ALL=C.UTF-8 LC_CTYPE=",
        "UNRELATED, x, LC_ALL= LC_CTYPE=C.UTF-8"
    })
    void argumentsAreReadAsUtf8WhereTheLocaleHasNoCharacterSet(String name, String value, String expected)
            throws Exception {
        environment.put("JAVA_NAMES_LOCALE", "yes");
        environment.put(name, value);
        assertTrue(call("list").out().endsWith("\n" + expected + "\n"), () -> name + "=" + value);
    }

    /** With {@code script}, which is essential on Debian, there is a terminal also where a test runs. */
    @Test
    void theWidthOfTheTerminalIsPassedOn() throws Exception {
        assertFalse(call("list").out().contains("xmppspec.terminal"));
        String inTerminal = "stty cols 70; '" + home.resolve("xmppspec") + "' list";
        List<String> words = List.of(find("script").toString(), "-qec", inTerminal, "/dev/null");
        String out = call(directory, words).out();
        assertTrue(out.contains(" -Dxmppspec.terminal=70 -Dxmppspec.terminal.err=70 "), out);
        out = call(directory, List.of(find("script").toString(), "-qec", inTerminal + " 2>/dev/null", "/dev/null"))
                .out();
        assertTrue(out.contains(" -Dxmppspec.terminal=70 -Dxmppspec.terminal.err=0 "), out);
    }

    @Test
    void itIsBuiltOnFirstUseAndWhenASourceIsNewer() throws Exception {
        assertEquals(
                "xmppspec: building, which takes a moment ...\n", call("list").err());
        assertEquals("built by " + jdk + " in " + home + "\n", Files.readString(home.resolve("builds")));
        assertEquals("", call("list").err());
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        assertTrue(call("list").err().contains("building"));
        assertEquals("", call("list").err());
        assertEquals(2, Files.readAllLines(home.resolve("builds")).size());
    }

    @Test
    void aFailedBuildIsShownWhole() throws Exception {
        environment.put("MAVEN_FAILS", "yes");
        Call call = cannotBeSetUp();
        assertTrue(call.err().contains("[ERROR] does not compile\nxmppspec: the build failed; the log is " + home));
        environment.remove("MAVEN_FAILS");
        assertEquals(0, call("list").code(), "the next build may work");
    }

    @Test
    void aBuildThatWasKilledDoesNotLockOthersOut() throws Exception {
        Path lock = Files.createDirectories(home.resolve("target/xmppspec-build.lock"));
        Process gone = new ProcessBuilder("true").start();
        assertTrue(gone.waitFor(1, TimeUnit.MINUTES));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        assertEquals(0, call("list").code());
        assertFalse(Files.exists(lock));
    }

    @Test
    void withoutMavenThereIsNoBuild() throws Exception {
        Files.delete(tools.resolve("mvn"));
        assertTrue(cannotBeSetUp().err().contains("there is no Maven; install it (apt-get install maven)."));
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        environment.remove("JAVA_HOME");
        assertTrue(cannotBeSetUp().err().startsWith("xmppspec: there is no Java; install a JDK 17 or newer"));
        environment.put("JAVA_HOME", directory.resolve("nowhere").toString());
        assertTrue(cannotBeSetUp().err().contains("nowhere, but there is no bin/java in it"));
    }

    @Test
    void javaOnThePathIsTakenWithoutJavaHome() throws Exception {
        environment.remove("JAVA_HOME");
        Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));
        assertEquals(0, call("list").code());
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        assertTrue(cannotBeSetUp().err().contains("is Java 11.0.2; Java 17 or newer is needed."));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        assertTrue(cannotBeSetUp().err().contains("is Java 1.8.0_402; Java 17 or newer is needed."));
    }

    @Test
    void theClassDataArchiveIsMadeOnceForEachBuild() throws Exception {
        environment.remove("XMPPSPEC_CDS");
        Path cache = directory.resolve(".cache/xmppspec");
        assertTrue(call("list").out().contains("-XX:SharedArchiveFile=" + cache));
        assertTrue(call("list").out().contains("-XX:SharedArchiveFile=" + cache));
        assertEquals(1, filesIn(cache));
        Files.writeString(jar, "another jar");
        assertTrue(call("list").out().contains("-XX:SharedArchiveFile=" + cache));
        assertEquals(2, filesIn(cache));
    }

    @Test
    void aCacheThatCannotBeWrittenOnlyCostsTime() throws Exception {
        environment.remove("XMPPSPEC_CDS");
        environment.put(
                "XDG_CACHE_HOME",
                Files.writeString(directory.resolve("file"), "").toString());
        Call call = call("list");
        assertEquals(0, call.code(), call.err());
        assertFalse(call.out().contains("SharedArchiveFile"), call.out());
        assertEquals("", call("list").err());
    }

    private Call cannotBeSetUp() throws Exception {
        Call call = call("list");
        assertEquals(ExitCode.TARGET_UNUSABLE.value(), call.code(), call.err());
        assertEquals("", call.out());
        return call;
    }

    private Call call(String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(home.resolve("xmppspec").toString()));
        words.addAll(List.of(arguments));
        return call(directory, words);
    }

    private Call call(Path from, List<String> words) throws Exception {
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(from.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the launcher hangs");
        return new Call(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static long filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        assertTrue(file.toFile().setExecutable(true));
    }

    /** The script stands in the root, above the module that this test runs in. */
    private static Path script() {
        return Stream.of(Path.of("xmppspec"), Path.of("..", "xmppspec"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
    }

    private static Path find(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
