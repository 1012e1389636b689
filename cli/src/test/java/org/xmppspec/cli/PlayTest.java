package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.target.local.LocalSoftware;

class PlayTest {
    private static final Path EXAMPLES = Path.of("..", "docs", "examples");
    private static final String OPEN = "actor romeo\nconnect to features\nexpect open\n";

    @TempDir
    Path directory;

    @Test
    void everyExamplePassesOnTheEmbeddedServer() throws IOException {
        play(EXAMPLES.toString()).endsWith(ExitCode.OK);

        JsonNode summary = results().at("/summary");
        assertTrue(summary.at("/pass").asInt() >= 12, summary::toString);
        assertEquals(results().at("/cases").size(), summary.at("/pass").asInt(), summary::toString);
    }

    @ParameterizedTest
    @EnumSource(LocalSoftware.class)
    void everyExamplePassesOnRealServers(LocalSoftware software) throws IOException {
        boolean required = "1".equals(System.getenv("XMPPSPEC_REQUIRE_REAL_SERVERS"));
        assumeTrue(required || software.isInstalled(), software.installCommand());

        play("--local", software.id(), EXAMPLES.toString()).endsWith(ExitCode.OK);

        JsonNode summary = results().at("/summary");
        assertEquals(results().at("/cases").size(), summary.at("/pass").asInt(), summary::toString);
    }

    @Test
    void whatFailsSaysTheLineAndHowToPlayItAgain() throws IOException {
        Path file = script("lost.xmpp", "actor romeo\nconnect\nexpect <message/> within 50ms\n");

        String out = play(file.toString()).endsWith(ExitCode.FAILED).out();

        assertTrue(out.contains("FAIL  lost"), out);
        assertTrue(out.contains("line-3 (MUST)"), out);
        assertTrue(out.contains("expected <message/>"), out);
        assertTrue(out.contains("again: xmppspec play " + file), out);
    }

    @Test
    void mistakesOfAllScriptsAreSaidWithTheirPlaces() throws IOException {
        script("a.xmpp", "actor romeo\n  romeo sned <iq/>\n");
        script("b.xmpp", "actor romeo\nromeo connect\nromeo send <message to='${juliet.full}'/>\nexpect open\n");
        script("c.xmpp", "actor romeo\nromeo expect open\n");
        script("d.xmpp", "actor romeo\nconnect\n");
        script("e.xmpp", "actor romeo\nconnect\nromoe close\n");

        Invocation played = play(directory.toString()).endsWith(ExitCode.USAGE);

        for (String mistake : List.of(
                "a.xmpp:2:3: expected one of client, raw, component, contact, found 'romeo'",
                "b.xmpp:3:25: nobody has set ${juliet.full} here; known are",
                "c.xmpp:2:1: expected 'romeo connect' before: romeo is not connected here",
                "d.xmpp:3:1: expected an expect or expect-nothing: this script judges nothing",
                "e.xmpp:3:1: expected one of the actors romeo, found 'romoe'")) {
            assertTrue(played.err().contains(mistake), () -> mistake + " is not in\n" + played.err());
        }
        assertFalse(played.err().contains("Exception"), played.err());
    }

    @Test
    void foldersAndGlobsAreLookedThrough() throws IOException {
        Files.createDirectories(directory.resolve("in"));
        script("in/one.xmpp", OPEN);
        script("in/two.xmpp", OPEN.replace("actor", "id second\nactor"));
        script("in/other.txt", "nonsense");

        play(directory.resolve("in").toString()).endsWith(ExitCode.OK);
        assertEquals(2, results().at("/cases").size());
        play(directory + "/*/one*.xmpp", "--only", "id:*").endsWith(ExitCode.OK);
        assertEquals("one", results().at("/cases/0/id").asText());
        play(directory + "/nothing*.xmpp").endsWith(ExitCode.USAGE);
    }

    @Test
    void scriptsAreAddedToTheSuite() throws IOException {
        Path file = script("mine.xmpp", "tags mine\n" + OPEN);
        Invocation.of("run", "--scripts", file.toString(), "--only", "tag:mine", "--report-dir", directory.toString())
                .endsWith(ExitCode.OK);
        assertEquals("mine", results().at("/cases/0/id").asText());

        script("twice.xmpp", "id mine\n" + OPEN);
        String err = Invocation.of("run", "--scripts", directory.toString(), "--only", "tag:mine")
                .endsWith(ExitCode.USAGE)
                .err();
        assertTrue(err.contains("the id mine is that of"), err);
    }

    private Path script(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Invocation play(String... arguments) {
        List<String> all = new ArrayList<>(List.of("play", "--report-dir", directory.toString()));
        all.addAll(List.of(arguments));
        return Invocation.of(all.toArray(String[]::new));
    }

    private JsonNode results() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(directory.resolve("results.json").toFile());
    }
}
