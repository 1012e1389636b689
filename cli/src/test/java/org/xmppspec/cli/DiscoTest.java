package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** What the command disco shows, and how it ends. */
class DiscoTest {
    @TempDir
    Path directory;

    private static ReferenceServer verona() {
        return ReferenceServer.start(ServerConfig.builder()
                .domain("verona.test")
                .user("romeo", "r0m30")
                .user("juliet", "jul13t")
                .build());
    }

    private Invocation asRomeo(int port, String password, String... more) throws IOException {
        Path file = Files.writeString(directory.resolve("password"), password + "\n");
        List<String> arguments = new ArrayList<>(List.of(
                "disco", "--account", "romeo@verona.test", "--host", "127.0.0.1", "--port", String.valueOf(port)));
        arguments.addAll(List.of("--insecure", "--password-file", file.toString()));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(new String[0]));
    }

    @Test
    void theTreeOfTheEmbeddedServer() {
        Invocation call = Invocation.of("disco").endsWith(ExitCode.OK);
        assertTrue(call.out().startsWith("localhost  server/im \"xmppspec\"\n"), call.out());
        assertTrue(call.out().contains("\n  XEP-0199 XMPP Ping  urn:xmpp:ping\n"), call.out());
        assertTrue(
                call.out().contains("\n    localhost (node modules)  hierarchy/branch \"Modules of this server\"\n"),
                call.out());
        assertTrue(call.out().contains("(node modules/roster)  hierarchy/leaf \"roster\"\n"), call.out());
        assertFalse(call.out().contains("\u001b"), "no colours but on a terminal");
    }

    @Test
    void theDepthIsChosen() {
        Invocation call = Invocation.of("disco", "--depth", "0").endsWith(ExitCode.OK);
        assertTrue(call.out().contains("localhost (node modules) \"Modules of this server\"\n"), call.out());
        assertFalse(call.out().contains("modules/roster"), call.out());
    }

    @Test
    void aNodeThatIsNotThere() {
        Invocation call = Invocation.of("disco", "--node", "nowhere").endsWith(ExitCode.FAILED);
        assertTrue(
                call.out()
                        .contains("does not say what it is: item-not-found, that is: there is no such entity or node"),
                call.out());
    }

    @Test
    void everythingAsJson() throws IOException {
        JsonNode json = Invocation.of("disco", "--json", "--node", "modules", "--depth", "0")
                .endsWith(ExitCode.OK)
                .json();
        assertEquals("modules", json.get("node").asText());
        assertEquals("yes", json.get("asked").asText());
        assertEquals("", json.get("infoError").asText());
        assertEquals("branch", json.at("/identities/0/type").asText());
        assertEquals(
                "http://jabber.org/protocol/disco#info", json.at("/features/0").asText());
        assertEquals("too-deep", json.at("/items/0/asked").asText());
        assertTrue(json.at("/items/0/items").isMissingNode());
    }

    @Test
    void anAccountOfAServerIsUsed() throws IOException {
        try (ReferenceServer server = verona()) {
            Invocation own =
                    asRomeo(server.port(), "r0m30", "romeo@verona.test").endsWith(ExitCode.OK);
            assertTrue(own.out().startsWith("romeo@verona.test  account/registered\n"), own.out());
            Invocation other =
                    asRomeo(server.port(), "r0m30", "juliet@verona.test").endsWith(ExitCode.FAILED);
            assertTrue(other.out().contains("service-unavailable, that is: nobody is there"), other.out());
            Invocation elsewhere =
                    asRomeo(server.port(), "r0m30", "mantua.test").endsWith(ExitCode.FAILED);
            assertTrue(elsewhere.out().contains("there is no server of that domain"), elsewhere.out());
        }
    }

    @Test
    void aLoginThatFailsIsExplained() throws IOException {
        int port;
        try (ReferenceServer server = verona()) {
            port = server.port();
            Invocation refused = asRomeo(port, "wrong").endsWith(ExitCode.TARGET_UNUSABLE);
            assertTrue(refused.err().startsWith("xmppspec: "), refused.err());
            assertTrue(refused.err().contains("not-authorized"), refused.err());
        }
        Invocation gone = asRomeo(port, "r0m30").endsWith(ExitCode.TARGET_UNUSABLE);
        assertTrue(gone.err().contains("127.0.0.1"), gone.err());
        assertEquals("", gone.out());
    }
}
