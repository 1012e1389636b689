package org.xmppspec.conformance.engine.sample;

import org.xmppspec.client.Account;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** One case for each way to end. */
@Section("RFC6120 4.9")
class Verdicts {
    static final String MUST = "RFC6120-3.1-1";
    static final String SHOULD = "RFC6120-3.2.1-2";
    static final String MAY = "RFC6121-1.4-1";

    @Case(value = "a-failed-login", title = "Gets banned", observes = MUST, tags = "failed-login")
    void failedLogin(Observations observe) {
        observe.that(MUST, "the answer", 42).is(42);
    }

    @Case(value = "passes", title = "Keeps a MUST", observes = MUST, tags = "quick")
    void passes(Observations observe) {
        observe.that(MUST, "the answer", 42).is(42);
    }

    @Case(
            value = "fails",
            title = "Breaks a MUST and a SHOULD",
            observes = {MUST, SHOULD})
    void fails(Observations observe) {
        observe.that(SHOULD, "the answer", 42).is(41);
        observe.that(MUST, "the answer", 42).is(43);
    }

    @Case(
            value = "warns",
            title = "Breaks a SHOULD",
            observes = {MUST, SHOULD})
    void warns(Observations observe) {
        observe.that(MUST, "the answer", 42).is(42);
        observe.that(SHOULD, "the answer", 42).isNot(42);
    }

    @Case(value = "informs", title = "Looks at a MAY", observes = MAY)
    void informs(Observations observe) {
        observe.info(MAY, "The server does it.");
    }

    @Case(
            value = "does-not-apply",
            title = "Finds the feature missing",
            observes = {MUST, SHOULD})
    void doesNotApply(Observations observe) {
        observe.that(MUST, "the answer", 42).is(42);
        throw observe.notApplicable("The features have no such thing.");
    }

    @Case(value = "cannot-tell", title = "Cannot find out", observes = MUST)
    void cannotTell(Observations observe) {
        throw observe.inconclusive("The moon is down.");
    }

    @Case(value = "observes-nothing", title = "Is vacuous", observes = MUST)
    void observesNothing(Observations observe) {}

    @Case(
            value = "observes-half",
            title = "Lists more than it looks at",
            observes = {MUST, SHOULD})
    void observesHalf(Observations observe) {
        observe.that(MUST, "the answer", 42).is(42);
    }

    @Case(value = "observes-unlisted", title = "Looks at what it does not list", observes = MUST)
    void observesUnlisted(Observations observe) {
        observe.that(MUST, "the answer", 42).is(42);
        observe.that(SHOULD, "the answer", 42).is(42);
    }

    @Case(value = "observes-unknown", title = "Invents a requirement", observes = "RFC6120-99-1")
    void observesUnknown(Observations observe) {
        observe.that("RFC6120-99-1", "the answer", 42).is(42);
    }

    @Case(value = "throws", title = "Has a bug", observes = MUST)
    void hasABug(Observations observe) {
        observe.that(MUST, "the answer", 42).is(42);
        throw new IllegalStateException("bug");
    }

    @Case(value = "fails-and-throws", title = "Has a bug behind a failure", observes = MUST)
    void failsAndThrows(Observations observe) {
        observe.that(MUST, "the answer", 42).is(43);
        throw new IllegalStateException("bug");
    }

    @Case(value = "odd-parameter", title = "Wants what no case can have", observes = MUST)
    void oddParameter(Thread thread) {}

    @Case(value = "shows-a-password", title = "Puts a password into an observation", observes = MUST)
    void showsAPassword(Account juliet, Observations observe) {
        observe.that(MUST, "the password", juliet.password()).is("x");
    }

    @Case(value = "cannot-connect", title = "Needs a session", observes = MUST)
    void cannotConnect(Actors actors, Observations observe) {
        observe.that(MUST, "the session", actors.online("romeo").full()).is("x");
    }
}
