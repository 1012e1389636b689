package org.xmppspec.conformance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;
import static org.xmppspec.conformance.observe.Alternatives.orNamedAlternative;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.target.OpenTarget;

class ObservationsTest {
    private static final String PING = "<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>";
    private static final String UNKNOWN = "<iq type='get' to='${domain}'><query xmlns='unknown'/></iq>";

    private static OpenTarget server;

    private final Bench bench = new Bench();
    private final Observations observe = bench.observe;
    private XmppSession romeo;

    @BeforeAll
    static void start() throws Exception {
        server = Bench.server();
    }

    @BeforeEach
    void begin() throws Exception {
        romeo = bench.online(server, "romeo");
    }

    @AfterEach
    void end() {
        bench.finish();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private Observation last() {
        List<Observation> all = bench.log.observations();
        return all.get(all.size() - 1);
    }

    private void assertLast(Verdict verdict, String came) {
        assertEquals(verdict, last().verdict(), last().toString());
        assertTrue(last().came().contains(came), last().came());
    }

    @Test
    void whatComesIsTakenAndCaptured() throws Exception {
        XmppSession juliet = bench.online(server, "juliet");
        romeo.send("<message to='${juliet.full}' id='m1'><body>hi</body></message>");
        Observed seen = observe.that(Bench.MUST, juliet)
                .receives("<message from='${romeo.full}' id='${capture:id}'><body>hi</body></message>");
        assertTrue(seen.came());
        assertEquals("m1", bench.variables.get("id").orElseThrow());
        assertEquals(List.of(), juliet.unconsumed());
        assertLast(Verdict.PASS, "<body>hi</body>");
        assertTrue(last().expected().contains("from='" + romeo.full() + "'"), last().expected());
    }

    @Test
    void whatDoesNotComeIsShownBesideTheNearest() throws Exception {
        XmppSession juliet = bench.online(server, "juliet");
        romeo.send("<presence to='${juliet.full}'/>");
        romeo.send("<message to='${juliet.full}'><body>hello</body></message>");
        Observed seen = observe.that(Bench.SHOULD, juliet).receives("<message><body>hi</body></message>");
        assertFalse(seen.came());
        assertLast(Verdict.WARN, "<body>hello</body>");
        assertLast(Verdict.WARN, "which differs: ");
        assertLast(Verdict.WARN, "(and 1 more that differ further)");
        CaseEnd end = assertThrows(CaseEnd.class, seen::orEnd);
        assertEquals(CaseEnd.Reason.SENSELESS, end.reason());
    }

    @Test
    void endOfTheStreamIsSaidWhereNothingComes() {
        romeo.sendRaw("</oops>");
        observe.that(Bench.MUST, romeo).receives("<message/>");
        assertLast(Verdict.FAIL, "the stream has ended: stream error");
    }

    @Test
    void orderIsJudged() throws Exception {
        XmppSession juliet = bench.online(server, "juliet");
        romeo.send("<message to='${juliet.full}' id='a'/><message to='${juliet.full}' id='b'/>");
        romeo.send("<message to='${juliet.full}' id='c'/><message to='${juliet.full}' id='d'/>");
        assertTrue(observe.that(Bench.MUST, juliet).receivesInOrder("<message id='a'/>", "<message id='c'/>"));
        assertFalse(observe.that(Bench.MUST, juliet).receivesInOrder("<message id='d'/>", "<message id='b'/>"));
        assertLast(Verdict.FAIL, "and then ");
        assertFalse(observe.that(Bench.MUST, juliet).receivesInOrder("<message id='x'/>", "<message id='y'/>"));
    }

    @Test
    void answersAreMatched() {
        Received result = observe.that(Bench.MUST, romeo)
                .isAnswered(PING, "<iq type='result' from='${domain}'/>")
                .orEnd();
        assertEquals("result", result.attribute("type"));
        assertLast(Verdict.PASS, "type=");
        assertFalse(observe.that(Bench.MUST, romeo)
                .isAnswered(UNKNOWN, "<iq type='result'/>")
                .came());
        assertLast(Verdict.FAIL, "which differs: ");
    }

    @Test
    void stanzaErrorsAreJudgedByConditionAndType() {
        Received error = romeo.request(UNKNOWN);
        assertTrue(observe.that(Bench.MUST, error).hasError("service-unavailable"));
        assertTrue(observe.that(Bench.MUST, error).hasError("cancel", "service-unavailable"));
        assertTrue(observe.that(Bench.MUST, error).hasSomeError());
        assertFalse(observe.that(Bench.MUST, error).hasError("wait", "service-unavailable"));
        assertFalse(observe.that(Bench.MUST, error).hasError("item-not-found"));
        assertLast(Verdict.FAIL, "service-unavailable");
        assertFalse(observe.that(Bench.MUST, romeo.request(PING)).hasSomeError());
    }

    @Test
    void alternativeConditionIsAWarningOrAsGood() {
        Received error = romeo.request(UNKNOWN);
        assertTrue(observe.that(Bench.MUST, error).hasError("forbidden", orNamedAlternative("service-unavailable")));
        assertLast(Verdict.WARN, "service-unavailable");
        assertTrue(observe.that(Bench.MUST, error).hasError("forbidden", orEqually("service-unavailable")));
        assertLast(Verdict.PASS, "service-unavailable");
        String same = "service-unavailable";
        assertTrue(observe.that(Bench.MUST, error).hasError(same, orNamedAlternative(same)));
        assertLast(Verdict.PASS, same);
        assertFalse(observe.that(Bench.MUST, error).hasError("gone", orNamedAlternative("not-allowed")));
        assertEquals("the stanza error gone, at least not-allowed", last().expected());
    }

    @Test
    void whatIsNotThereBreaksEveryExpectation() {
        Optional<Received> nothing = Optional.empty();
        assertFalse(observe.that(Bench.MUST, nothing).matches("<iq/>"));
        assertFalse(observe.that(Bench.MUST, nothing).matchesNot("<iq/>"));
        assertFalse(observe.that(Bench.MUST, nothing).hasSomeError());
        assertFalse(observe.that(Bench.MUST, nothing).satisfies("anything", element -> true));
        assertLast(Verdict.FAIL, "nothing");
    }

    @Test
    void partsOfAnEndingAreJudgedOneByOne() {
        romeo.sendRaw("<message></oops>");
        Ending ending = romeo.awaitEnding();
        assertTrue(observe.that(Bench.MUST, ending).hasStreamError("not-well-formed"));
        assertTrue(observe.that(Bench.MUST, ending).hasSomeStreamError());
        assertTrue(observe.that(Bench.MUST, ending).hasClosingTag());
        assertTrue(observe.that(Bench.MUST, ending).endsTcp());
        assertLast(Verdict.PASS, "stream error not-well-formed (closing tag, TCP ended): <stream:error");
        assertTrue(
                observe.that(Bench.MUST, ending).hasStreamError("bad-format", orNamedAlternative("not-well-formed")));
        assertLast(Verdict.WARN, "not-well-formed");
        assertFalse(observe.that(Bench.MUST, ending).hasStreamError("conflict"));
        assertFalse(observe.that(Bench.MUST, ending).hasNoStreamError());
        assertFalse(observe.that(Bench.MUST, ending).isLeftOpen());
    }

    @Test
    void openStreamIsNotAnEnding() {
        Ending ending = romeo.ending();
        assertTrue(observe.that(Bench.MUST, ending).isLeftOpen());
        assertFalse(observe.that(Bench.MUST, ending).hasClosingTag());
        assertFalse(observe.that(Bench.MUST, ending).endsTcp());
        assertLast(Verdict.FAIL, "left open (no closing tag, TCP left open)");
        assertTrue(observe.that(Bench.MUST, romeo).isStillOpen());
    }

    @Test
    void valuesAreComparedInWords() {
        assertTrue(observe.that(Bench.MUST, "the id", "a").is("a"));
        assertTrue(observe.that(Bench.MUST, "the id", "a").isOneOf(List.of("a", "b")));
        assertFalse(observe.that(Bench.MUST, "the id", "").satisfies("is not empty", id -> !id.isEmpty()));
        assertEquals("the id is not empty", last().expected());
        assertLast(Verdict.FAIL, "the id is ''");
    }

    @Test
    void unlistedUnknownAndUnobservedRequirementsAreNoticed() {
        observe.that("TEST-9", "the id", "a").is("a");
        assertEquals(
                List.of("the catalogue does not know TEST-9", "it observes TEST-9, which it does not list"),
                bench.log.defects());
        observe.info(Bench.MAY, "seen");
        assertEquals(Set.of(Bench.MUST, Bench.SHOULD), bench.log.unobserved());
    }
}
