package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.Connector;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.Trust;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.result.ExitCode;

/** The reference server as a command. */
class ServeTest {
    private static final int TERMINATED = 143;
    private static final String FAULT = "disco-info-without-identity";

    @TempDir
    Path directory;

    @Test
    void usersLogInFaultsWorkAndItEndsWhenItIsTold() throws Exception {
        String[] arguments = {
            "serve",
            "--port",
            "0",
            "--domain",
            "verona.example",
            "--user",
            "romeo:r0m30",
            "--fault",
            "version-without-name," + FAULT,
            "--component",
            "plays.verona.example:s3cr3t",
            "--component-port",
            "0"
        };
        try (Program serve = Program.start(0, arguments)) {
            MatchResult announced = serve.await(
                    "Serving verona\\.example on 127\\.0\\.0\\.1 port (\\d+) \\(TCP with STARTTLS\\) and port (\\d+)"
                            + " \\(direct TLS\\)\\.\\R");
            serve.await("Components connect to port \\d+\\.\\R");
            serve.await("Certificate: self-signed, SHA-256 [0-9A-F:]{95}\\R");
            int port = Integer.parseInt(announced.group(1));
            logIn(port);
            theFaultIsFound(port);
            thePortIsTaken(port);

            serve.signal("TERM");
            assertEquals(TERMINATED, serve.exitCode());
            assertFalse(serve.output().contains("r0m30"), "passwords are not shown");
            assertFalse(serve.output().contains("s3cr3t"), "secrets are not shown");
        }
    }

    private static void logIn(int port) {
        ConnectSettings settings = ConnectSettings.builder("verona.example")
                .endpoint("127.0.0.1", port)
                .trust(Trust.insecure())
                .build();
        SessionRequest request = SessionRequest.builder("romeo", StreamStage.ONLINE)
                .account(new Account("romeo", "verona.example", "r0m30"))
                .build();
        try (Connector connector = new Connector(settings);
                XmppSession romeo = connector.open(request)) {
            assertEquals("romeo@verona.example", romeo.bare());
        }
    }

    private void theFaultIsFound(int port) {
        Invocation run = Invocation.of(
                "run",
                "--only",
                "id:0030-3.1-server-describes-itself",
                "--domain",
                "verona.example",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--insecure",
                "--report-dir",
                directory.toString());
        assertEquals(ExitCode.FAILED.value(), run.code(), run::out);
    }

    private static void thePortIsTaken(int port) {
        Invocation second =
                Invocation.of("serve", "--port", Integer.toString(port)).endsWith(ExitCode.TARGET_UNUSABLE);
        assertTrue(second.err().startsWith("xmppspec: The server cannot listen on 127.0.0.1 port " + port));
        assertEquals(1, second.err().lines().count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "--port 70000 => --port is a number from 0 to 65535, not 70000",
                "--port -1 => --port is a number from 0 to 65535, not -1",
                "--port 0 --direct-tls-port -2 => --direct-tls-port is a number from -1 to 65535, not -2",
                "--port 0 --fault nonsense => There is no fault named",
                "--port 0 --fault iq-answered-twice,nonsense => There is no fault named",
                "--port 0 --domain a@b => is no domain",
                "--port 0 --user a@b:secret => cannot name an account",
                "--port 0 --user romeo => --user is written NAME:PASSWORD",
                "--port 0 --addresses rfc1 => --addresses"
            })
    void aMistakeIsExplained(String arguments, String explanation) {
        Invocation serve = Invocation.of(("serve " + arguments).split(" ")).endsWith(ExitCode.USAGE);
        assertTrue(serve.err().startsWith("xmppspec: "), serve.err());
        assertTrue(serve.err().contains(explanation), serve.err());
        assertFalse(serve.err().contains("secret"), serve.err());
        assertEquals(2, serve.err().lines().count(), serve.err());
    }

    @Test
    void aHostThatDoesNotExistIsSaidSo() {
        Invocation serve =
                Invocation.of("serve", "--port", "0", "--host", "256.1.1.1").endsWith(ExitCode.TARGET_UNUSABLE);
        assertEquals(
                "xmppspec: The server cannot listen on 256.1.1.1: there is no such host. Name an address of this"
                        + " machine.\n",
                serve.err());
    }
}
