package org.xmppspec.cases.rfc6120.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.RemoteContact;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 section 10.1 where sender and recipient are at different domains. The other domain is that of a component of
 * the target: the target routes to it, or delivers what comes from there, over one stream.
 */
@Section("RFC6120 10.1")
class AnotherDomainsOrder {
    private static final int MANY = 20;

    /** What a client sends to somebody at another domain leaves in that order. */
    @Case(
            value = "6120-10.1-routed-to-another-domain-in-order",
            title = "Messages of a client for somebody at another domain are routed in the order of sending",
            observes = "RFC6120-10.1-3")
    void routedInOrder(@Online XmppSession romeo, RemoteContact juliet, Observations observe) {
        IntStream.range(0, MANY)
                .forEach(i -> romeo.send("<message id='order-" + i + "' to='" + to(i, "juliet") + "' type='chat'><body>"
                        + i + "</body></message>"));

        inOrder(observe, "RFC6120-10.1-3", juliet);
    }

    /** What comes from another domain is delivered in that order. */
    @Case(
            value = "6120-10.1-delivered-from-another-domain-in-order",
            title = "Messages from another domain are delivered to a client in the order in which they came",
            observes = "RFC6120-10.1-5")
    void deliveredInOrder(@Online XmppSession romeo, RemoteContact juliet, Observations observe) {
        IntStream.range(0, MANY)
                .forEach(i -> juliet.send("<message id='order-" + i + "' from='${juliet.full}' to='" + to(i, "romeo")
                        + "' type='chat'><body>" + i + "</body></message>"));

        inOrder(observe, "RFC6120-10.1-5", romeo);
    }

    /** Bare and full addresses in turn, which count as one recipient. */
    private static String to(int i, String name) {
        return "${" + name + (i % 2 == 0 ? ".bare}" : ".full}");
    }

    private static void inOrder(Observations observe, String requirement, Conversation recipient) {
        List<String> sent = IntStream.range(0, MANY).mapToObj(String::valueOf).toList();
        boolean complete = sent.stream().allMatch(number -> isThere(recipient, number));
        List<String> came = recipient.received().stream()
                .filter(received -> received.attribute("id").startsWith("order-"))
                .map(received -> received.attribute("id").substring("order-".length()))
                .toList();
        observe.that(requirement, "the messages that came" + (complete ? "" : " within the time-out"), came)
                .is(sent);
    }

    private static boolean isThere(Conversation recipient, String number) {
        return recipient
                .await(received -> received.attribute("id").equals("order-" + number), recipient.timeout())
                .isPresent();
    }
}
