package org.xmppspec.cases.rfc6120.rules;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 10: the server's rules for processing stanzas. */
@Section("RFC6120 10")
class ServerRules {
    private static final int MESSAGES = 20;
    private static final Set<String> REFUSALS =
            Set.of("not-allowed", "forbidden", "service-unavailable", "policy-violation");

    /** What one sends to another arrives in the order in which it was sent. */
    @Case(
            value = "6120-10.1-messages-arrive-in-order",
            title = "Messages to the bare and the full JID of one recipient arrive in the order of sending",
            observes = "RFC6120-10.1-2")
    void messagesArriveInOrder(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        List<String> sent = new ArrayList<>();
        StringBuilder xml = new StringBuilder();
        for (int i = 1; i <= MESSAGES; i++) {
            String to = i % 2 == 0 ? "${juliet.full}" : "${juliet.bare}";
            xml.append("<message type='chat' to='" + to + "'><thread>order</thread><body>" + i + "</body></message>");
            sent.add(String.valueOf(i));
        }
        romeo.send(xml.toString());

        observe.that("RFC6120-10.1-2", juliet)
                .receives("<message><thread>order</thread><body>" + MESSAGES + "</body></message>");
        List<String> came = juliet.received().stream()
                .filter(received -> received.raw().contains("<thread>order</thread>"))
                .map(ServerRules::body)
                .toList();
        observe.that("RFC6120-10.1-2", "the order of arrival", came).is(sent);
    }

    /** A message for nobody in particular is for the account that sends it. */
    @Case(
            value = "6120-10.3.1-message-without-to-comes-back",
            title = "A message without 'to' is treated as one to the sender's bare JID",
            observes = {"RFC6120-10.3-1", "RFC6120-10.3.1-1"})
    void messageWithoutToComesBack(@Online XmppSession romeo, Observations observe) {
        romeo.send("<message type='chat'><body>note to myself</body></message>");

        var note = observe.that("RFC6120-10.3.1-1", romeo)
                .receives("<message type='chat'><body>note to myself</body></message>");
        observe.that("RFC6120-10.3-1", note).matches("<message from='${romeo.full}'/>");
    }

    /** A server answers what it knows for the account that asks. */
    @Case(
            value = "6120-10.3.3-known-payload-is-handled-for-the-account",
            title = "A request without 'to' for the roster is answered with the account's roster",
            observes = "RFC6120-10.3.3-2")
    void knownPayloadIsHandledForTheAccount(@Stage(BIND) XmppSession romeo, Observations observe) {
        observe.that("RFC6120-10.3.3-2", romeo)
                .isAnswered(
                        "<iq type='get'><query xmlns='jabber:iq:roster'/></iq>",
                        "<iq type='result'><query xmlns='jabber:iq:roster'/></iq>");
    }

    /** What is for the server itself it handles or refuses. */
    @Case(
            value = "6120-10.5.1-request-to-the-server-is-answered",
            title = "A request to the domain is answered with a result or an error",
            observes = "RFC6120-10.5.1-1")
    void requestToTheServerIsAnswered(@Stage(BIND) XmppSession romeo, Observations observe) {
        observe.that("RFC6120-10.5.1-1", romeo)
                .isAnswered(
                        "<iq type='get' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>",
                        "<iq type='${matches:result|error}' from='${domain}'/>");
    }

    /** The same with a resource behind the domain. */
    @Case(
            value = "6120-10.5.2-request-to-a-resource-of-the-server-is-answered",
            title = "A request to a resource of the domain is answered with a result or an error",
            observes = "RFC6120-10.5.2-1")
    void requestToAResourceOfTheServerIsAnswered(@Stage(BIND) XmppSession romeo, Observations observe) {
        observe.that("RFC6120-10.5.2-1", romeo)
                .isAnswered(
                        "<iq type='get' to='${domain}/orchard'><ping xmlns='urn:xmpp:ping'/></iq>",
                        "<iq type='${matches:result|error}' from='${domain}/orchard'/>");
    }

