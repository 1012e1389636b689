package org.xmppspec.cases.xep0077;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.cases.Offers;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0077 section 3.3: changing a password. Each case registers whom it needs. */
@Section("XEP0077 3.3")
class PasswordChange {
    /** From the change on, the new password counts and the old one does not. */
    @Case(
            value = "0077-3.3-new-password-replaces-the-old",
            title = "After a change of password the new one is accepted and the old one refused",
            observes = "XEP0077-3.3-DEF.1",
            tags = "failed-login")
    void newPasswordReplacesTheOld(Actors actors, Observations observe) {
        try (var bill = Newcomer.register("bill", actors, observe)) {
            String newer = Newcomer.word();
            Received answer = change(bill, bill.at(BIND), newer);
            if (answer.attribute("type").equals("error")) {
                throw observe.notApplicable(
                        "The server does not let a user change the password (" + Offers.condition(answer) + ").");
            }
            observe.that("XEP0077-3.3-DEF.1", bill.logIn(newer)).succeeds();
            observe.that("XEP0077-3.3-DEF.1", bill.logIn(bill.account().password()))
                    .fails();
        }
    }

    /** An empty password does not count, and no error shows a password to whoever reads along. */
    @Case(
            value = "0077-3.3-empty-password-changes-nothing",
            title = "After a change to an empty password the old one is still accepted, and an answer repeats nothing",
            observes = {"XEP0077-3.3-3", "XEP0077-3.3-4"})
    void emptyPasswordChangesNothing(Actors actors, Observations observe) {
        try (var bill = Newcomer.register("bill", actors, observe)) {
            Received answer = change(bill, bill.at(BIND), "");

            observe.that("XEP0077-3.3-4", answer)
                    .satisfies(
                            "it has no password in it",
                            iq -> iq.getElementsByTagNameNS("jabber:iq:register", "password")
                                            .getLength()
                                    == 0);
            observe.that("XEP0077-3.3-3", bill.logIn(bill.account().password())).succeeds();
        }
    }

    /** The name in a request is no way to somebody else's account. */
    @Case(
            value = "0077-3.3-password-of-another-cannot-be-changed",
            title = "Who asks for a change of another's password gets an error, and the other's password stays",
            observes = "XEP0077-3.3-DEF.2")
    void passwordOfAnotherCannotBeChanged(Actors actors, Observations observe) {
        try (var bill = Newcomer.register("bill", actors, observe);
                var thief = Newcomer.register("thief", actors, observe)) {
            String newer = Newcomer.word();
            XmppSession session = thief.at(BIND);
            bill.mayHave(newer);
            thief.mayHave(newer);
            Received answer = change(bill, session, newer);

            observe.that("XEP0077-3.3-DEF.2", answer).hasSomeError();
            observe.that("XEP0077-3.3-DEF.2", bill.logIn(bill.account().password()))
                    .succeeds();
        }
    }

    private static Received change(Newcomer whose, XmppSession session, String password) {
        whose.mayHave(password);
        return session.request("<iq type='set' to='${domain}'><query xmlns='jabber:iq:register'><username>"
                + whose.account().localpart() + "</username><password>" + password + "</password></query></iq>");
    }
}
