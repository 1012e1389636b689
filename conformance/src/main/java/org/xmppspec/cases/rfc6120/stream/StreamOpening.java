package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TCP;
import static org.xmppspec.client.StreamStage.TLS;

import java.util.HashSet;
import java.util.List;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 4.1 to 4.3: opening streams, features, restarts. */
@Section("RFC6120 4.3")
class StreamOpening {

    /** The server answers a stream header with its own over the same connection, then says what comes next. */
    @Case(
            value = "6120-4.3.2-header-and-features-answer-the-header",
            title = "A stream header is answered with the server's header and stream features",
            observes = {"RFC6120-4.1-1", "RFC6120-4.5-1", "RFC6120-4.3.2-1"})
    void headerAndFeaturesAnswerTheHeader(@Stage(TCP) XmppSession romeo, Observations observe) {
        Streams.sendHeader(romeo, Streams.HEADER);

        observe.that("RFC6120-4.3.2-1", romeo).receives("<stream:features/>");
        observe.that(
                        "RFC6120-4.1-1",
                        "the number of stream headers",
                        romeo.peerHeaders().size())
                .is(1);
        observe.that("RFC6120-4.5-1", romeo.ending()).isLeftOpen();
    }

    /** After each restart the server sends a header with a new id and features anew, on the same connection. */
    @Case(
            value = "6120-4.3.3-restart-brings-a-new-header-with-a-new-id",
            title = "A restarted stream has a new header, a new id and new features",
            observes = {"RFC6120-4.3.3-1", "RFC6120-4.3.3-3", "RFC6120-4.3.4-1"})
    void restartBringsANewHeaderWithANewId(@Stage(BIND) XmppSession romeo, Observations observe) {
        List<Received> headers = romeo.peerHeaders();
        List<String> ids =
                headers.stream().map(header -> header.attribute("id")).toList();
        long features = romeo.received().stream()
                .filter(received -> received.is("features", "http://etherx.jabber.org/streams"))
                .count();

        observe.that("RFC6120-4.3.3-1", romeo.ending()).isLeftOpen();
        observe.that("RFC6120-4.3.3-3", "the ids of the streams", ids)
                .satisfies(
                        "are at least two and all different",
                        all -> all.size() > 1 && new HashSet<>(all).size() == all.size());
        observe.that("RFC6120-4.3.4-1", "the number of stream features", features)
                .is((long) headers.size());
    }

    /**
     * Under TLS a client says who it is (4.7.1). The stream that it opens like that once it has authenticated takes the
     * place of the old one: nobody closes anything, features come anew, and questions are answered where they were asked.
     */
    @Case(
            value = "6120-4.3.3-stream-restarted-with-an-address-goes-on",
            title = "A stream restarted with the client's address has features, and requests on it are answered",
            observes = {"RFC6120-4.3.3-1", "RFC6120-4.3.4-1", "RFC6120-4.5-1"})
    void streamRestartedWithAnAddressGoesOn(@Stage(TLS) XmppSession romeo, Observations observe) {
        romeo.authenticate();
        String header = Streams.HEADER.replace("<stream:stream ", "<stream:stream from='${romeo.bare}' ");

        String restart = Streams.outcome(() -> romeo.openStream(header));
        if (!observe.that("RFC6120-4.3.3-1", "what the wait for the new stream's header came to", restart)
                .is(Streams.SUCCESS)) {
            return;
        }
        String features = Streams.outcome(romeo::awaitFeatures);
        if (observe.that("RFC6120-4.3.4-1", "what the wait for its features came to", features)
                .is(Streams.SUCCESS)) {
            romeo.bind();
            observe.that("RFC6120-4.5-1", romeo)
                    .isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", "<iq type='result'/>");
        }
    }

    /** Once a resource is bound there is nothing left to negotiate, so there are no more features. */
    @Case(
            value = "6120-4.3.5-no-features-behind-negotiation",
            title = "No further features are sent once the client is online",
            observes = "RFC6120-4.3.5-1")
    void noFeaturesBehindNegotiation(@Online XmppSession romeo, Observations observe) {
        romeo.tryRequest("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");

        long features = romeo.received().stream()
                .filter(received -> received.is("features", "http://etherx.jabber.org/streams"))
                .filter(received -> !Elements.children(received.dom()).isEmpty())
                .count();
        observe.that("RFC6120-4.3.5-1", "the number of features that are not empty", features)
                .satisfies(
                        "is at most that of stream headers",
                        count -> count <= romeo.peerHeaders().size());
    }
}
