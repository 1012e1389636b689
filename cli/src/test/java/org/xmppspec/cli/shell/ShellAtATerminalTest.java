package org.xmppspec.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell as a person uses it at a terminal. */
class ShellAtATerminalTest {
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String CTRL_U = "\u0015";
    private static final String UP = "\u0010";

    @TempDir
    private Path home;

    private TypedShell romeo(Map<String, String> environment) throws Exception {
        TypedShell shell = new TypedShell(home, environment, "--embedded", "--resource", "balcony");
        shell.reads("romeo: online, TLSv1.3, SCRAM").reads("romeo> ");
        return shell;
    }

    @Test
    void completesWhatIsLegalWhereTheCursorStands() throws Exception {
        try (TypedShell shell = romeo(Map.of())) {
            shell.type("<mes\t").reads("<message");
            shell.type(" to='romeo@localhost/b\t").reads("localhost/balcony");
            shell.type("'><bo\t").reads("dy");
            shell.type(">x</\t").reads("/body>");
            shell.type("</message>\r").reads("<body>x</body>");
            shell.type("fil\t").reads("filter ");
            shell.type("ki\t").reads("kind");
            shell.type(CTRL_U + "connect juliet to fea\t").reads("features");
        }
    }

    @Test
    void goesOnInTheNextLineUntilXmlIsComplete() throws Exception {
        try (TypedShell shell = romeo(Map.of())) {
            shell.type("<message to='${me}'>\r").type("<body>two\r").type("lines</body></message>\r");
            shell.reads("<- romeo").reads("lines</body>");
        }
    }

    @Test
    void marksXmlFromWhereItBreaksAndSendsItOnlyRaw() throws Exception {
        try (TypedShell shell = romeo(Map.of())) {
            shell.type("<message><body>x</bodi>").reads("bodi>");
            shell.type("\r")
                    .reads("not well-formed, so it was not sent: column 17: </bodi>")
                    .reads("romeo> ");
            shell.type(CTRL_U + "raw <message><body>x</bodi>\r").reads("stream error not-well-formed");
        }
    }

    @Test
    void putsTemplatesIntoThePromptWhereTheyCanBeEdited() throws Exception {
        Path snippets = Files.createDirectories(home.resolve("config/xmppspec/snippets"));
        Files.writeString(snippets.resolve("away.xml"), "<presence><show>xa</show></presence>");
        try (TypedShell shell = romeo(Map.of())) {
            shell.type("ping\r").reads("romeo> <iq type='get' to='${domain}' id='${id}'>");
            shell.type("\r").reads("type='result'");
            shell.type("expect <iq type='result'/>\r").reads("as expected");
            shell.type("snippet a\t\r").reads("<show>xa</show>");
            shell.type("\r").reads("<- romeo");
        }
    }

    @Test
    void remembersInputsButNeverSecrets() throws Exception {
        try (TypedShell shell = romeo(Map.of())) {
            shell.type("<presence>\r").type("<status>hi</status></presence>\r").reads("<- romeo");
            shell.type("raw <auth mechanism='PLAIN'>c2VjcmV0</auth>\r").reads("has ended");
            shell.type(UP).reads("<status>hi</status></presence>");
            shell.type(CTRL_U + CTRL_C + CTRL_D);
            assertEquals(0, shell.ends());
        }
        String history = Files.readString(home.resolve("state/xmppspec/shell_history"));
        assertTrue(history.contains("<presence>\\n<status>hi"), history);
        assertFalse(history.contains("c2VjcmV0"), history);
    }

    @Test
    void ctrlCDropsTheInputAndCtrlDEnds() throws Exception {
        try (TypedShell shell = romeo(Map.of())) {
            shell.type("<message").reads("message");
            shell.type(CTRL_C).reads("romeo> ");
            shell.type("<presence><status>alive</status></presence>\r")
                    .reads("<- romeo")
                    .reads("alive");
            shell.type(CTRL_D);
            assertEquals(0, shell.ends());
        }
    }

    @Test
    void filtersAndFindsWhatItHasHidden() throws Exception {
        try (TypedShell shell = romeo(Map.of())) {
            shell.type("filter xpath //c:body\r").reads("romeo> ");
            shell.type("<presence><status>hidden-one</status></presence>\r").reads("hidden ");
            shell.type("<message to='${me}'><body>shown</body></message>\r")
                    .reads("<- romeo")
                    .reads("shown");
            shell.type("filter\r").reads("Shown is only: xpath //c:body; 2 hidden so far.");
            shell.type("search hidden-ON.\r").reads("2 of ").reads("pieces match");
            shell.type("filter off\r").reads("2 were hidden");
        }
    }

    @Test
    void savesWhatHappenedAsAScript() throws Exception {
        Path script = home.resolve("hello.xmpp");
        try (TypedShell shell = romeo(Map.of())) {
            shell.type("record\r").reads("Recording");
            shell.type("<iq type='get' id='${id}' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>\r");
            shell.reads("type='result'");
            shell.type("expect <iq type='result'/>\r").reads("as expected");
            shell.type("save " + script + " A ping\r").reads("Written to");
            shell.type("save " + script + "\r").reads("is there already");
        }
        String text = Files.readString(script);
        assertTrue(text.contains("title  A ping") && text.contains("urn:xmpp:ping"), text);
        assertTrue(text.contains("romeo expect <iq"), text);
    }

    @Test
    void doesWithoutColoursAndMovements() throws Exception {
        try (TypedShell shell = romeo(Map.of("NO_COLOR", "1"))) {
            shell.type("<presence/>\r").reads("<- romeo");
            assertFalse(shell.all().contains("\u001b[36m"), shell.all());
        }
    }
}
