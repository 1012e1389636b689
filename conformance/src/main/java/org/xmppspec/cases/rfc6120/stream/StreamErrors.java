package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TCP;

import java.util.List;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Conditions;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.cases.rfc6120.StreamEnd;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Ending.TlsEnd;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 4.9: stream errors. */
@Section("RFC6120 4.9")
class StreamErrors {
    /** An error is said, the stream is closed, and then the connection ends. */
    @Case(
            value = "6120-4.9.1.1-stream-error-ends-stream-and-connection",
            title = "A stream error is followed by the closing tag and the end of the connection",
            observes = {"RFC6120-4.9-2", StreamEnd.CLOSING_TAG})
    void streamErrorEndsStreamAndConnection(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.sendRaw("<message><body>without an end</message>");

        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-4.9-2", ending).hasSomeStreamError();
        StreamEnd.afterUnreadableXml(observe, ending);
    }

    /** An error has one of the defined conditions, in the namespace made for them. */
    @Case(
            value = "6120-4.9.2-stream-error-has-a-defined-condition",
            title = "A stream error holds exactly one of the defined conditions",
            observes = {"RFC6120-4.9.2-2", "RFC6120-4.9.2-4"})
    void streamErrorHasADefinedCondition(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.sendRaw("<message><body>without an end</message>");

        var error = romeo.awaitEnding().streamError();
        observe.that("RFC6120-4.9.2-4", error)
                .satisfies(
                        "one child in the namespace of conditions that is not text",
                        e -> conditions(e).size() == 1);
        observe.that("RFC6120-4.9.2-2", error)
                .satisfies(
                        "a condition that the specification defines",
                        e -> Conditions.STREAM.containsAll(conditions(e)));
    }

    /**
     * An error in the very first words still comes inside a stream. A server that takes a stream for a host that it does
     * not know, as one of a single domain may, has found no error to speak of.
     */
    @Case(
            value = "6120-4.9.1.2-error-in-the-header-is-answered-inside-a-stream",
            title = "An error in the header is answered with a header, the error and the closing tag",
            observes = {
                "RFC6120-4.9.1.2-1",
                "RFC6120-4.9.1.3-1",
                "RFC6120-4.9.3.6-DEF",
                StreamEnd.CLOSING_TAG,
                StreamEnd.TCP
            })
    void errorInTheHeaderIsAnsweredInsideAStream(@Stage(TCP) XmppSession romeo, Observations observe) {
        Streams.sendHeader(romeo, """
                <?xml version='1.0'?>
                <stream:stream to='unknown.invalid' version='1.0' xml:lang='en' xmlns='jabber:client'
                    xmlns:stream='http://etherx.jabber.org/streams'>""");

        if (romeo.await("<stream:features/>").isPresent()) {
            observe.that("RFC6120-4.9.3.6-DEF", "the answer to an unknown host", "features")
                    .is("host-unknown");
            throw observe.notApplicable("The server welcomes clients that ask for a host that it does not know.");
        }

        Ending ending = romeo.awaitEnding();
        observe.that(
                        "RFC6120-4.9.1.2-1",
                        "the number of stream headers",
                        romeo.peerHeaders().size())
                .is(1);
        observe.that("RFC6120-4.9.1.2-1", ending).hasSomeStreamError();
        observe.that("RFC6120-4.9.1.2-1", ending).hasClosingTag();
        observe.that("RFC6120-4.9.3.6-DEF", ending).hasStreamError("host-unknown");
        for (Received header : romeo.peerHeaders()) {
            observe.that("RFC6120-4.9.1.3-1", "the 'from' of the header", header.attribute("from"))
                    .isOneOf(List.of("", romeo.domain()));
        }
        StreamEnd.afterError(observe, ending);
    }

    /** Whoever is told of an error closes the stream as well. */
    @Case(
            value = "6120-4.9.1.1-error-of-the-client-is-answered-by-closing",
            title = "A stream error of the client is answered with the closing tag, and the connection ends",
            observes = {"RFC6120-4.9.1.1-2", StreamEnd.TCP})
    void errorOfTheClientIsAnsweredByClosing(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.sendRaw("<stream:error><undefined-condition xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>"
                + "</stream:stream>");

        Ending ending = romeo.awaitEnding();
        if (observe.that("RFC6120-4.9.1.1-2", ending).hasClosingTag()) {
            observe.that(StreamEnd.TCP, ending).endsTcp();
        }
    }

    /** The end of a stream under TLS is said in TLS as well, so that nobody can cut it short unnoticed. */
    @Case(
            value = "6120-4.4-stream-error-ends-tls-by-close-notify",
            title = "A stream that the server ends under TLS ends with a close_notify alert",
            observes = "RFC6120-4.4-2")
    void streamErrorEndsTlsByCloseNotify(@Stage(BIND) XmppSession romeo, Observations observe) {
        if (romeo.tls().isEmpty()) {
            throw observe.notApplicable("The stream was bound without TLS, so it has no close_notify.");
        }
        romeo.sendRaw("<message><body>without an end</message>");

        Ending ending = romeo.awaitEnding();
        if (!ending.tcpClosed() && ending.tls() == TlsEnd.OPEN) {
            throw observe.notApplicable("The server had not ended the connection yet: " + ending);
        }
        observe.that("RFC6120-4.4-2", "the end of TLS", ending.tls()).is(TlsEnd.CLOSE_NOTIFY);
    }

    private static List<String> conditions(Element error) {
        return Elements.conditions(error, Conditions.OF_STREAMS);
    }
}
