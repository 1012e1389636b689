package org.xmppspec.cases.rfc6120.rules;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.Optional;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 10.3: stanzas without an address are for the account that sends them. */
@Section("RFC6120 10.3")
class NoAddress {
    private static final String ROSTER = "<query xmlns='jabber:iq:roster'/>";

    /** A message without an address goes where one to the own account would go: to its other resources as well. */
    @Case(
            value = "6120-10.3.1-message-without-to-is-for-the-own-account",
            title = "A message without 'to' is delivered like one to the own bare JID, not to its sender alone",
            observes = {"RFC6120-10.3.1-1", "RFC6120-10.3-1"})
    void messageWithoutToIsForTheOwnAccount(
            @Online(user = "romeo", priority = -1) XmppSession street,
            @Online(user = "romeo") XmppSession orchard,
            Observations observe) {
        street.send("<message type='chat'><body>note to myself</body></message>");

        var note = observe.that("RFC6120-10.3.1-1", orchard)
                .receives("<message type='chat'><body>note to myself</body></message>");
        observe.that("RFC6120-10.3-1", note).matches("<message from='${street.full}'/>");
    }

    /** Presence without an address is for everybody who may know. */
    @Case(
            value = "6120-10.3.2-presence-without-to-is-broadcast",
            title = "Presence without 'to' reaches every contact with a subscription, and nobody else",
            observes = {"RFC6120-10.3.2-1", "RFC6120-10.3-1"})
    @Subscribed({"romeo", "juliet", "benvolio"})
    void presenceWithoutToIsBroadcast(
            @Online XmppSession romeo, @Online XmppSession juliet, @Online XmppSession benvolio, Observations observe) {
        romeo.send("<presence><show>away</show><status>gone to the friar</status></presence>");

        String presence = "<presence type='${absent}' from='${romeo.full}'>"
                + "<show>away</show><status>gone to the friar</status>${more}</presence>";
        observe.that("RFC6120-10.3.2-1", juliet).receives(presence);
        observe.that("RFC6120-10.3.2-1", benvolio).receives(presence);
        observe.that("RFC6120-10.3-1", romeo)
                .receivesNo("<presence type='error'/>")
                .beforeAnswerTo("<iq type='get'>" + ROSTER + "</iq>");
    }

    /** Each account is served what is its own. */
    @Case(
            value = "6120-10.3.3-request-without-to-is-for-the-own-account",
            title = "Requests without 'to' read and change the roster of the account that sends them",
            observes = {"RFC6120-10.3.3-1", "RFC6120-10.3.3-2"})
    void requestWithoutToIsForTheOwnAccount(
            @Stage(BIND) XmppSession romeo, @Stage(BIND) XmppSession juliet, Observations observe) {
        romeo.tryRequest("<iq type='set'><query xmlns='jabber:iq:roster'><item jid='friar@${domain}'/></query></iq>");
        juliet.tryRequest("<iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>");
        Optional<Received> romeos = romeo.tryRequest("<iq type='get'>" + ROSTER + "</iq>");
        Optional<Received> juliets = juliet.tryRequest("<iq type='get'>" + ROSTER + "</iq>");

        observe.that("RFC6120-10.3.3-2", romeos).matches("<iq type='result'>${more}" + ROSTER + "</iq>");
        observe.that("RFC6120-10.3.3-2", juliets).matches("<iq type='result'>${more}" + ROSTER + "</iq>");
        observe.that("RFC6120-10.3.3-1", romeos).matches(rosterWith("friar", "nurse"));
        observe.that("RFC6120-10.3.3-1", juliets).matches(rosterWith("nurse", "friar"));
    }

    /** What the server does not know it refuses, for the account as for itself. */
    @Case(
            value = "6120-10.3.3-unknown-request-without-to-is-refused",
            title = "Requests without 'to' that the server does not know, to read and to change, are refused",
            observes = "RFC6120-10.3.3-3")
    void unknownRequestWithoutToIsRefused(@Stage(BIND) XmppSession romeo, Observations observe) {
        for (String type : new String[] {"get", "set"}) {
            Optional<Received> answer =
                    romeo.tryRequest("<iq type='" + type + "'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>");
            observe.that("RFC6120-10.3.3-3", answer).hasError("service-unavailable");
        }
    }

    /** An answer to nothing is nothing. */
    @Case(
            value = "6120-10.3.3-answer-to-nothing-is-ignored",
            title = "Results and errors without 'to' that answer nothing are ignored, also with content",
            observes = "RFC6120-10.3.3-4")
    void answerToNothingIsIgnored(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.send(
                "<iq type='result' id='unasked-1'><query xmlns='jabber:iq:roster'><item jid='unasked@${domain}'/></query></iq>");
        romeo.send("<iq type='result' id='unasked-2'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>");

        observe.that("RFC6120-10.3.3-4", romeo)
                .receivesNo("<iq id='${matches:unasked-[12]}'/>")
                .beforeAnswerTo("<iq type='get'>" + ROSTER + "</iq>");
        observe.that("RFC6120-10.3.3-4", romeo)
                .isAnswered(
                        "<iq type='get'>" + ROSTER + "</iq>",
                        "<iq type='result'>" + rosterWithout("unasked") + "</iq>");
    }

    /** A roster may have other items from the beginning, such as those that a server gives to all its users. */
    private static String rosterWith(String name, String absent) {
        return "<iq>" + rosterWithout(absent).replace("</query>", "<item jid='" + name + "@${domain}'/></query>")
                + "</iq>";
    }

    private static String rosterWithout(String name) {
        return "<query xmlns='jabber:iq:roster'>${more}<t:absent><item xmlns='jabber:iq:roster' jid='" + name
                + "@${domain}'/></t:absent></query>";
    }
}
