package org.xmppspec.conformance.script.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.Account;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.Transcript;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.match.Variables;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.script.Played;
import org.xmppspec.conformance.script.step.Part;
import org.xmppspec.conformance.script.step.Role;
import org.xmppspec.conformance.target.EmbeddedTarget;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.server.ServerConfig;

class ScriptWriterTest {
    private final ScriptWriter writer = new ScriptWriter();
    private final Variables variables = new Variables();
    private final Transcript transcript = Transcript.start();

    @Test
    void whatWasDoneByHandComesToTheSameVerdictAsAScript() throws Exception {
        try (OpenTarget target = EmbeddedTarget.open(ServerConfig.builder().build(), Duration.ofSeconds(5), 2)) {
            List<Account> accounts = target.accounts().take(2);
            XmppSession romeo = open(target, "romeo", accounts.get(0));
            XmppSession juliet = open(target, "juliet", accounts.get(1));
            writer.domain(romeo.domain());
            conversation(romeo, juliet);
            String script = writer.script("What we tried: " + accounts.get(0).password());

            for (Account account : accounts) {
                assertFalse(script.contains(account.password()), script);
                assertFalse(script.contains(account.bare()), script);
            }
            assertFalse(script.contains(romeo.resource()), script);
            assertFalse(script.contains("hunter2"), script);
            assertTrue(script.contains("romeo send <message to='${juliet.full}' id='${id}'"), script);
            CaseResult result = Played.on(target, script);
            assertEquals(Verdict.PASS, result.verdict(), () -> result.message() + "\n" + script);
            String wrong = script.replace("what man art thou?", "who goes there?");
            assertEquals(
                    Verdict.FAIL,
                    Played.on(target, wrong.replaceFirst("who goes there", "what man"))
                            .verdict());
        }
    }

    private void conversation(XmppSession romeo, XmppSession juliet) {
        say(romeo, "<message to='" + juliet.full() + "' id='m1'><body>what man art thou?</body></message>");
        String first = "<message from='${romeo.full}' id='m1'/>";
        boolean came = juliet.await(first).isPresent();
        say(romeo, "<iq type='get' id='q1' to='" + romeo.domain() + "'><ping xmlns='urn:xmpp:ping'/></iq>");
        came &= romeo.await("<iq type='result' id='q1'/>").isPresent();
        say(juliet, "<message to='" + romeo.full() + "' id='m2'><thread>m1</thread><body>by a name</body></message>");
        came &= romeo.await("<message id='m2'/>").isPresent();
        say(
                romeo,
                "<iq type='set' id='q2'><query xmlns='jabber:iq:private'><x xmlns='urn:x'><password>hunter2</password>"
                        + "</x></query></iq>");
        came &= romeo.await("<iq id='q2'/>").isPresent();
        romeo.close();
        writer.closed("romeo");
        assertTrue(came);
    }

    private void say(XmppSession session, String xml) {
        writer.sent(session.actor(), xml);
        session.send(xml);
    }

    private XmppSession open(OpenTarget target, String name, Account account) {
        writer.hide(account.password());
        XmppSession session = target.connector()
                .open(SessionRequest.builder(name, StreamStage.ONLINE)
                        .account(account)
                        .variables(variables)
                        .transcript(transcript)
                        .build());
        boolean unused = session.consumeAll().isEmpty();
        writer.connected(Part.client(name), StreamStage.ONLINE, session.full());
        session.listen(received -> writer.came(name, received));
        return session;
    }

    @Test
    void actorsAreDeclaredAsTheyWere() throws IOException {
        Part part = new Part(
                "wire", Role.RAW, "wire", Optional.of("x"), 3, Optional.of("PLAIN"), Optional.empty(), true, false);

        String script = writer.connected(part, StreamStage.TCP, "")
                .sentRaw("wire", "<a b=\"${c}\">\r\n")
                .aborted("wire")
                .typed("wire", "expect disconnected")
                .script("two\nlines");

        assertEquals("""
                title  two lines

                actor wire raw priority 3 mechanism PLAIN passive without roster

                wire connect to tcp
                wire raw "<a b=\\"\\${c}\\">\\r\\n"
                wire abort
                wire expect disconnected
                """, script);
    }

    @Test
    void secretsBecomeVariables() {
        String script = writer.connected(Part.client("romeo"), StreamStage.TLS, "")
                .sent("romeo", "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGEAYg==</auth>")
                .script("log-in");

        assertFalse(script.contains("AGEAYg=="), script);
        assertTrue(script.contains("romeo let secret1 = \"change-me\""), script);
        assertTrue(script.contains("mechanism='PLAIN'>${secret1}</auth>"), script);
    }
}
