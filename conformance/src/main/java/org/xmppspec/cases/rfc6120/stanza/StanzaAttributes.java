package org.xmppspec.cases.rfc6120.stanza;

import static org.xmppspec.client.StreamStage.TLS;

import java.util.List;
import org.xmppspec.client.Received;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 8.1: the common attributes of stanzas. */
@Section("RFC6120 8.1")
class StanzaAttributes {

    /** The server says who sent a stanza; the sender need not. */
    @Case(
            value = "6120-8.1.2.1-from-is-added",
            title = "A stanza without 'from' is delivered with the sender's full JID in it",
            observes = {"RFC6120-8.1.2.1-1", "RFC6120-8.1.2.1-4"})
    void fromIsAdded(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message to='${juliet.full}'><body>hist!</body></message>");

        var message = observe.that("RFC6120-8.1.2.1-4", juliet)
                .receives("<message from='${present}'><body>hist!</body></message>");
        observe.that("RFC6120-8.1.2.1-1", message).matches("<message from='${romeo.full}'/>");
    }

    /** Nobody can send in the name of somebody else: the address is corrected, or the stream ends. */
    @Case(
            value = "6120-8.1.2.1-forged-from-is-not-delivered",
            title = "A stanza with another user's address in 'from' is never delivered with it",
            observes = "RFC6120-8.1.2.1-1")
    void forgedFromIsNotDelivered(
            @Online XmppSession romeo, @Online XmppSession juliet, @Online XmppSession tybalt, Observations observe) {
        tybalt.send("<message from='${romeo.full}' to='${juliet.full}'><body>I hate thee</body></message>");
        awaitVerdictOnSender(tybalt);

        observe.that("RFC6120-8.1.2.1-1", juliet)
                .receivesNo("<message from='${romeo.full}'><body>I hate thee</body></message>")
                .beforeMarkerFrom(tybalt);
    }

    /** An address is delivered as it was written. */
    @Case(
            value = "6120-8.1.1.1-to-is-not-changed",
            title = "A stanza is delivered with the 'to' that its sender gave it",
            observes = "RFC6120-8.1.1.1-3")
    void toIsNotChanged(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message type='chat' to='${juliet.full}'><body>to your balcony</body></message>");
        romeo.send("<message type='chat' to='${juliet.bare}'><body>wherever you are</body></message>");

        observe.that("RFC6120-8.1.1.1-3", juliet)
                .receives("<message type='chat' to='${juliet.full}'><body>to your balcony</body></message>");
        observe.that("RFC6120-8.1.1.1-3", juliet)
                .receives("<message type='chat' to='${juliet.bare}'><body>wherever you are</body></message>");
    }

