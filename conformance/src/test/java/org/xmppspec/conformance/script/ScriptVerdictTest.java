package org.xmppspec.conformance.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.target.EmbeddedTarget;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.TargetUnusableException;
import org.xmppspec.server.ServerConfig;

class ScriptVerdictTest {
    private static final String PAIR = "actor romeo\nactor juliet\nromeo connect\njuliet connect\n";
    private static OpenTarget target;

    @BeforeAll
    static void open() throws TargetUnusableException {
        target = EmbeddedTarget.open(ServerConfig.builder().build(), Duration.ofSeconds(2), 2);
    }

    @AfterAll
    static void close() {
        target.close();
    }

    @Test
    void whatDoesNotComeFailsWithItsLineAndRequirement() throws IOException {
        CaseResult own = play("actor romeo\nromeo connect\nromeo expect <message/> within 50ms\n");
        assertEquals(Verdict.FAIL, own.verdict());
        assertEquals("line-3", own.observations().get(0).requirement());
        assertEquals("MUST", own.observations().get(0).level());

        CaseResult should = play("level should\nactor romeo\nromeo connect\nromeo expect <message/> within 50ms\n");
        assertEquals(Verdict.WARN, should.verdict());

        CaseResult known =
                play("actor romeo\nromeo connect\nromeo expect <message/> within 50ms for RFC6121-8.5.2.1.1-2\n");
        assertEquals("RFC6121-8.5.2.1.1-2", known.observations().get(0).requirement());
    }

    @Test
    void whatMustNotComeFails() throws IOException {
        String sent = "romeo send <message to='${juliet.full}'><body>hi</body></message>\n";
        assertEquals(
                Verdict.FAIL,
                play(PAIR + sent + "juliet expect-nothing <message/> by romeo\n")
                        .verdict());
        assertEquals(
                Verdict.PASS,
                play(PAIR + sent + "juliet expect-nothing <message><body>ho</body></message>\n")
                        .verdict());
    }

    @Test
    void theWrongOrderFailsOnlyWhereOrderMatters() throws IOException {
        String sent = "romeo send <message to='${juliet.full}'><body>1</body></message>"
                + "<message to='${juliet.full}'><body>2</body></message>\n";
        String two = "<message><body>2</body></message>";
        String one = "<message><body>1</body></message>";

        assertEquals(
                Verdict.PASS,
                play(PAIR + sent + "juliet expect " + two + " and " + one + "\n")
                        .verdict());
        assertEquals(
                Verdict.FAIL,
                play(PAIR + sent + "juliet expect " + two + " then " + one + "\n")
                        .verdict());
        assertEquals(
                Verdict.PASS,
                play(PAIR + sent + "juliet expect <iq/> or " + one + "\n").verdict());
    }

    @Test
    void whatCannotBePerformedIsInconclusiveWithItsPlace() throws IOException {
        CaseResult result =
                play("actor romeo\nromeo connect\nromeo expect open\nromeo let x = xpath \"//nothing\" of features\n");

        assertEquals(Verdict.INCONCLUSIVE, result.verdict());
        assertTrue(result.message().contains(":4:1: the XPath expression '//nothing' finds nothing"), result.message());
    }

    @Test
    void aComponentHasAStreamOfItsOwn() throws IOException {
        String text = "actor stub component\nstub connect to bind\nstub expect open\n";

        assertEquals(Verdict.PASS, play(text).verdict());
    }

    @Test
    void anAnswerThatCannotBeWrittenIsSaid() throws IOException {
        CaseResult result = play("""
                actor romeo
                romeo connect
                romeo answer when body /x(?<y>z)?/ with <message to='${me}'><body>${y}</body></message>
                romeo send <message to='${me}'><body>x</body></message>
                romeo expect <message/>
                romeo expect open
                romeo expect open
                """);

        assertEquals(Verdict.INCONCLUSIVE, result.verdict());
        assertTrue(result.message().contains(":3:1: Unknown variable ${y}"), result.message());
    }

    private static CaseResult play(String text) throws IOException {
        return Played.on(target, text);
    }
}
