package org.xmppspec.cases.xep0030;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;
import org.xmppspec.conformance.observe.Observed;

/** XEP-0030 section 4: what belongs to an entity. */
@Section("XEP0030 4")
class DiscoItems {
    private static final int MOST_ITEMS = 20;

    /**
     * The server lists what belongs to it; or says that it will not, but not that there is nothing: an entity without
     * items has an empty list.
     */
    @Case(
            value = "0030-4.1-server-lists-its-items",
            title = "The server answers disco#items with its items, each with an address and no text, or with none",
            observes = {"XEP0030-4.1-2", "XEP0030-4.1-3", "XEP0030-4.1-4", "XEP0030-4.1-5", "XEP0030-7-3"})
    void serverListsItsItems(@Stage(BIND) XmppSession romeo, Observations observe) {
        var answer = observe.that("XEP0030-4.1-2", romeo)
                .isAnswered(
                        "<iq type='get' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>",
                        "<iq type='${matches:result|error}' from='${domain}'/>");
        isNotDenied(observe, "XEP0030-4.1-5", answer);
        isNotDenied(observe, "XEP0030-7-3", answer);
        areSound(observe, answer);
    }

    /** Every item that the server lists can be asked what it is. */
    @Case(
            value = "0030-2-items-answer-for-themselves",
            title = "Each item that the server lists answers disco#info sent to its own address",
            observes = {"XEP0030-2-3", "XEP0030-3.1-4"})
    void itemsAnswerForThemselves(@Stage(BIND) XmppSession romeo, Observations observe) {
        var items = Disco.jidsWithoutNode(romeo.request(
                        "<iq type='get' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>")
                .dom());
        if (items.isEmpty()) {
            throw observe.notApplicable("The server lists no items.");
        }
        for (String item : items.subList(0, Math.min(items.size(), MOST_ITEMS))) {
            romeo.variables().set("item", item);
            var answer = observe.that("XEP0030-2-3", romeo)
                    .isAnswered(
                            "<iq type='get' to='${item}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>",
                            "<iq type='${matches:result|error}' from='${item}'/>");
            observe.that("XEP0030-3.1-4", answer).matches("<iq type='${matches:result|error}'/>");
        }
    }

    /** The server answers for an account, and it may list the user's resources for the user. */
    @Case(
            value = "0030-4.1-own-account-lists-its-items",
            title = "The server answers disco#items for the user's own account, each item with an address and no text",
            observes = {"XEP0030-4.1-3", "XEP0030-4.1-4", "XEP0030-4.1-6"})
    void ownAccountListsItsItems(@Online XmppSession romeo, Observations observe) {
        var answer = observe.that("XEP0030-4.1-6", romeo)
                .isAnswered(
                        "<iq type='get' to='${romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>",
                        "<iq type='${matches:result|error}'/>");
        areSound(observe, answer);
    }

    /** A contact who shares presence gets an answer from the server, whatever it lists. */
    @Case(
            value = "0030-4.1-contacts-account-is-answered-by-the-server",
            title = "disco#items of a contact's account is answered by the server and does not reach the contact",
            observes = "XEP0030-4.1-6")
    @Subscribed({"romeo", "juliet"})
    void contactsAccountIsAnsweredByTheServer(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        observe.that("XEP0030-4.1-6", romeo)
                .isAnswered(
                        "<iq type='get' to='${juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>",
                        "<iq type='${matches:result|error}' from='${juliet.bare}'/>");
        observe.that("XEP0030-4.1-6", juliet)
                .receivesNo("<iq type='get'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>")
                .beforeMarkerFrom(romeo);
    }

    /** A stranger does not see the user's resources: the result is empty of them, whatever else it lists. */
    @Case(
            value = "0030-8-stranger-sees-no-resources",
            title = "disco#items of a stranger's account is a result that lists none of the user's resources",
            observes = "XEP0030-8-4.2")
    void strangerSeesNoResources(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        observe.that("XEP0030-8-4.2", romeo)
                .isAnswered(
                        "<iq type='get' to='${juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>",
                        """
                        <iq type='result' from='${juliet.bare}'>
                          <query xmlns='http://jabber.org/protocol/disco#items'>
                            <t:absent><item jid='${juliet.full}'/></t:absent>
                          </query>
                        </iq>""");
    }

    /**
     * An account that does not exist has no items. The specifications disagree: section 8 wants an empty result, RFC
     * 6121 section 8.5.1 wants service-unavailable; either will do.
     */
    @Case(
            value = "0030-8-account-that-does-not-exist-has-no-items",
            title = "disco#items of an account that does not exist is an empty result or service-unavailable",
            observes = "XEP0030-8-4.1")
    void accountThatDoesNotExistHasNoItems(@Stage(BIND) XmppSession romeo, Observations observe) {
        observe.that("XEP0030-8-4.1", romeo).isAnswered("""
                        <iq type='get' to='xmppspec-nobody@${domain}'>
                          <query xmlns='http://jabber.org/protocol/disco#items'/>
                        </iq>""", """
                        <t:one-of>
                          <iq type='result'><query xmlns='http://jabber.org/protocol/disco#items'>${empty}</query></iq>
                          <iq type='error'>
                            <error>
                              <service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>${more}
                            </error>
                            ${more}
                          </iq>
                        </t:one-of>""");
    }

    private static void areSound(Observations observe, Observed answer) {
        if (answer.orEnd().attribute("type").equals("error")) {
            throw observe.notApplicable("disco#items is answered with an error, which section 4.1 allows.");
        }
        observe.that("XEP0030-4.1-3", answer)
                .satisfies("a query with nothing but items, each with a jid", Disco::itemsAreSound);
        observe.that("XEP0030-4.1-4", answer).satisfies("no item contains text", Disco::itemsHaveNoText);
    }

    /** That there are no items, or no such entity, is not said by an error: item-not-found is not for one that exists. */
    private static void isNotDenied(Observations observe, String requirement, Observed answer) {
        observe.that(requirement, answer).matchesNot("""
                        <iq type='error'>
                          <error><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>${more}</error>
                          ${more}
                        </iq>""");
    }
}
