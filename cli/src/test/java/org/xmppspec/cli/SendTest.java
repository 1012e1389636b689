package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.Trust;
import org.xmppspec.conformance.target.Login;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;
import org.xmppspec.server.ServerConfigBuilder;

/** What the command send sends, prints and ends with, phase by phase. */
class SendTest {
    private static final String PING = "<iq type='get' id='${id}'><ping xmlns='urn:xmpp:ping'/></iq>";
    private static final String TO_MYSELF = "<message to='${me}' type='chat'><body>hi</body></message>";
    private static final String PASSWORD = "s3cr3t0";

    @TempDir
    Path directory;

    private static Invocation embedded(int code, String... arguments) {
        List<String> words = new ArrayList<>(List.of("send"));
        words.addAll(List.of(arguments));
        Invocation call = Invocation.of(words.toArray(new String[0]));
        assertEquals(code, call.code(), () -> call.out() + call.err());
        return call;
    }

    private Invocation asRomeo(int code, int port, String... more) throws IOException {
        Path file = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
        List<String> words = new ArrayList<>(List.of("romeo@x.test/balcony", "--host", "127.0.0.1", "--timeout", "2s"));
        words.addAll(List.of("--port", String.valueOf(port), "--password-file", file.toString()));
        words.addAll(List.of(more));
        Invocation call = embedded(code, words.toArray(new String[0]));
        assertFalse((call.out() + call.err()).contains(PASSWORD), () -> call.out() + call.err());
        return call;
    }

    private static ServerConfigBuilder server() {
        return ServerConfig.builder().domain("x.test").user("romeo", PASSWORD);
    }

    // ---- what it does

    @Test
    void theAnswersToRequestsAreWaitedForAndPrintedAsTheyCame() {
        Invocation call = embedded(0, PING, PING);
        List<String> lines = call.out().lines().toList();
        assertEquals(2, lines.size(), call.out());
        assertTrue(
                lines.stream().allMatch(line -> line.startsWith("<iq ") && line.contains("type='result'")), call.out());
        assertEquals(
                2,
                lines.stream()
                        .map(line -> line.replaceAll(".* id='([^']*)'.*", "$1"))
                        .distinct()
                        .count());
        assertEquals("", call.err());
    }

    @Test
    void anAccountWithAResourceIsLoggedIn() throws IOException {
        try (ReferenceServer server = ReferenceServer.start(server().build())) {
            Invocation call = asRomeo(0, server.port(), "--insecure", "--count", "1", TO_MYSELF);
            assertTrue(call.out().contains("to='romeo@x.test/balcony'"), call.out());
        }
    }

    @Test
    void expectationsAreTemplatesOrXPathEachForAnElementOfItsOwn() {
        embedded(0, TO_MYSELF, PING, "--expect", "//c:body[.='hi']", "--expect", "<iq type='result'/>");
        Invocation call = embedded(
                14,
                TO_MYSELF,
                "--timeout",
                "1s",
                "--expect",
                "c:body",
                "--expect",
                "<message><body>hi</body></message>");
        assertTrue(call.err().contains("this has not come within 1.0 s: <message>"), call.err());
        assertFalse(call.err().contains("c:body"), call.err());
        assertTrue(call.out().contains("<body>hi</body>"), call.out());
    }

    @Test
    void presenceIsSentWhereItIsAskedFor() {
        embedded(14, TO_MYSELF.replace("${me}", "${me.bare}"), "--timeout", "1s", "--count", "1");
        embedded(0, "--stage", "online", TO_MYSELF.replace("${me}", "${me.bare}"), "--count", "1");
    }

    @Test
    void jsonBothWays() throws IOException {
        Invocation call = withInput(
                "{\"message\": {\"to\": \"${me}\", \"body\": \"one\"}}\n[{\"message\": {\"to\": \"${me}\", \"body\": \"<two>\"}}]",
                0,
                "--json",
                "--count",
                "2",
                "-");
        List<String> lines = call.out().lines().toList();
        assertEquals(2, lines.size(), call.out());
        JsonMapper mapper = JsonMapper.builder().build();
        assertEquals("one", mapper.readTree(lines.get(0)).at("/message/body").asText());
        assertEquals("<two>", mapper.readTree(lines.get(1)).at("/message/body").asText());
    }

    @Test
    void severalStanzasOnTheStandardInput() {
        Invocation call = withInput(TO_MYSELF + "\n" + TO_MYSELF + "\n", 0, "-", "--count", "2");
        assertEquals(2, call.out().lines().count(), call.out());
    }

