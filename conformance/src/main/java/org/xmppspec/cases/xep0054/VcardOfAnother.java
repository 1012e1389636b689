package org.xmppspec.cases.xep0054;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.Set;
import org.xmppspec.cases.Offers;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0054 sections 3.2 and 3.3: the vCard of somebody else. */
@Section("XEP0054 3.3")
class VcardOfAnother {
    private static final String ROMEOS = "<iq type='get' to='${romeo.bare}'><vCard xmlns='vcard-temp'/></iq>";
    private static final Set<String> FITTING = Set.of("forbidden", "not-allowed");

    /** The server shows a contact's vCard without asking the contact's client. */
    @Case(
            value = "0054-3.3-vcard-of-a-contact-is-shown",
            title = "Juliet sees Romeo's vCard, and Romeo's client is not asked",
            observes = {"XEP0054-3.3-DEF", "XEP0054-3.3-1"})
    @Subscribed({"romeo", "juliet"})
    void vcardOfContactIsShown(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        try (var vcards = Vcards.of(romeo, observe)) {
            vcards.set("<vCard xmlns='vcard-temp'><FN>Romeo Montague</FN></vCard>", observe);

            observe.that("XEP0054-3.3-DEF", juliet).isAnswered(ROMEOS, """
                    <iq type='result' from='${romeo.bare}' to='${juliet.full}'>
                      <vCard xmlns='vcard-temp'><FN>Romeo Montague</FN>${more}</vCard>
                    </iq>""");
            observe.that("XEP0054-3.3-1", romeo)
                    .receivesNo("<iq type='get'><vCard xmlns='vcard-temp'/>${more}</iq>")
                    .beforeMarkerFrom(juliet);
        }
    }

    /** Whether an account exists cannot be found out by asking for its vCard. */
    @Case(
            value = "0054-3.3-no-vcard-and-no-account-look-the-same",
            title = "A user without a vCard and no user at all are answered with the same service-unavailable",
            observes = {"XEP0054-3.3-2", "XEP0054-3.3-3", "XEP0054-3.3-4", "XEP0054-3.3-5"})
    void noVcardAndNoAccountLookTheSame(
            @Stage(BIND) XmppSession juliet, @Stage(BIND) XmppSession romeo, Observations observe) {
        if (Vcards.isFilled(Vcards.offered(romeo, observe))) {
            throw observe.notApplicable("Romeo's account has a vCard already.");
        }
        var noVcard = juliet.request(ROMEOS);
        var noAccount = juliet.request("<iq type='get' to='${nobody}'><vCard xmlns='vcard-temp'/></iq>");

        observe.that("XEP0054-3.3-2", noVcard).hasSomeError();
        observe.that("XEP0054-3.3-2", noAccount).hasSomeError();
        observe.that("XEP0054-3.3-3", "the condition for no vCard", Offers.condition(noVcard))
                .is(Offers.condition(noAccount));
        observe.that("XEP0054-3.3-4", noAccount).hasError("service-unavailable");
        observe.that("XEP0054-3.3-5", noVcard).hasError("service-unavailable");
    }

    /** Nobody but its owner changes a vCard. */
    @Case(
            value = "0054-3.2-vcard-of-another-cannot-be-set",
            title = "Who sets another's vCard gets an error, preferably forbidden or not-allowed, and changes nothing",
            observes = "XEP0054-3.2-1")
    void vcardOfAnotherCannotBeSet(
            @Stage(BIND) XmppSession juliet, @Stage(BIND) XmppSession romeo, Observations observe) {
        try (var own = Vcards.of(juliet, observe);
                var vcards = Vcards.of(romeo, observe)) {
            own.set("<vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard>", observe);
            vcards.set("<vCard xmlns='vcard-temp'><FN>Romeo</FN></vCard>", observe);
            var answer = juliet.request("""
                    <iq type='set' to='${romeo.bare}'><vCard xmlns='vcard-temp'><FN>Tybalt</FN></vCard></iq>""");

            observe.that("XEP0054-3.2-1", answer).hasSomeError();
            observe.that("XEP0054-3.2-1", answer)
                    .preferably(
                            "its condition is forbidden or not-allowed",
                            iq -> FITTING.contains(Offers.condition(answer)));
            observe.that("XEP0054-3.2-1", romeo.request(Vcards.GET))
                    .matchesNot("<iq type='result'><vCard xmlns='vcard-temp'><FN>Tybalt</FN>${more}</vCard></iq>");
        }
    }
}
