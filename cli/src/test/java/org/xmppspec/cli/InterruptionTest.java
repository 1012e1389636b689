package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** Ctrl-C during a run, and what serve does when it is ended. */
class InterruptionTest {
    private static final Pattern ACCOUNT = Pattern.compile("xmppspec-[a-z0-9]{6}-");
    private static final int MORE_THAN_WERE_MADE = 1_000;

    @TempDir
    Path directory;

    @Test
    void whatRanIsReportedAndTheAccountsAreRemoved() throws Exception {
        try (ReferenceServer server = start();
                Program run = Program.start(80, against(server, "--provision", "ibr", "--repeat", "50"))) {
            run.await("\r\u001b\\[K[1-9]\\d+ of \\d+ cases, 0 failed");
            run.signal("INT");
            assertEquals(ExitCode.CANCELLED.value(), run.exitCode(), run::toString);

            String said = run.output();
            assertTrue(said.contains("Broken off after "), said);
            assertTrue(said.contains("Reports: " + directory.resolve("results.json")), said);
            assertFalse(said.contains("Could not be removed"), said);
            assertTrue(Files.readString(directory.resolve("junit.xml")).contains("<testsuite"));
            assertEquals("cancelled", results().at("/run/state").asText());
            assertEquals(List.of(), left(server));
        }
    }

    /** The accounts of the run are numbered, so that those can be looked for which no result names. */
    private List<String> left(ReferenceServer server) throws IOException {
        Matcher account = ACCOUNT.matcher(Files.readString(directory.resolve("results.json")));
        assertTrue(account.find(), "no account is named in the results");
        List<String> left = new ArrayList<>();
        for (int i = 1; i < MORE_THAN_WERE_MADE; i++) {
            if (server.removeUser(account.group() + i)) {
                left.add(account.group() + i);
            }
        }
        return left;
    }

    @Test
    void aSecondCtrlCEndsAtOnce() throws Exception {
        String hangs = "touch " + directory.resolve("begun") + "; exec tail --pid=$PPID -f /dev/null #";
        try (ReferenceServer server = start();
                WatchService watch = directory.getFileSystem().newWatchService()) {
            directory.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            try (Program run = Program.start(0, against(server, "--provision-command", hangs))) {
                assertNotNull(watch.poll(2, TimeUnit.MINUTES), "no account was asked for");
                run.signal("INT");
                run.await("Stopping: ");
                run.signal("INT");
                assertTrue(run.endsWithin(20), "waits for what hangs");
                assertEquals(ExitCode.CANCELLED.value(), run.exitCode());
            }
        }
    }

    private String[] against(ReferenceServer server, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--only", "section:xep0030/3", "--domain", "x.test"));
        arguments.addAll(List.of("--host", "127.0.0.1", "--port", Integer.toString(server.port()), "--insecure"));
        arguments.addAll(List.of("--report-dir", directory.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(new String[0]);
    }

    private static ReferenceServer start() {
        return ReferenceServer.start(ServerConfig.builder().domain("x.test").build());
    }

    private JsonNode results() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(directory.resolve("results.json").toFile());
    }
}
