package org.xmppspec.cases.rfc6121.message;

import org.xmppspec.cases.rfc6121.Refusal;
import org.xmppspec.client.Account;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 8.5.2.2.1: messages to an account without available resources. */
@Section("RFC6121 8.5.2.2.1")
class OfflineMessage {

    /**
     * The message waits, or the sender gets an error. That a stored message says when it was sent is the custom of
     * XEP-0160 and no requirement of the RFC: where the stamp is missing it is noted.
     */
    @Case(
            value = "6121-8.5.2.2.1-message-waits-for-the-user",
            title = "A message to a user who is not there is stored and delivered at login, or returned with an error",
            observes = "RFC6121-8.5.2.2.1-1")
    void messageWaitsForTheUser(@Online XmppSession romeo, Account juliet, Actors actors, Observations observe) {
        romeo.send("""
                <message type='chat' to='${juliet.bare}' id='later'>
                  <body>Parting is such sweet sorrow</body><thread>night</thread>
                </message>""");
        var refusal = Refusal.of(romeo, "message", "later", "${juliet.bare}");
        if (refusal.isPresent()) {
            observe.that("RFC6121-8.5.2.2.1-1", refusal).hasError("service-unavailable");
            return;
        }
        var session = actors.online("juliet");
        var message = observe.that("RFC6121-8.5.2.2.1-1", session).receives("""
                        <message type='chat' from='${romeo.full}' to='${juliet.bare}' id='later'>
                          <body>Parting is such sweet sorrow</body><thread>night</thread>
                        </message>""").orEnd();
        if (message.dom().getElementsByTagNameNS("urn:xmpp:delay", "delay").getLength() == 0) {
            observe.info("RFC6121-8.5.2.2.1-1", "The stored message came without a stamp that says when it was sent.");
        }
    }

    /** Messages that waited come in the order in which they were sent, and once. */
    @Case(
            value = "6121-8.5.2.2.1-stored-messages-come-in-order-and-once",
            title = "Stored messages are delivered in the order in which they were sent, and not a second time",
            observes = {"RFC6121-8.5.2.2.1-1", "RFC6120-10.1-2"})
    void storedMessagesComeInOrderAndOnce(
            @Online XmppSession romeo, Account juliet, Actors actors, Observations observe) {
        romeo.send("""
                <message to='${juliet.bare}' id='one'><body>Good night</body></message>
                <message to='${juliet.bare}' id='two'><body>good night</body></message>""");
        if (Refusal.of(romeo, "message", "one", "${juliet.bare}").isPresent()) {
            throw observe.notApplicable("A normal message to an account without resources is returned with an error, "
                    + "so there is no offline storage.");
        }
        var first = actors.online("juliet");
        observe.that("RFC6120-10.1-2", first)
                .receivesInOrder(
                        "<message><body>Good night</body></message>", "<message><body>good night</body></message>");
        first.close();
        var second = actors.reconnect(first);
        observe.that("RFC6121-8.5.2.2.1-1", second)
                .receivesNo("<message><body/>${more}</message>")
                .afterRoundTripsOf(second);
    }
}
