package org.xmppspec.cases.rfc6120.rules;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 10.1: what comes over one stream is processed in order. */
@Section("RFC6120 10.1")
class InOrderProcessing {
    private static final int ITEMS = 10;

    /** A request sees what the requests before it have done, though all came at once. */
    @Case(
            value = "6120-10.1-request-sees-what-earlier-ones-did",
            title = "A roster request sent together with roster changes before it sees all of them",
            observes = {"RFC6120-10.1-6", "RFC6120-10.1-1"})
    void requestSeesWhatEarlierOnesDid(@Stage(BIND) XmppSession romeo, Observations observe) {
        StringBuilder burst = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            burst.append(("<iq type='set' id='set-%1$d'><query xmlns='jabber:iq:roster'>"
                            + "<item jid='friend-%1$d@${domain}'/></query></iq>")
                    .formatted(i));
            expected.append("<item jid='friend-" + i + "@${domain}'/>");
        }
        burst.append("<iq type='set' id='gone-0'><query xmlns='jabber:iq:roster'>"
                + "<item jid='friend-0@${domain}' subscription='remove'/></query></iq>");
        burst.append("<iq type='get' id='get-1'><query xmlns='jabber:iq:roster'/></iq>");
        romeo.send(burst.toString());
        String removed = "<item xmlns='jabber:iq:roster' jid='friend-0@${domain}'/>";
        String left = expected.toString().replace("<item jid='friend-0@${domain}'/>", "");

        Optional<Received> roster = romeo.await("<iq id='get-1'/>");
        observe.that("RFC6120-10.1-6", roster)
                .matches("<iq type='result'><query xmlns='jabber:iq:roster'>${more}<t:absent>" + removed + "</t:absent>"
                        + left + "</query></iq>");
        observe.that("RFC6120-10.1-1", roster)
                .matches(
                        "<iq><query xmlns='jabber:iq:roster'>${more}<t:absent>" + removed + "</t:absent></query></iq>");
    }

    /** The rules for delivery go by what was said before, here that one is not to be disturbed. */
    @Case(
            value = "6120-10.1-message-after-a-change-of-priority",
            title = "A message to the own account sent together with a negative priority before it does not come back",
            observes = "RFC6120-10.1-6")
    void messageAfterAChangeOfPriority(
            @Online(user = "romeo") XmppSession orchard,
            @Online(user = "romeo") XmppSession street,
            Observations observe) {
        orchard.send("<presence><priority>-1</priority></presence>"
                + "<message type='chat' to='${orchard.bare}'><body>note</body></message>");

        observe.that("RFC6120-10.1-6", street).receives("<message type='chat'><body>note</body></message>");
        observe.that("RFC6120-10.1-6", orchard)
                .receivesNo("<message type='chat'><body>note</body></message>")
                .beforeMarkerFrom(orchard);
    }

    /** The order holds among messages, presence and requests. */
    @Case(
            value = "6120-10.1-stanzas-of-all-kinds-arrive-in-order",
            title = "Messages, presence and requests to one recipient arrive in the order of sending",
            observes = "RFC6120-10.1-2")
    @Subscribed({"romeo", "juliet"})
    void stanzasOfAllKindsArriveInOrder(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        List<String> sent = new ArrayList<>();
        StringBuilder burst = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            burst.append(("<message type='chat' id='order-m%1$d' to='${juliet.bare}'><body>%1$d</body></message>"
                            + "<iq type='get' id='order-i%1$d' to='${juliet.full}'><q xmlns='urn:xmppspec:order'/></iq>"
                            + "<presence id='order-p%1$d' to='${juliet.full}'><status>%1$d</status></presence>"
                            + "<message type='chat' id='order-f%1$d' to='${juliet.full}'><body>%1$d</body></message>")
                    .formatted(i));
            sent.addAll(List.of("order-m" + i, "order-i" + i, "order-p" + i, "order-f" + i));
        }
        romeo.send(burst.toString());

        observe.that("RFC6120-10.1-2", juliet).receives("<message id='order-f" + (ITEMS - 1) + "'/>");
        List<String> came = juliet.received().stream()
                .map(received -> received.attribute("id"))
                .filter(id -> id.startsWith("order-"))
                .toList();
        observe.that("RFC6120-10.1-2", "the order of arrival", came).is(sent);
    }
}
