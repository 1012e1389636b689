package org.xmppspec.cases.rfc6120.stanza;

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

/** RFC 6120 section 8.4: what the server does with content that it does not understand, where it is the recipient. */
@Section("RFC6120 8.4")
class UnknownContent {

    /** A message that says nothing to the server is ignored or refused; the stream goes on. */
    @Case(
            value = "6120-8.4-message-of-unknown-content-is-ignored-or-refused",
            title = "A message to the server with nothing but unknown content is ignored or refused",
            observes = "RFC6120-8.4-9")
    void messageOfUnknownContentIsIgnoredOrRefused(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.send("<message id='riddle' to='${domain}'><riddle xmlns='urn:xmppspec:no-such-namespace'/></message>");
        Optional<Received> refusal = ErrorStanzas.before(romeo, "riddle", romeo.domain());

        if (refusal.isPresent()) {
            observe.that("RFC6120-8.4-9", refusal).hasSomeError();
            observe.that("RFC6120-8.4-9", refusal)
                    .preferably(
                            "the condition service-unavailable",
                            error -> ErrorStanzas.condition(error).equals("service-unavailable"));
        }
        observe.that("RFC6120-8.4-9", romeo).isStillOpen();
        observe.that("RFC6120-8.4-9", romeo)
                .receivesNo("""
                        <t:one-of>
                          <message type='${absent}'><riddle xmlns='urn:xmppspec:no-such-namespace'/>${more}</message>
                          <message type='normal'><riddle xmlns='urn:xmppspec:no-such-namespace'/>${more}</message>
                        </t:one-of>""")
                .beforeAnswerTo("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");
    }

    /** Presence is presence, whatever stands in it. */
    @Case(
            value = "6120-8.4-presence-of-unknown-content-is-presence",
            title = "Presence with nothing but unknown content makes a resource available to its contacts",
            observes = "RFC6120-8.4-10")
    @Subscribed({"romeo", "juliet"})
    void presenceOfUnknownContentIsPresence(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence type='unavailable'/>");
        juliet.await("<presence type='unavailable' from='${romeo.full}'/>");
        romeo.send("<presence><mood xmlns='urn:xmppspec:no-such-namespace'>merry</mood></presence>");

        observe.that("RFC6120-8.4-10", juliet).receives("<presence type='${absent}' from='${romeo.full}'/>");
        juliet.send("<message type='chat' to='${romeo.bare}'><body>how camest thou hither</body></message>");
        observe.that("RFC6120-8.4-10", romeo).receives("<message><body>how camest thou hither</body></message>");
    }

    /** What is known beside something unknown counts, and what only looks as if it were known does not. */
    @Case(
            value = "6120-8.4-unknown-part-of-presence-is-ignored",
            title = "Only what is in its own namespace counts: a priority in another one is none",
            observes = {"RFC6120-8.4-8", "RFC6120-8.4-11"})
    void unknownPartOfPresenceIsIgnored(
            @Online(user = "romeo") XmppSession orchard,
            @Online(user = "romeo") XmppSession street,
            @Online XmppSession juliet,
            Observations observe) {
        orchard.send(
                "<presence id='known'><priority>-1</priority><x xmlns='urn:xmppspec:no-such-namespace'/></presence>");
        street.send("<presence id='unknown'><priority xmlns='urn:xmppspec:no-such-namespace'>-1</priority></presence>");
        orchard.tryRequest("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");
        street.tryRequest("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");
        street.await("<presence from='${orchard.full}'/>");
        orchard.await("<presence from='${street.full}'/>");
        juliet.send("<message type='chat' to='${orchard.bare}'><body>where art thou</body></message>");

        observe.that("RFC6120-8.4-8", street).receives("<message type='chat'><body>where art thou</body></message>");
        observe.that("RFC6120-8.4-11", orchard)
                .receivesNo("<message type='chat'><body>where art thou</body></message>")
                .beforeMarkerFrom(juliet);
    }

    /** The name of an element means nothing without its namespace. */
    @Case(
            value = "6120-8.4-known-name-in-an-unknown-namespace-is-not-processed",
            title = "A roster item in an unknown namespace changes no roster",
            observes = {"RFC6120-8.4-8", "RFC6120-8.4-12"})
    void knownNameInAnUnknownNamespaceIsNotProcessed(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> answer = romeo.tryRequest(
                "<iq type='set'><query xmlns='urn:xmppspec:roster'><item jid='nurse@${domain}'/></query></iq>");
        Optional<Received> roster = romeo.tryRequest("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");

        observe.that("RFC6120-8.4-12", answer).hasError("service-unavailable");
        observe.that("RFC6120-8.4-8", roster)
                .matches(
                        "<iq type='result'>${more}<query xmlns='jabber:iq:roster'><t:absent><item/></t:absent></query></iq>"
                                .replace("<item/>", "<item xmlns='jabber:iq:roster' jid='nurse@${domain}'/>"));
    }

    /** A prefix is a matter of taste. */
    @Case(
            value = "6120-8.4-prefixes-mean-nothing",
            title = "A request whose payload has a prefix is served like one without",
            observes = "RFC6120-8.4-6")
    void prefixesMeanNothing(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> set = romeo.tryRequest("<iq type='set'><r:query xmlns:r='jabber:iq:roster'>"
                + "<r:item jid='nurse@${domain}' name='Nurse'><r:group>Capulets</r:group></r:item></r:query></iq>");
        Optional<Received> get = romeo.tryRequest("<iq type='get' xmlns:ver='jabber:iq:roster'><ver:query/></iq>");

        observe.that("RFC6120-8.4-6", set).matches("<iq type='result'/>");
        observe.that("RFC6120-8.4-6", get).matches("""
                <iq type='result'>
                  <query xmlns='jabber:iq:roster'>
                    ${more}<item jid='nurse@${domain}' name='Nurse'><group>Capulets</group></item>
                  </query>
                </iq>""");
    }
}
