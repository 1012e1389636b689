package org.xmppspec.cases.xep0054;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.cases.Offers;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0054 sections 3.1, 3.2 and 4: a user's own vCard. */
@Section("XEP0054 3.1")
class OwnVcard {
    private static final String MANY_FIELDS = """
            <vCard xmlns='vcard-temp'>
              <FN>Juliet Capulet &amp; Côté</FN>
              <N><FAMILY>Capulet</FAMILY><GIVEN>Juliet</GIVEN><MIDDLE/></N>
              <NICKNAME>jule</NICKNAME>
              <URL>https://capulet.example/?a=1&amp;b=2</URL>
              <BDAY>1597-07-31</BDAY>
              <TEL><WORK/><VOICE/><NUMBER>303-308-3282</NUMBER></TEL>
              <TEL><HOME/><VOICE/><NUMBER/></TEL>
              <EMAIL><INTERNET/><PREF/><USERID>juliet@capulet.example</USERID></EMAIL>
              <DESC>It is the east, 日本.</DESC>
            </vCard>""";

    /** Who never stored a vCard has none. */
    @Case(
            value = "0054-3.1-no-vcard-is-an-error-or-empty",
            title = "A user without a vCard gets item-not-found or an empty vCard",
            observes = "XEP0054-3.1-2")
    void noVcardIsAnErrorOrEmpty(@Stage(BIND) XmppSession juliet, Observations observe) {
        var answer = Vcards.offered(juliet, observe);
        if (Vcards.isFilled(answer)) {
            throw observe.notApplicable("The account has a vCard already.");
        }
        observe.that("XEP0054-3.1-2", answer).matches("""
                <t:one-of>
                  <iq type='result'><vCard xmlns='vcard-temp'>${empty}</vCard></iq>
                  <iq type='error'/>
                </t:one-of>""");
        observe.that("XEP0054-3.1-2", answer)
                .preferably(
                        "an error is item-not-found",
                        iq -> iq.getAttribute("type").equals("result")
                                || Offers.condition(answer).equals("item-not-found"));
    }

    /** What was stored comes back, whole, in this session and in the next. */
    @Case(
            value = "0054-3.1-stored-vcard-is-returned",
            title = "A stored vCard is returned with all that is in it, to later sessions too",
            observes = {"XEP0054-3.1-1", "XEP0054-3.2-DEF"})
    void storedVcardIsReturned(@Stage(BIND) XmppSession juliet, Actors actors, Observations observe) {
        var vcards = Vcards.of(juliet, observe);
        vcards.set(MANY_FIELDS, observe);
        var own = juliet.request(Vcards.GET);
        juliet.close();

        var later = actors.reconnect(juliet);
        observe.that("XEP0054-3.1-1", later)
                .isAnswered(Vcards.GET, "<iq type='result'><vCard xmlns='vcard-temp'/></iq>");
        observe.that("XEP0054-3.2-DEF", own).matches(stored());
        observe.that("XEP0054-3.2-DEF", later)
                .isAnswered("<iq type='get' to='${juliet.bare}'>" + Vcards.NONE + "</iq>", stored());
        vcards.putBack(later);
    }

    /** A vCard is stored in place of the one before, not added to it. */
    @Case(
            value = "0054-3.2-second-vcard-replaces-the-first",
            title = "A vCard that is stored takes the place of the one before",
            observes = "XEP0054-3.2-DEF")
    void secondVcardReplacesTheFirst(@Stage(BIND) XmppSession juliet, Observations observe) {
        try (var vcards = Vcards.of(juliet, observe)) {
            vcards.set("<vCard xmlns='vcard-temp'><FN>Juliet</FN><NICKNAME>jule</NICKNAME></vCard>", observe);
            vcards.set("<vCard xmlns='vcard-temp'><FN>Juliet Montague</FN></vCard>", observe);

            observe.that("XEP0054-3.2-DEF", juliet).isAnswered(Vcards.GET, """
                    <iq type='result'><vCard xmlns='vcard-temp'>
                      <FN>Juliet Montague</FN><t:absent><NICKNAME/></t:absent>${more}
                    </vCard></iq>""");
        }
    }

    /** Where vCards are known, service discovery says so. */
    @Case(
            value = "0054-4-support-is-discovered",
            title = "A server that answers requests for vCards lists vcard-temp in its features",
            observes = "XEP0054-4-1")
    void supportIsDiscovered(@Stage(BIND) XmppSession juliet, Observations observe) {
        var answer = juliet.request(Vcards.GET);
        boolean server = Offers.server(juliet, "vcard-temp");
        if (Offers.isUnknown(answer) && !server) {
            throw observe.notApplicable("A request for the user's own vCard is answered with "
                    + Offers.condition(answer) + ", and the server does not list vcard-temp.");
        }
        boolean account = Offers.features(juliet, "${juliet.bare}").contains("vcard-temp");
        observe.that("XEP0054-4-1", "the features of the server or of the account", server || account)
                .satisfies("have vcard-temp among them", listed -> listed);
    }

    /** A server may add what a part has not: empty parts of a name, say. */
    private static String stored() {
        return "<iq type='result'>" + MANY_FIELDS.replaceAll("</(vCard|N|TEL|EMAIL)>", "\\${more}</$1>") + "</iq>";
    }
}
