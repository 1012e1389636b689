package org.xmppspec.cases.rfc6121.message;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.List;
import java.util.stream.Stream;
import org.xmppspec.client.Fence;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 8.5: priorities, and resources that come to be or leave. */
@Section("RFC6121 8.5")
class MessagePriorities {

    /** Among equals the server may choose one, or all. */
    @Case(
            value = "6121-8.5.2.1.1-equal-priorities",
            title = "Messages to a bare JID with two resources of equal priority reach at least one of them",
            observes = {"RFC6121-8.5.2.1.1-3", "RFC6121-8.5.2.1.1-6"})
    void equalPriorities(
            @Online(user = "juliet", priority = 3) XmppSession balcony,
            @Online(user = "juliet", priority = 3) XmppSession chamber,
            @Online XmppSession romeo,
            Observations observe) {
        romeo.send("""
                <message type='normal' id='equal-normal' to='${balcony.bare}'><body>O, speak again</body></message>
                <message type='chat' id='equal-chat' to='${balcony.bare}'><body>bright angel</body></message>""");

        reached(observe, "RFC6121-8.5.2.1.1-3", "equal-normal", romeo, balcony, chamber);
        reached(observe, "RFC6121-8.5.2.1.1-6", "equal-chat", romeo, balcony, chamber);
    }

    private static void reached(
            Observations observe, String requirement, String id, XmppSession sender, XmppSession... sessions) {
        List<String> names = Stream.of(sessions)
                .filter(session -> Fence.marker(sender, session).before().stream()
                        .anyMatch(received -> received.attribute("id").equals(id)))
                .map(XmppSession::actor)
                .toList();
        observe.that(requirement, "the resources that the message reached", names)
                .satisfies("are one or more", list -> !list.isEmpty());
        observe.info(requirement, "Of resources with equal priority, " + String.join(" and ", names) + " got it.");
    }

    /** All resources with non-negative priority get a headline, and the others do not. */
    @Case(
            value = "6121-8.5.2.1.1-headline-spares-negative-priority",
            title = "A headline to a bare JID reaches each resource with non-negative priority and no other",
            observes = {"RFC6121-8.5.2.1.1-10", "RFC6121-8.5.2.1.1-12"})
    void headlineSparesNegativePriority(
            @Online(user = "juliet", priority = -5) XmppSession crypt,
            @Online(user = "juliet", priority = 0) XmppSession balcony,
            @Online(user = "juliet", priority = 7) XmppSession chamber,
            @Online XmppSession romeo,
            Observations observe) {
        romeo.send("<message type='headline' id='news' to='${balcony.bare}'><body>Duke bans fighting</body></message>");

        observe.that("RFC6121-8.5.2.1.1-10", balcony).receives("<message type='headline' id='news'/>");
        observe.that("RFC6121-8.5.2.1.1-10", chamber).receives("<message type='headline' id='news'/>");
        observe.that("RFC6121-8.5.2.1.1-12", crypt)
                .receivesNo("<message id='news'/>")
                .beforeMarkerFrom(romeo);
    }

    /** A priority that is raised during the session counts from then on. */
    @Case(
            value = "6121-8.5.2.1.1-raised-priority-counts",
            title = "A resource that raises its priority to zero gets messages for the account from then on",
            observes = "RFC6121-8.5.2.1.1-5")
    void raisedPriorityCounts(
            @Online(user = "juliet", priority = -1) XmppSession balcony,
            @Online XmppSession romeo,
            Observations observe) {
        balcony.send("<presence><priority>0</priority></presence>");
        balcony.await("<presence from='${balcony.full}'><priority>0</priority></presence>");
        Fence.marker(balcony, romeo);

        romeo.send("<message type='chat' id='raised' to='${balcony.bare}'><body>what light?</body></message>");

        observe.that("RFC6121-8.5.2.1.1-5", balcony).receives("<message type='chat' id='raised'/>");
    }

