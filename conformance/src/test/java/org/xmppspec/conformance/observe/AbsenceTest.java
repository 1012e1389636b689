package org.xmppspec.conformance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.target.OpenTarget;

class AbsenceTest {
    private static final String TO_JULIET = "<message to='${juliet.full}'><body>soft!</body></message>";

    private static OpenTarget server;

    private final Bench bench = new Bench();
    private XmppSession romeo;
    private XmppSession juliet;

    @BeforeAll
    static void start() throws Exception {
        server = Bench.server();
    }

    @BeforeEach
    void begin() throws Exception {
        romeo = bench.online(server, "romeo");
        juliet = bench.online(server, "juliet");
    }

    @AfterEach
    void end() {
        bench.finish();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private Absence noMessage() {
        return bench.observe.that(Bench.MUST, juliet).receivesNo("<message/>");
    }

    private void assertSeen(Verdict verdict, String came) {
        List<Observation> seen = bench.finish();
        assertEquals(1, seen.size());
        assertEquals(verdict, seen.get(0).verdict(), seen.toString());
        assertTrue(seen.get(0).came().contains(came), seen.get(0).came());
        assertEquals(List.of(), bench.log.defects());
    }

    @Test
    void nothingBeforeTheMarkerKeepsTheRequirement() {
        noMessage().beforeMarkerFrom(romeo);
        assertSeen(Verdict.PASS, "nothing (the marker came)");
    }

    @Test
    void whatCameBeforeTheMarkerBreaksTheRequirement() {
        romeo.send(TO_JULIET);
        noMessage().beforeMarkerFrom(romeo);
        assertSeen(Verdict.FAIL, "<body>soft!</body>");
    }

    @Test
    void whatComesLateBreaksTheRequirementAfterAll() {
        noMessage().beforeMarkerFrom(romeo);
        romeo.send(TO_JULIET);
        romeo.request("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");
        assertSeen(Verdict.FAIL, "late by ");
    }

    @Test
    void whatTheCaseItselfAwaitsLaterIsNoBreach() {
        noMessage().beforeMarkerFrom(romeo);
        romeo.send(TO_JULIET);
        assertTrue(juliet.await("<message/>").isPresent());
        assertSeen(Verdict.PASS, "nothing");
    }

    @Test
    void whatMayComeLaterIsNoBreach() {
        noMessage().beforeMarkerFrom(romeo).mayComeLater();
        romeo.send(TO_JULIET);
        romeo.request("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");
        assertSeen(Verdict.PASS, "nothing");
    }

    @Test
    void absenceWithoutAFenceIsADefectOfTheCase() {
        noMessage();
        assertEquals(List.of("it forbids <message/> without a fence"), bench.log.defects());
    }

    @Test
    void markerThatIsLostProvesNothing() throws Exception {
        try (OpenTarget other = Bench.server()) {
            XmppSession stranger = bench.online(other, "stranger");
            noMessage().beforeMarkerFrom(stranger);
        }
        assertSeen(Verdict.INCONCLUSIVE, "the marker did not come in time");
    }

    @Test
    void breachCountsAlthoughTheMarkerIsLost() throws Exception {
        romeo.send(TO_JULIET);
        try (OpenTarget other = Bench.server()) {
            XmppSession stranger = bench.online(other, "stranger");
            noMessage().beforeMarkerFrom(stranger);
        }
        assertSeen(Verdict.FAIL, "<body>soft!</body>");
    }

    @Test
    void observerWhoseStreamHasEndedProvesNothing() {
        juliet.sendRaw("<not-well-formed></oops>");
        juliet.awaitEnding();
        noMessage().beforeMarkerFrom(romeo);
        assertSeen(Verdict.INCONCLUSIVE, "the stream of juliet had ended (stream error not-well-formed)");
    }

    @Test
    void actingStreamThatTheTargetEndedProperlyLeavesTheQuietTime() {
        romeo.sendRaw("<not-well-formed></oops>");
        romeo.awaitEnding();
        noMessage().beforeMarkerFrom(romeo);
        assertSeen(Verdict.PASS, "the stream of romeo was ended (stream error not-well-formed); quiet time of 60 ms");
    }

    @Test
    void markerThatGoesUnderWithItsStreamIsNotWaitedFor() {
        long start = System.nanoTime();
        romeo.sendRaw("<not-well-formed></oops>");
        noMessage().beforeMarkerFrom(romeo);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(juliet.timeout()) < 0, took.toString());
        assertSeen(Verdict.PASS, "the stream of romeo was ended (stream error not-well-formed); quiet time of 60 ms");
    }

    @Test
    void actingStreamThatWasBrokenOffProvesNothing() {
        romeo.abort();
        romeo.awaitEnding();
        noMessage().beforeMarkerFrom(romeo);
        assertSeen(Verdict.INCONCLUSIVE, "no marker could be sent; the stream of romeo had ended (aborted)");
    }

    @Test
    void roundTripsProveIt() {
        noMessage().afterRoundTripsOf(romeo);
        assertSeen(Verdict.PASS, "the marker came");
    }

    @Test
    void answerToALaterRequestProvesThatNothingCameBack() {
        juliet.send("<message to='nobody@${domain}' type='headline'/>");
        noMessage().beforeAnswerTo("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");
        assertSeen(Verdict.PASS, "an answer to a later request came");
    }

    @Test
    void whatWasSentLaterProvesIt() {
        Absence absence = bench.observe.that(Bench.MUST, juliet).receivesNo("<message><body>first</body></message>");
        romeo.send("<message to='${juliet.full}'><body>second</body></message>");
        absence.beforeArrivalOf("<message><body>second</body></message>");
        assertSeen(Verdict.PASS, "what was sent later came");
    }

    @Test
    void whatWasSentLaterAndNeverComesProvesNothing() {
        noMessage().beforeArrivalOf("<presence type='subscribe'/>");
        assertSeen(Verdict.INCONCLUSIVE, "what was sent later did not come");
    }

    @Test
    void quietTimeIsNamed() {
        noMessage().withinQuietTime("the session was lost");
        assertSeen(Verdict.PASS, "no fence: the session was lost; quiet time of 60 ms");
    }

    @Test
    void whatIsMerelyAllowedNeverFails() {
        romeo.send(TO_JULIET);
        bench.observe.that(Bench.MAY, juliet).receivesNo("<message/>").beforeMarkerFrom(romeo);
        assertSeen(Verdict.INFO, "<body>soft!</body>");
    }
}
