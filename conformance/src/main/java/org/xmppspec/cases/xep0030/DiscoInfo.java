package org.xmppspec.cases.xep0030;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;

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
        String request = "<iq type='get' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>";
        List<String> first = Disco.identities(romeo.request(request).dom());
        if (first.isEmpty()) {
            throw observe.notApplicable("The server's answer to disco#info has no identities.");
        }

        observe.that(
                        "XEP0030-6.3-1",
                        "the identities",
                        Disco.identities(romeo.request(request).dom()))
                .is(first);
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

    /** A stranger cannot find out by disco#info whether an account exists. */
    @Case(
            value = "0030-8-strangers-account-is-not-revealed",
            title = "disco#info of a stranger's account and of no account get the same service-unavailable",
            observes = {"XEP0030-8-2", "XEP0030-8-3.1", "XEP0030-8-3.2", "XEP0030-3.1-11"})
    void strangersAccountIsNotRevealed(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        var stranger = romeo.request(
                "<iq type='get' to='${juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
        var nobody = romeo.request("""
                <iq type='get' to='xmppspec-nobody@${domain}'>
                  <query xmlns='http://jabber.org/protocol/disco#info'/>
                </iq>""");

        observe.that("XEP0030-8-3.2", stranger).hasError("service-unavailable");
        observe.that("XEP0030-8-3.1", nobody).hasError("service-unavailable");
        observe.that("XEP0030-3.1-11", nobody).hasError("service-unavailable", orEqually("item-not-found"));
        observe.that("XEP0030-8-2", "the answer for a stranger's account", Disco.gist(stranger.dom()))
                .is(Disco.gist(nobody.dom()));
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
