package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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
        assertTrue(out.contains("embedded\n0030-3"), out);
        assertTrue(out.endsWith("1 runs: 0 cases differ, " + (out.lines().count() - 3) + " are the same.\n"), out);
        assertTrue(Files.exists(directory.resolve("embedded/junit.xml")));
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
