package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TCP;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 4, 8 and 10.1: several streams at once, many stanzas in one packet, one header in many. */
@Section("RFC6120 10.1")
class SeveralAtOnce {
    private static final int PAIRS = 25;

    /** Where packets begin and end means nothing: fifty stanzas in one are fifty stanzas. */
    @Case(
            value = "6120-10.1-fifty-stanzas-in-one-packet",
            title = "Of fifty stanzas in one packet, each request is answered, and the messages arrive in order",
            observes = {"RFC6120-8.2.3-4", "RFC6120-10.1-2"})
    void fiftyStanzasInOnePacket(@Stage(BIND) XmppSession romeo, Observations observe) {
        StringBuilder packet = new StringBuilder();
        for (int i = 0; i < PAIRS; i++) {
            packet.append(("<iq type='get' id='q%1$d'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>"
                            + "<message id='m%1$d' to='${romeo.full}'/>")
                    .formatted(i));
        }
        romeo.send(packet.toString());

        List<String> unanswered = new ArrayList<>(names('q'));
        unanswered.removeIf(id -> romeo.await("<iq id='" + id + "'/>").isPresent());
        observe.that("RFC6120-8.2.3-4", "the requests without an answer", unanswered)
                .is(List.of());
        observe.that("RFC6120-10.1-2", romeo).receives("<message id='m" + (PAIRS - 1) + "'/>");
        List<String> messages = romeo.received().stream()
                .map(received -> received.attribute("id"))
                .filter(names('m')::contains)
                .toList();
        observe.that("RFC6120-10.1-2", "the order of the messages", messages).is(names('m'));
    }

    /** Each stream is parsed on its own, even two streams of one account. */
    @Case(
            value = "6120-8-streams-at-once-are-not-mixed",
            title = "Stanzas that come in halves over three streams in turn are delivered whole, each from its sender",
            observes = {"RFC6120-8-2", "RFC6120-8.1.2.1-1"})
    void streamsAtOnceAreNotMixed(
            @Stage(value = BIND, user = "romeo") XmppSession orchard,
            @Stage(value = BIND, user = "romeo") XmppSession street,
            @Stage(BIND) XmppSession benvolio,
            @Online XmppSession juliet,
            Observations observe) {
        List<XmppSession> senders = List.of(orchard, street, benvolio);
        for (XmppSession sender : senders) {
            sender.sendRaw("<message id='from-" + sender.actor() + "' to='" + juliet.full() + "'><body>I am ");
        }
        for (XmppSession sender : senders) {
            sender.sendRaw(sender.actor() + "</body></message>");
        }

        for (XmppSession sender : senders) {
            Received message = observe.that("RFC6120-8-2", juliet)
                    .receives("<message id='from-%1$s'><body>I am %1$s</body></message>".formatted(sender.actor()))
                    .orEnd();
            observe.that(
                            "RFC6120-8.1.2.1-1",
                            "the 'from' of what " + sender.actor() + " sent",
                            message.attribute("from"))
                    .is(sender.full());
        }
    }

    /** A header is as much of a header when its bytes come one by one. */
    @Case(
            value = "6120-4.3.2-header-in-single-bytes-is-answered",
            title = "A stream header that comes in single bytes is answered with stream features",
            observes = "RFC6120-4.3.2-1")
    void headerInSingleBytesIsAnswered(@Stage(TCP) XmppSession romeo, Observations observe) {
        for (byte single : romeo.variables().expandXml(Streams.HEADER).getBytes(StandardCharsets.UTF_8)) {
            romeo.sendRaw(new byte[] {single});
        }

        observe.that("RFC6120-4.3.2-1", romeo).receives("<stream:features/>");
    }

    private static List<String> names(char kind) {
        return IntStream.range(0, PAIRS).mapToObj(i -> kind + "" + i).toList();
    }
}
