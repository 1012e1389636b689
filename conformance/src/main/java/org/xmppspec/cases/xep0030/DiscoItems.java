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
        Disco.isNotDenied(observe.that("XEP0030-4.1-5", answer));
        Disco.isNotDenied(observe.that("XEP0030-7-3", answer));
        areSound(observe, answer);
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

    private static void areSound(Observations observe, Observed answer) {
        if (answer.orEnd().attribute("type").equals("error")) {
            throw observe.notApplicable("disco#items is answered with an error, which section 4.1 allows.");
        }
        observe.that("XEP0030-4.1-3", answer)
                .satisfies("a query with nothing but items, each with a jid", Disco::itemsAreSound);
        observe.that("XEP0030-4.1-4", answer).satisfies("no item contains text", Disco::itemsHaveNoText);
    }
}
