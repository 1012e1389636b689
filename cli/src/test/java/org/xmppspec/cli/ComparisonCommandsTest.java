package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

class ComparisonCommandsTest {
    private static final String SELECTION = "section:xep0030/3";

    @TempDir
    Path directory;

    private String results(String name) {
        return directory.resolve(name).resolve("results.json").toString();
    }

    @Test
    void twoRunsAreComparedAndNewFailuresTold() throws Exception {
        Invocation.of(
                "run",
                "--only",
                SELECTION,
                "--report-dir",
                directory.resolve("good").toString());
        ServerConfig config = ServerConfig.builder()
                .domain("x.test")
                .faults("disco-info-without-identity")
                .build();
        try (ReferenceServer server = ReferenceServer.start(config)) {
            String port = Integer.toString(server.port());
            String[] run = {
                "run",
                "--only",
                SELECTION,
                "--domain",
                "x.test",
                "--host",
                "127.0.0.1",
                "--port",
                port,
                "--insecure",
                "--report-dir",
                directory.resolve("bad").toString()
            };
            Invocation.of(run).endsWith(ExitCode.FAILED);
        }
        String out = Invocation.of("report", "compare", results("good"), results("bad"))
                .endsWith(ExitCode.FAILED)
                .out();
        assertTrue(out.startsWith("New failures ("), out);
        assertTrue(out.contains("PASS -> FAIL"), out);
        out = Invocation.of("report", "compare", results("bad"), results("good"))
                .endsWith(ExitCode.OK)
                .out();
        assertTrue(out.startsWith("Fixed ("), out);
        Invocation same = Invocation.of("report", "compare", "--json", results("good"), results("good"))
                .endsWith(ExitCode.OK);
        assertEquals(0, same.json().get("cases").size());
        assertTrue(same.json().get("same").asInt() > 0);
        assertTrue(
                same.json().at("/runs/0").asText().endsWith("results.json"),
                "runs of one name are told by their files");
    }

    @Test
    void aMatrixRunsEachServerAndKeepsItsReports() throws Exception {
        String out = Invocation.of(
                        "matrix",
                        "--local",
                        "embedded",
                        "--only",
                        SELECTION,
                        "--all",
                        "--no-progress",
                        "--report-dir",
                        directory.toString())
                .endsWith(ExitCode.OK)
                .out();
        Path page = directory.resolve("matrix.html");
        assertTrue(out.contains("embedded\n0030-3"), out);
        assertTrue(
                out.endsWith(
                        "1 run: 0 cases differ, " + (out.lines().count() - 4) + " are the same.\nPage: " + page + "\n"),
                out);
        assertTrue(Files.exists(directory.resolve("embedded/junit.xml")));
        assertTrue(Files.readString(page).contains("XMPP conformance compared"));
    }

    /** The text of each form, and of a page in a file where that is asked for. */
    @Test
    void aComparisonHasAFormForEachReader() throws Exception {
        Invocation.of(
                "run",
                "--only",
                SELECTION,
                "--report-dir",
                directory.resolve("a").toString());
        Path page = directory.resolve("new/page.html");
        String[] all = {"--markdown", "--all", "--html", page.toString()};
        String out = compare(all).endsWith(ExitCode.OK).out();
        assertTrue(out.startsWith("# xmppspec: runs compared\n"), out);
        assertTrue(out.contains("| `0030-3"), out);
        assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
        out = compare("--differences").endsWith(ExitCode.OK).out();
        assertTrue(out.lines().count() == 3 && out.contains("0 cases differ"), out);
        String err = compare("--differences", "--all").endsWith(ExitCode.USAGE).err();
        assertTrue(err.contains("mutually exclusive"), err);
        Path file = Files.createFile(directory.resolve("file"));
        err = compare("--html", file.resolve("page.html").toString())
                .endsWith(ExitCode.USAGE)
                .err();
        assertTrue(err.startsWith("xmppspec: " + file), err);
    }

    private Invocation compare(String... options) {
        List<String> words = new ArrayList<>(List.of("report", "compare", results("a"), results("a")));
        words.addAll(List.of(options));
        return Invocation.of(words.toArray(new String[0]));
    }

    @Test
    void aServerThatDoesNotStartIsLeftOutAndTheOthersAreCompared() throws Exception {
        Path prosody = Files.writeString(directory.resolve("prosody"), "#!/bin/sh\nexit 1\n");
        assertTrue(prosody.toFile().setExecutable(true));
        String[] words = {
            "matrix",
            "--local",
            "prosody,embedded,embedded",
            "--only",
            SELECTION,
            "--all",
            "--no-progress",
            "--report-dir",
            directory.resolve("reports").toString()
        };
        try (Program matrix = Program.startFinding(directory, words)) {
            assertEquals(ExitCode.TARGET_UNUSABLE.value(), matrix.exitCode());
            String said = matrix.output();
            assertTrue(said.contains("xmppspec: prosody is left out: Prosody ended while it started"), said);
            assertTrue(said.contains("embedded\n0030-3"), said);
            assertTrue(said.contains("1 run: 0 cases differ"), said);
        }
    }

    @Test
    void mistakesAreExplained() {
        String err = Invocation.of("matrix", "--local", "prosody,openfire")
                .endsWith(ExitCode.USAGE)
                .err();
        assertTrue(err.startsWith("xmppspec: 'openfire' is not one of prosody, ejabberd, embedded"), err);
        err = Invocation.of("matrix", "--local", "embedded", "--only", "colour:red")
                .endsWith(ExitCode.USAGE)
                .err();
        assertTrue(err.startsWith("xmppspec: 'colour:red' selects nothing"), err);
        err = Invocation.of("report", "compare", "no-such-file", "x")
                .endsWith(ExitCode.USAGE)
                .err();
        assertTrue(err.startsWith("xmppspec: there is no file no-such-file"), err);
    }
}
