package org.xmppspec.cases.xep0160;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.cases.Offers;
import org.xmppspec.cases.rfc6121.Refusal;
import org.xmppspec.client.Account;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0160: messages for users who are away. That they come in order, once and to whom is said in RFC 6121. */
@Section("XEP0160 3")
class OfflineHandling {
    private static final String ONE = """
            <message id='one' to='${juliet.bare}'><body>How camest thou hither?</body></message>""";

    /** Each type of message is stored, or not, as it makes sense for it. */
    @Case(
            value = "0160-3-what-is-stored-depends-on-the-type",
            title =
                    "Normal and chat messages wait for an absent user; groupchat, headline, error and mere chat states do not",
            observes = {"XEP0160-3-2", "XEP0160-3-3", "XEP0160-3-4", "XEP0160-3-5", "XEP0160-3-6"})
    void whatIsStoredDependsOnTheType(@Online XmppSession romeo, Account juliet, Actors actors, Observations observe) {
        romeo.send(ONE);
        if (Refusal.of(romeo, "message", "one", "${juliet.bare}").isPresent()) {
            throw observe.notApplicable("A message to an absent user is returned with an error: none are stored.");
        }
        romeo.send("""
                <message id='two' type='normal' to='${juliet.bare}'><body>two</body></message>
                <message id='state' type='chat' to='${juliet.bare}'>
                  <active xmlns='http://jabber.org/protocol/chatstates'/>
                </message>
                <message id='room' type='groupchat' to='${juliet.bare}'><body>room</body></message>
                <message id='news' type='headline' to='${juliet.bare}'><body>news</body></message>
                <message id='wrong' type='error' to='${juliet.bare}'>
                  <body>wrong</body>
                  <error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
                </message>
                <message id='chat' type='chat' to='${juliet.bare}'><body>chat</body></message>""");
        Refusal.of(romeo, "message", "chat", "${juliet.bare}");

        var session = actors.online("juliet");
        if (session.await("<message id='one'/>").isEmpty()) {
            throw observe.notApplicable("A message to an absent user is not delivered at login: none are stored.");
        }
        observe.that("XEP0160-3-2", session).receives("<message id='two'><body>two</body></message>");
        observe.that("XEP0160-3-3", session).receives("<message id='chat' type='chat'><body>chat</body></message>");
        receivesNo("XEP0160-3-3", "state", session, observe);
        receivesNo("XEP0160-3-4", "room", session, observe);
        receivesNo("XEP0160-3-5", "news", session, observe);
        receivesNo("XEP0160-3-6", "wrong", session, observe);
    }

    /** Who sends to an absent user learns that the message will not get there. */
    @Case(
            value = "0160-1-message-that-is-not-stored-is-refused",
            title = "A message to an absent user that is not stored is refused with service-unavailable",
            observes = "XEP0160-1-1")
    void messageThatIsNotStoredIsRefused(
            @Online XmppSession romeo, Account juliet, Actors actors, Observations observe) {
        romeo.send(ONE);
        var refusal = Refusal.of(romeo, "message", "one", "${juliet.bare}");
        if (refusal.isEmpty()
                && actors.online("juliet").await("<message id='one'/>").isPresent()) {
            throw observe.notApplicable("A message to an absent user is stored and delivered at login.");
        }
        observe.that("XEP0160-1-1", refusal).hasError("service-unavailable");
    }

    /** A server that stores messages says so, and when they came. */
    @Case(
            value = "0160-4-storage-is-announced-and-stamped",
            title = "A server that stores messages lists msgoffline, and delivers them with a stamp",
            observes = {"XEP0160-4-1", "XEP0160-2-2"})
    void storageIsAnnouncedAndStamped(
            @Stage(BIND) XmppSession romeo, Account juliet, Actors actors, Observations observe) {
        romeo.send(ONE);
        if (Refusal.of(romeo, "message", "one", "${juliet.bare}").isPresent()) {
            throw observe.notApplicable("A message to an absent user is returned with an error: none are stored.");
        }
        var message = actors.online("juliet").await("<message id='one'/>");
        if (message.isEmpty()) {
            throw observe.notApplicable("A message to an absent user is not delivered at login: none are stored.");
        }
        observe.that("XEP0160-4-1", "the server's features", Offers.features(romeo, "${domain}"))
                .satisfies("have msgoffline among them", features -> features.contains("msgoffline"));
        observe.that("XEP0160-2-2", message)
                .satisfies(
                        "the message has a delay stamp",
                        stanza -> stanza.getElementsByTagNameNS("urn:xmpp:delay", "delay")
                                        .getLength()
                                == 1);
    }

    private static void receivesNo(String requirement, String id, XmppSession session, Observations observe) {
        observe.that(requirement, session)
                .receivesNo("<message id='" + id + "'/>")
                .afterRoundTripsOf(session);
    }
}
