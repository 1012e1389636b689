package org.xmppspec.conformance.observe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.SaslOutcome;
import org.xmppspec.client.match.Variables;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.Verdict;

/**
 * What a case judges with: each sentence names one requirement, what is looked at, and what is expected of it.
 *
 * <pre>{@code
 * observe.that("RFC6121-8.5.2.1.1-2", chamber).receives("<message><body>soft!</body></message>");
 * observe.that("RFC6121-8.5.2.1.1-12", balcony).receivesNo("<message/>").beforeMarkerFrom(romeo);
 * observe.that("RFC6120-11.3-2", romeo.awaitEnding()).hasStreamError("not-well-formed");
 * observe.that("RFC6120-4.7.3-1", "the stream id", header.attribute("id")).satisfies("is not empty", ...);
 * }</pre>
 */
public final class Observations {
    private final ObservationLog log;
    private final Variables variables;
    private final Duration quietTime;

    /**
     * Begins the observations of one case.
     *
     * @param log what they go into
     * @param variables what {@code ${...}} stands for in the case
     * @param quietTime how long an absence is waited for where no fence exists
     */
    public Observations(ObservationLog log, Variables variables, Duration quietTime) {
        this.log = log;
        this.variables = variables;
        this.quietTime = quietTime;
    }

    /**
     * Looks at what a session, or a contact at another domain, hears.
     *
     * @param requirement the requirement's id
     * @param session the session
     */
    public SessionSubject that(String requirement, Conversation session) {
        return new SessionSubject(new Subject(log, requirement), session, quietTime);
    }

    /**
     * Looks at how a stream ended.
     *
     * @param requirement the requirement's id
     * @param ending the ending
     */
    public EndingSubject that(String requirement, Ending ending) {
        return new EndingSubject(new Subject(log, requirement), ending);
    }

    /**
     * Looks at an element that came.
     *
     * @param requirement the requirement's id
     * @param received the element
     */
    public StanzaSubject that(String requirement, Received received) {
        return that(requirement, Optional.of(received));
    }

    /**
     * Looks at an element that came or did not come, such as the answer to {@link Conversation#tryRequest}.
     *
     * @param requirement the requirement's id
     * @param received the element; where there is none, every expectation is broken
     */
    public StanzaSubject that(String requirement, Optional<Received> received) {
        return new StanzaSubject(new Subject(log, requirement), variables, received);
    }

    /**
     * Looks at what an earlier expectation found.
     *
     * @param requirement the requirement's id
     * @param observed what was found; where it is nothing, every expectation is broken
     */
    public StanzaSubject that(String requirement, Observed observed) {
        return that(requirement, observed.received());
    }

    /**
     * Looks at what came of a try to authenticate.
     *
     * @param requirement the requirement's id
     * @param outcome the outcome
     */
    public SaslSubject that(String requirement, SaslOutcome outcome) {
        return new SaslSubject(new Subject(log, requirement), outcome);
    }

    /**
     * Looks at any value.
     *
     * @param requirement the requirement's id
     * @param what what is looked at, in words, such as {@code the stream id}
     * @param value the value
     * @param <T> what kind of value
     */
    public <T> ValueSubject<T> that(String requirement, String what, T value) {
        return new ValueSubject<>(new Subject(log, requirement), what, value);
    }

    /**
     * Notes what the target does where the specification leaves it open.
     *
     * @param requirement the requirement's id
     * @param seen what was seen, as a sentence
     */
    public void info(String requirement, String seen) {
        log.add(requirement, Verdict.INFO, "left open by the specification", Subject.brief(seen));
    }

    /**
     * Ends the case because the target does not offer what it is about.
     *
     * @param probe what was asked and what that showed, as a sentence
     * @return never; for use as {@code throw observe.notApplicable(...)}
     * @throws CaseEnd always
     */
    public CaseEnd notApplicable(String probe) {
        throw CaseEnd.notApplicable(probe);
    }

    /**
     * Ends the case because it cannot find out, for a reason that is not the target's fault.
     *
     * @param why as a sentence
     * @return never; for use as {@code throw observe.inconclusive(...)}
     * @throws CaseEnd always
     */
    public CaseEnd inconclusive(String why) {
        throw new CaseEnd(CaseEnd.Reason.INCONCLUSIVE, why);
    }

    /** Returns what was observed so far, in order. */
    public List<Observation> soFar() {
        return log.observations();
    }
}