    /** There is nobody of that name: requests are refused, messages refused or dropped. */
    @Case(
            value = "6120-10.5.3.1-nobody-of-that-name",
            title = "A request to a user who does not exist is answered with service-unavailable,"
                    + " a message with that or nothing",
            observes = {"RFC6120-10.5.3.1-1", "RFC6120-10.5.3.1-3"})
    void nobodyOfThatName(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.send("<message id='lost' to='nobody-of-that-name@${domain}'><body>hist!</body></message>");
        Optional<Received> error = romeo.tryRequest(
                "<iq type='get' to='nobody-of-that-name@${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");
        Optional<Received> bounced = romeo.unconsumed().stream()
                .filter(received -> received.attribute("id").equals("lost"))
                .findFirst();

        observe.that("RFC6120-10.5.3.1-3", error).hasError("service-unavailable");
        if (bounced.isPresent()) {
            observe.that("RFC6120-10.5.3.1-1", bounced).hasError("service-unavailable");
        } else {
            observe.that("RFC6120-10.5.3.1-1", "the answer to the message", "nothing")
                    .is("nothing");
        }
    }

    /** A request to an account is answered by the server, not passed on. */
    @Case(
            value = "6120-10.5.3.2-request-to-an-account-is-answered-for-it",
            title = "A request to another user's bare JID is answered by the server and not delivered",
            observes = "RFC6120-10.5.3.2-5")
    void requestToAnAccountIsAnsweredForIt(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        observe.that("RFC6120-10.5.3.2-5", romeo)
                .isAnswered(
                        "<iq type='get' to='${juliet.bare}'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>",
                        "<iq type='${matches:result|error}' from='${juliet.bare}'/>");
        observe.that("RFC6120-10.5.3.2-5", juliet)
                .receivesNo("<iq type='get' from='${romeo.full}'/>")
                .beforeMarkerFrom(romeo);
    }

    /** A message to an account reaches at least one of its streams. */
    @Case(
            value = "6120-10.5.3.2-message-to-an-account-is-delivered",
            title = "A message to a bare JID is delivered to a connected resource",
            observes = "RFC6120-10.5.3.2-1")
    void messageToAnAccountIsDelivered(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message type='chat' to='${juliet.bare}'><body>soft!</body></message>");

        observe.that("RFC6120-10.5.3.2-1", juliet)
                .receives("<message type='chat' from='${romeo.full}'><body>soft!</body></message>");
    }

    /** A full JID means this stream and no other. */
    @Case(
            value = "6120-10.5.4-full-jid-means-one-resource",
            title = "A message to a full JID is delivered to that resource and to no other",
            observes = "RFC6120-10.5.4-2")
    void fullJidMeansOneResource(
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            @Online XmppSession romeo,
            Observations observe) {
        romeo.send("<message type='chat' to='${balcony.full}'><body>soft!</body></message>");

        observe.that("RFC6120-10.5.4-2", balcony)
                .receives("<message type='chat' to='${balcony.full}'><body>soft!</body></message>");
        observe.that("RFC6120-10.5.4-2", chamber)
                .receivesNo("<message><body>soft!</body></message>")
                .beforeMarkerFrom(romeo);
    }

    /** What cannot be routed comes back, whatever the reason. */
    @Case(
            value = "6120-10.4.3-unreachable-domain-is-reported",
            title = "A message to a domain that does not exist comes back as an error",
            observes = "RFC6120-10.4.3-1")
    void unreachableDomainIsReported(@Stage(BIND) XmppSession romeo, Observations observe) {
        String error = "<message type='error' id='abroad' from='romeo@mantua.invalid'/>";
        String message = "<message id='abroad' to='romeo@mantua.invalid'><body>stay there</body></message>";

        observe.that("RFC6120-10.4.3-1", Abroad.send(romeo, message, error)).matches(error);
    }

    /**
     * The reason is that there is no such domain: names under .invalid never resolve. A server that gives up waiting for
     * its resolver may speak of a time-out; one that never tries has nothing to say about domains.
     */
    @Case(
            value = "6120-10.4.3-unresolvable-domain-is-not-found",
            title = "The error for a domain that does not resolve is remote-server-not-found",
            observes = "RFC6120-10.4.3-2")
    void unresolvableDomainIsNotFound(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> error = Abroad.request(romeo);
        List<String> conditions = Abroad.conditions(error);
        if (REFUSALS.containsAll(conditions) && !conditions.isEmpty()) {
            throw observe.notApplicable("A request to another domain was answered with " + conditions.get(0)
                    + ": this server has no others.");
        }

        observe.that("RFC6120-10.4.3-2", error).hasError("remote-server-not-found", orEqually("remote-server-timeout"));
    }

    private static String body(Received message) {
        return Elements.child(message.dom(), "body", "jabber:client")
                .map(body -> body.getTextContent())
                .orElse("");
    }
}
