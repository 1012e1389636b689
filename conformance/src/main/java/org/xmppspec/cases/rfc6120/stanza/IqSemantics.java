package org.xmppspec.cases.rfc6120.stanza;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.Optional;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 8.2.3: the semantics of IQ stanzas. */
@Section("RFC6120 8.2.3")
class IqSemantics {
    private static final String PING = "<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>";

    /** A request is answered by a result that is one. */
    @Case(
            value = "6120-8.2.3-request-is-answered-by-a-result",
            title = "A request that can be served is answered by a result with at most one child and no error",
            observes = {"RFC6120-8.2.3-4", "RFC6120-8.2.3-8", "RFC6120-8.3.1-10"})
    void requestIsAnsweredByAResult(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> answer = romeo.tryRequest("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");

        observe.that("RFC6120-8.2.3-4", answer).matches("<iq type='result'/>");
        observe.that("RFC6120-8.2.3-8", answer)
                .satisfies(
                        "zero or one child elements",
                        iq -> Elements.children(iq).size() <= 1);
        observe.that("RFC6120-8.3.1-10", answer).matches("<iq><t:absent><error/></t:absent></iq>");
    }

    /** A payload that the server does not know is not available, to whom it may be sent. */
    @Case(
            value = "6120-10.3.3-unknown-payload-is-not-available",
            title = "A request with an unknown payload, without an address or for the server, is answered with"
                    + " service-unavailable",
            observes = {"RFC6120-10.3.3-3", "RFC6120-8.4-12"})
    void unknownPayloadIsNotAvailable(@Stage(BIND) XmppSession romeo, Observations observe) {
        String payload = "<query xmlns='urn:xmppspec:no-such-namespace'/>";

        observe.that("RFC6120-10.3.3-3", romeo.tryRequest("<iq type='get'>" + payload + "</iq>"))
                .hasError("service-unavailable");
        observe.that("RFC6120-8.4-12", romeo.tryRequest("<iq type='set' to='${domain}'>" + payload + "</iq>"))
                .hasError("service-unavailable");
    }

    /**
     * A type that does not exist is a bad request. A server that checks stanzas against the schema may also end the
     * stream with invalid-xml, for which section 4.9.3.11 has this very example.
     */
    @Case(
            value = "6120-8.2.3-unknown-type-is-a-bad-request",
            title = "An IQ of an unknown type is answered with bad-request",
            observes = "RFC6120-8.2.3-3")
    void unknownTypeIsABadRequest(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.send("<iq type='beseech' id='beseech-1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");

        judgeBadType(romeo, romeo.await("<iq id='beseech-1'/>"), observe);
    }

    /** No type is as bad as an unknown one. */
    @Case(
            value = "6120-8.2.3-missing-type-is-a-bad-request",
            title = "An IQ without a type is answered with bad-request",
            observes = "RFC6120-8.2.3-3")
    void missingTypeIsABadRequest(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.send("<iq id='typeless-1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");

        judgeBadType(romeo, romeo.await("<iq id='typeless-1'/>"), observe);
    }

    /**
     * A request without a payload asks for nothing. As with types, a server that checks stanzas against the schema may end
     * the stream with invalid-xml.
     */
    @Case(
            value = "6120-8.2.3-request-without-payload-is-refused",
            title = "A request without a child element is answered with the error bad-request",
            observes = {"RFC6120-8.2.3-7", "RFC6120-8.3.3.1-DEF"})
    void requestWithoutPayloadIsRefused(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> answer = romeo.tryRequest("<iq type='get' to='${domain}'/>");

        judgeBadContent(romeo, answer, observe);
    }

    /** A request with two payloads does not say what it asks for. */
    @Case(
            value = "6120-8.2.3-request-with-two-payloads-is-refused",
            title = "A request with two child elements is answered with the error bad-request",
            observes = {"RFC6120-8.2.3-7", "RFC6120-8.3.3.1-DEF"})
    void requestWithTwoPayloadsIsRefused(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> answer = romeo.tryRequest(
                "<iq type='get'><query xmlns='jabber:iq:roster'/><query xmlns='jabber:iq:version'/></iq>");

        judgeBadContent(romeo, answer, observe);
    }

    /** A result or an error that answers nothing is not answered. */
    @Case(
            value = "6120-8.2.3-results-and-errors-are-not-answered",
            title = "A result and an error that the server did not ask for are ignored",
            observes = {"RFC6120-8.2.3-6", "RFC6120-10.3.3-4"})
    void resultsAndErrorsAreNotAnswered(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.send("<iq type='result' id='unasked-1' to='${domain}'/>");
        romeo.send("""
                <iq type='error' id='unasked-2'>
                  <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
                </iq>""");

        observe.that("RFC6120-8.2.3-6", romeo)
                .receivesNo("<iq id='unasked-1'/>")
                .beforeAnswerTo(PING);
        observe.that("RFC6120-10.3.3-4", romeo)
                .receivesNo("<iq id='unasked-2'/>")
                .beforeAnswerTo("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");
    }

    private static void judgeBadContent(XmppSession romeo, Optional<Received> answer, Observations observe) {
        if (answer.isEmpty() && !romeo.isOpen()) {
            observe.that("RFC6120-8.2.3-7", romeo.awaitEnding()).hasStreamError("invalid-xml");
            throw observe.notApplicable("The request ended the stream, so no stanza error came of it.");
        }
        observe.that("RFC6120-8.2.3-7", answer).hasSomeError();
        observe.that("RFC6120-8.3.3.1-DEF", answer).hasError("bad-request");
    }

    private static void judgeBadType(XmppSession romeo, Optional<Received> answer, Observations observe) {
        if (answer.isEmpty() && !romeo.isOpen()) {
            observe.that("RFC6120-8.2.3-3", romeo.awaitEnding()).hasStreamError("invalid-xml");
        } else {
            observe.that("RFC6120-8.2.3-3", answer).hasError("bad-request");
        }
    }
}