    /** What the server says for itself and for the account comes from the domain and from the account. */
    @Case(
            value = "6120-8.1.2.1-answers-of-the-server-have-the-right-from",
            title = "The server answers as the domain, and for an account as its bare JID or without 'from'",
            observes = {"RFC6120-8.1.2.1-2", "RFC6120-8.1.2.1-3", "RFC6120-8.1.1.1-4"})
    void answersOfTheServerHaveTheRightFrom(@Online XmppSession romeo, Observations observe) {
        Received byServer = romeo.request(
                "<iq type='get' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
        Received forAccount = romeo.request("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");

        observe.that("RFC6120-8.1.2.1-2", byServer).matches("<iq from='${domain}'/>");
        observe.that("RFC6120-8.1.2.1-3", forAccount)
                .matches("<t:one-of><iq from='${absent}'/><iq from='${romeo.bare}'/></t:one-of>");
        observe.that("RFC6120-8.1.1.1-4", forAccount)
                .matches("<t:one-of><iq to='${absent}'/><iq to='${romeo.full}'/></t:one-of>");
    }

    /** An answer has the id of what it answers, whatever stands in it. */
    @Case(
            value = "6120-8.1.3-answer-has-the-id-of-the-request",
            title = "Results and errors have the id of the request",
            observes = {"RFC6120-8.1.3-2", "RFC6120-8.2.3-5", "RFC6120-8.3.1-5"})
    void answerHasTheIdOfTheRequest(@Online XmppSession romeo, Observations observe) {
        romeo.send("<iq type='get' id='&lt;it is &quot;I&apos;&amp;%20'><query xmlns='jabber:iq:roster'/></iq>");
        String unknown = "<query xmlns='urn:xmppspec:no-such-namespace'/>";
        romeo.send("<iq type='get' id='it is he'>" + unknown + "</iq><iq type='get' id='who'>" + unknown
                + "</iq><iq type='set' id='who is it'>" + unknown + "</iq>");

        observe.that("RFC6120-8.2.3-5", romeo).receives("<iq type='result' id='&lt;it is &quot;I&apos;&amp;%20'/>");
        observe.that("RFC6120-8.3.1-5", romeo).receives("<iq type='error' id='it is he'/>");
        observe.that("RFC6120-8.1.3-2", romeo).receives("<iq type='error' id='who'/>");
        observe.that("RFC6120-8.2.3-5", romeo).receives("<iq type='error' id='who is it'/>");
    }

    /** An id may be long, and be written in any script. */
    @Case(
            value = "6120-8.1.3-long-and-foreign-ids-come-back",
            title = "Results and errors have the id of what they answer, though it is long or not ASCII",
            observes = {"RFC6120-8.2.3-5", "RFC6120-8.3.1-5"})
    void longAndForeignIdsComeBack(@Online XmppSession romeo, Observations observe) {
        String roster = "<query xmlns='jabber:iq:roster'/>";
        for (String id : List.of("wherefore-art-thou-".repeat(12), "ř🌹ロミオ")) {
            romeo.send("<iq type='get' id='" + id + "'>" + roster + "</iq>");
            observe.that("RFC6120-8.2.3-5", romeo).receives("<iq type='result' id='" + id + "'/>");
            romeo.send("<iq type='get' id='" + id + "-2'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>");
            observe.that("RFC6120-8.2.3-5", romeo).receives("<iq type='error' id='" + id + "-2'/>");
            romeo.send("<message type='groupchat' to='${romeo.bare}' id='" + id + "-3'><body>who</body></message>");
            observe.that("RFC6120-8.3.1-5", romeo).receives("<message type='error' id='" + id + "-3'/>");
        }
    }

    /** The language of a stanza is the sender's affair. */
    @Case(
            value = "6120-8.1.5-language-of-a-stanza-is-kept",
            title = "The xml:lang of a stanza is delivered unchanged",
            observes = {"RFC6120-8.1.5-6", "RFC6120-4.7.4-10", "RFC6120-12-4"})
    void languageOfAStanzaIsKept(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message xml:lang='cs' to='${juliet.full}'><body xml:lang='de'>Art thou nicht</body></message>");

        var message = observe.that("RFC6120-4.7.4-10", juliet)
                .receives("<message xml:lang='cs'><body>Art thou nicht</body></message>");
        observe.that("RFC6120-8.1.5-6", message).matches("<message xml:lang='cs'><body xml:lang='de'/></message>");
        observe.that("RFC6120-12-4", message).matches("<message xml:lang='cs'/>");
    }

    /** A stanza without a language gets that of its sender's stream. */
    @Case(
            value = "6120-8.1.5-language-of-the-stream-is-added",
            title = "A stanza without xml:lang is delivered with that of its sender's stream",
            observes = "RFC6120-8.1.5-3")
    void languageOfTheStreamIsAdded(@Stage(TLS) XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.authenticate();
        romeo.openStream("""
                <?xml version='1.0'?>
                <stream:stream to='${domain}' version='1.0' xml:lang='cs' xmlns='jabber:client'
                    xmlns:stream='http://etherx.jabber.org/streams'>""");
        romeo.awaitFeatures();
        romeo.advance(StreamStage.BIND);
        romeo.send("<message to='${juliet.full}'><body>Kdo je tam?</body></message>");

        observe.that("RFC6120-8.1.5-3", juliet).receives("<message xml:lang='cs'><body>Kdo je tam?</body></message>");
    }

    /** Waits until the server has either ended the stream for a wrong sender, or gone on and answered a request. */
    static void awaitVerdictOnSender(XmppSession session) {
        session.tryRequest("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");
    }
}