    /** When one of two resources becomes unavailable, messages go to the one that is left. */
    @Case(
            value = "6121-8.5.2.1.1-message-goes-to-the-resource-that-is-left",
            title =
                    "When the resource with the higher priority becomes unavailable, messages reach the one that is left",
            observes = "RFC6121-8.5.2.1.1-5")
    void messageGoesToTheResourceThatIsLeft(
            @Online(user = "juliet", priority = 5) XmppSession garden,
            @Online(user = "juliet", priority = 1) XmppSession chamber,
            @Online XmppSession romeo,
            Observations observe) {
        romeo.send("<message type='chat' id='before' to='${garden.bare}'><body>Lady</body></message>");
        garden.send("<presence type='unavailable'/>");
        chamber.await("<presence type='unavailable' from='${garden.full}'/>");

        romeo.send("<message type='chat' id='after' to='${garden.bare}'><body>by yonder moon</body></message>");

        observe.that("RFC6121-8.5.2.1.1-5", chamber).receives("<message type='chat' id='after'/>");
    }

    /** A chat message for a resource that has left meanwhile goes to the one that is there. */
    @Case(
            value = "6121-8.5.3.2.1-chat-for-a-resource-that-has-left",
            title = "A chat message to the full JID of a resource that has left reaches the one that is left",
            observes = "RFC6121-8.5.3.2.1-4")
    void chatForResourceThatHasLeft(
            @Online(user = "juliet", priority = 5) XmppSession garden,
            @Online(user = "juliet", priority = 1) XmppSession chamber,
            @Online XmppSession romeo,
            Observations observe) {
        romeo.send("<message type='chat' id='there' to='${garden.full}'><body>Stay but a little</body></message>");
        garden.await("<message id='there'/>");
        garden.close();
        chamber.await("<presence type='unavailable' from='${garden.full}'/>");

        romeo.send("<message type='chat' id='gone' to='${garden.full}'><body>I will come again</body></message>");

        observe.that("RFC6121-8.5.3.2.1-4", chamber).receives("<message type='chat' id='gone'/>");
    }

    /** A resource that is connected and has not sent presence gets what is for its full JID. */
    @Case(
            value = "6121-8.5.3.1-connected-resource-gets-what-is-for-it",
            title = "A resource without presence gets messages, results and errors for its full JID",
            observes = {"RFC6121-8.5.3.1-2", "RFC6121-8.5.3.1-3"})
    void connectedResourceGetsWhatIsForIt(
            @Stage(value = BIND, user = "juliet") XmppSession chamber,
            @Online XmppSession romeo,
            Observations observe) {
        romeo.send("""
                <message type='chat' id='quiet-chat' to='${chamber.full}'><body>Art thou there?</body></message>
                <iq type='result' id='quiet-result' to='${chamber.full}'/>
                <iq type='error' id='quiet-error' to='${chamber.full}'><error type='cancel'>
                  <gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>""");

        observe.that("RFC6121-8.5.3.1-3", chamber).receives("<message type='chat' id='quiet-chat'/>");
        observe.that("RFC6121-8.5.3.1-2", chamber).receives("<iq type='result' id='quiet-result'/>");
        observe.that("RFC6121-8.5.3.1-2", chamber).receives("<iq type='error' id='quiet-error'/>");
    }

    /** Who may know that a resource is not there should be told so, and not left in the dark. */
    @Case(
            value = "6121-8.1-known-sender-gets-an-error",
            title =
                    "A normal message to a missing resource of someone who shows presence to the sender comes back as an error",
            observes = "RFC6121-8.1-1")
    void knownSenderGetsError(@Online XmppSession juliet, @Online XmppSession romeo, Observations observe) {
        juliet.send("<presence to='${romeo.full}'/>");
        romeo.await("<presence from='${juliet.full}'/>");

        romeo.send("<message id='dark' to='${juliet.bare}/nowhere'><body>Wilt thou leave me so?</body></message>");

        observe.that("RFC6121-8.1-1", romeo).receives("<message type='error' id='dark'/>");
    }
}
