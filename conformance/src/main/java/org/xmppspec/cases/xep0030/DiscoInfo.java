package org.xmppspec.cases.xep0030;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.List;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0030 section 3: what an entity is and what it can do. */
@Section("XEP0030 3")
class DiscoInfo {
    private static final String INFO =
            "<iq type='get' to='%s'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>";

    /** The server says what it is and what it offers, well-formed by every rule for identities and features. */
    @Case(
            value = "0030-3.1-server-describes-itself",
            title = "The server answers disco#info with identities and features that are complete",
            observes = {
                "XEP0030-3.1-4",
                "XEP0030-3.1-5",
                "XEP0030-3.1-6",
                "XEP0030-3.1-8",
                "XEP0030-3.1-9",
                "XEP0030-3.1-2"
            })
    void serverDescribesItself(@Stage(BIND) XmppSession romeo, Observations observe) {
        var answer = observe.that("XEP0030-3.1-4", romeo)
                .isAnswered(
                        "<iq type='get' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>",
                        "<iq type='${matches:result|error}' from='${domain}'/>")
                .orEnd();
        if (answer.attribute("type").equals("error")) {
            throw observe.notApplicable("The server answers disco#info with an error, which section 3.1 allows.");
        }
        observe.that("XEP0030-3.1-5", answer).matches("""
                        <iq><query xmlns='http://jabber.org/protocol/disco#info'>
                          <identity/><feature/>${more}
                        </query></iq>""");
        observe.that("XEP0030-3.1-6", answer).matches("""
                        <iq><query xmlns='http://jabber.org/protocol/disco#info'>
                          <identity/><feature var='http://jabber.org/protocol/disco#info'/>${more}
                        </query></iq>""");
        observe.that("XEP0030-3.1-8", answer)
                .satisfies(
                        "each identity has a category and a type, and none comes with two names",
                        Disco::identitiesAreSound);
        observe.that("XEP0030-3.1-9", answer)
                .satisfies("each feature has a var and no children", Disco::featuresAreSound);
        observe.that("XEP0030-3.1-2", "the names of the identities", Disco.identityNames(answer.dom()))
                .satisfies("are the same in each language", names -> names.size() <= 1);
    }

    /** What an entity is does not change from one question to the next. */
    @Case(
            value = "0030-6.3-identity-stays-the-same",
            title = "The server gives the same identities each time it is asked",
            observes = "XEP0030-6.3-1")
    void identityStaysTheSame(@Stage(BIND) XmppSession romeo, Observations observe) {
        isAlike(
                observe,
                "the server's identities",
                identitiesOf("${domain}", romeo, observe),
                identitiesOf("${domain}", romeo, observe));
    }

    /** What an entity is does not depend on who asks, whatever else it may keep for some. */
    @Case(
            value = "0030-6.3-identity-is-the-same-for-everybody",
            title = "The server gives the same identities to different users",
            observes = "XEP0030-6.3-1")
    void identityIsTheSameForEverybody(
            @Stage(BIND) XmppSession romeo, @Stage(BIND) XmppSession juliet, Observations observe) {
        isAlike(
                observe,
                "the server's identities",
                identitiesOf("${domain}", romeo, observe),
                identitiesOf("${domain}", juliet, observe));
    }

    /** An account is the same for each of its own clients, and each time. */
    @Case(
            value = "0030-6.3-account-stays-the-same",
            title = "The server gives the same identities of an account to each of its clients",
            observes = "XEP0030-6.3-1")
    void accountStaysTheSame(
            @Stage(value = BIND, user = "romeo") XmppSession orchard,
            @Stage(value = BIND, user = "romeo") XmppSession street,
            Observations observe) {
        isAlike(
                observe,
                "the account's identities",
                identitiesOf("${orchard.bare}", orchard, observe),
                identitiesOf("${street.bare}", street, observe));
    }

    private static List<String> identitiesOf(String address, XmppSession asker, Observations observe) {
        List<String> identities =
                Disco.identities(asker.request(INFO.formatted(address)).dom());
        if (identities.isEmpty()) {
            throw observe.notApplicable("The answer to disco#info has no identities.");
        }
        return identities;
    }

    private static void isAlike(Observations observe, String what, List<String> first, List<String> second) {
        observe.that("XEP0030-6.3-1", what, second).is(first);
    }

    /** The server answers for the user's own account, which is a registered account. */
    @Case(
            value = "0030-3.1-own-account-is-described",
            title = "The server answers disco#info for the user's own account, whose identity is an account",
            observes = {"XEP0030-3.1-12", "XEP0030-3.1-13"})
    void ownAccountIsDescribed(@Online XmppSession romeo, Observations observe) {
        var answer = observe.that("XEP0030-3.1-12", romeo)
                .isAnswered(
                        "<iq type='get' to='${romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>",
                        """
                        <t:one-of>
                          <iq type='result'><query xmlns='http://jabber.org/protocol/disco#info'>${more}</query></iq>
                          <iq type='error'/>
                        </t:one-of>""");
        observe.that("XEP0030-3.1-13", answer).matches("""
                        <iq type='result'><query xmlns='http://jabber.org/protocol/disco#info'>
                          <identity category='account' type='${present}'/>${more}
                        </query></iq>""");
    }

    /** A contact may know what the account is; the server answers, not the contact's client. */
    @Case(
            value = "0030-3.1-contacts-account-is-described",
            title = "The server answers disco#info for the account of a contact who shares presence",
            observes = {"XEP0030-3.1-12", "XEP0030-3.1-13"})
    @Subscribed({"romeo", "juliet"})
    void contactsAccountIsDescribed(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        observe.that("XEP0030-3.1-13", romeo)
                .isAnswered(
                        "<iq type='get' to='${juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>",
                        """
                        <iq type='result' from='${juliet.bare}'>
                          <query xmlns='http://jabber.org/protocol/disco#info'>
                            <identity category='account' type='${present}'/>${more}
                          </query>
                        </iq>""");
        observe.that("XEP0030-3.1-12", juliet)
                .receivesNo("<iq type='get'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>")
                .beforeMarkerFrom(romeo);
    }

    /** A node that the server does not know is an error, or a result about that node. */
    @Case(
            value = "0030-3.2-unknown-node-is-mirrored-or-refused",
            title = "disco#info of a node that does not exist is answered with an error, or about that very node",
            observes = {"XEP0030-3.1-4", "XEP0030-3.2-2"})
    void unknownNodeIsMirroredOrRefused(@Stage(BIND) XmppSession romeo, Observations observe) {
        var answer = observe.that("XEP0030-3.1-4", romeo)
                .isAnswered("""
                        <iq type='get' to='${domain}'>
                          <query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmppspec:no-such-node'/>
                        </iq>""", "<iq type='${matches:result|error}' from='${domain}'/>")
                .orEnd();
        observe.that("XEP0030-3.2-2", answer).matches("""
                        <t:one-of>
                          <iq type='result'>
                            <query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmppspec:no-such-node'/>
                          </iq>
                          <iq type='error'><error/></iq>
                          <iq type='error'>
                            <error/>
                            <query xmlns='http://jabber.org/protocol/disco#info' node='urn:xmppspec:no-such-node'/>
                          </iq>
                        </t:one-of>""");
    }
}