    private static synchronized Invocation withInput(String input, int code, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return embedded(code, arguments);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void allBytesAreShownOnTheStandardErrorWithoutSecrets() throws IOException {
        String change = "<iq type='set' id='1'><query xmlns='jabber:iq:register'><username>romeo</username><password>"
                + PASSWORD + "</password></query></iq>";
        try (ReferenceServer server = ReferenceServer.start(server().build())) {
            Invocation call = asRomeo(0, server.port(), "--insecure", "--raw", change);
            assertTrue(call.err().contains(" ms > <?xml"), call.err());
            assertTrue(call.err().contains(" ms TLS < "), call.err());
            assertTrue(call.err().contains("<password>[masked: "), call.err());
            assertTrue(call.err().stripTrailing().endsWith("</stream:stream>"), call.err());
        }
    }

    // ---- how it ends

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <message><body>hi</message>   | '<message...' is not well-formed XML: The element type "body" must be terminated by the matching end-tag "</body>". (line 1, column 20)
            hello@x.test hello            | 'hello' holds no stanza, which begins with '<'
            --json {"message":{"boddy":1}}| "boddy" is not known in "message"
            <body>${nobody}</body>        | Unknown variable ${nobody}
            <presence/> --expect a[       | 'a[' is not XPath
            <presence/> --expect <a       | <a
            <presence/> --count -1        | --count is a number from 0
            <presence/> --stage tcp       | --stage tcp has no stream to send on
            <presence/> --account a@b.test a@b.test | 'a@b.test' holds no stanza
            a@b.test <presence/> --account a@b.test | the account is named twice
            a@b.test <presence/>          | there is no password for a@b.test
            --count 0                     | there is nothing to send
            """)
    void mistakesAreExplained(String arguments, String sentence) {
        Invocation call = embedded(2, arguments.split(" ", -1));
        assertTrue(call.err().contains(sentence), call.err());
        assertEquals("", call.out());
    }

    @Test
    void whatIsSecretInAMistakeIsNotRepeated() {
        for (String start : List.of("<iq id='${nobody}'>", "<iq>", "<iq ")) {
            Invocation call = embedded(
                    2, start + "<password>" + PASSWORD + "</password>" + (start.contains("nobody") ? "</iq>" : ""));
            assertFalse(call.err().contains(PASSWORD), call.err());
        }
        Invocation json = embedded(2, "--json", "{\"name\":\"password\",\"children\":[{\"x\":\"" + PASSWORD + "\"}]}");
        assertFalse(json.err().contains(PASSWORD), json.err());
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (OddServer server = OddServer.silent()) {
            port = server.port();
        }
        assertTrue(asRomeo(10, port, PING).err().contains("nobody listens there"));
    }

    @Test
    void noXmpp() throws IOException {
        try (OddServer server = OddServer.silent()) {
            asRomeo(10, server.port(), PING);
        }
        try (OddServer server = OddServer.answering("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertTrue(asRomeo(10, server.port(), PING).err().contains("answers with HTTP"));
        }
        try (FickleServer server = new FickleServer(0, 0, FickleServer.Mood.ENDLESS_ELEMENTS)) {
            asRomeo(10, server.port(), PING);
        }
    }

    @Test
    void aCertificateThatIsNotAccepted() throws IOException {
        try (ReferenceServer server = ReferenceServer.start(server().build())) {
            assertTrue(asRomeo(11, server.port(), PING).err().contains("--trust-cert FILE"));
        }
    }

    @Test
    void noTls() throws IOException {
        String header = "<?xml version='1.0'?><stream:stream from='x.test' id='1' version='1.0' xmlns='jabber:client'"
                + " xmlns:stream='http://etherx.jabber.org/streams'><stream:features/>";
        try (OddServer server = OddServer.answering(header)) {
            asRomeo(11, server.port(), PING);
        }
    }

    @Test
    void aWrongPassword() throws IOException {
        ServerConfig other =
                ServerConfig.builder().domain("x.test").user("romeo", "another").build();
        try (ReferenceServer server = ReferenceServer.start(other)) {
            assertTrue(asRomeo(12, server.port(), "--insecure", PING).err().contains("refused the log-in"));
        }
    }

    @Test
    void noResource() throws Exception {
        try (ReferenceServer server =
                        ReferenceServer.start(server().maxResources(1).build());
                Login first = Login.as(
                        ConnectSettings.builder("x.test")
                                .endpoint("127.0.0.1", server.port())
                                .trust(Trust.insecure())
                                .build(),
                        new Account("romeo", "x.test", PASSWORD),
                        Login.quietly())) {
            assertTrue(first.session().isOpen());
            asRomeo(13, server.port(), "--insecure", PING);
        }
    }

    @Test
    void theStreamEndsBeforeWhatIsExpectedHasCome() {
        Invocation call = embedded(15, "<nothing xmlns='urn:x'/>", "--expect", "<message/>");
        assertTrue(call.err().contains("before this had come: <message/>"), call.err());
        assertTrue(call.err().contains("unsupported-stanza-type"), call.err());
    }
}
