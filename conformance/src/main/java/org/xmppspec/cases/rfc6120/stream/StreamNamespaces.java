package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TCP;

import java.util.List;
import java.util.regex.Pattern;
import org.xmppspec.cases.rfc6120.StreamEnd;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Fence;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 4.8: the namespaces of a stream. */
@Section("RFC6120 4.8")
class StreamNamespaces {
    private static final Pattern PREFIXED = Pattern.compile("<[^\\s/>:]+:(?:message|body)[\\s/>]");
    private static final String PING = "<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>";

    /** A header in another namespace than that of streams opens nothing. */
    @Case(
            value = "6120-4.8.1-wrong-stream-namespace-ends-the-stream",
            title = "A stream header in another namespace is answered with a stream error",
            observes = {"RFC6120-4.8.1-1", "RFC6120-4.8.1-2", "RFC6120-4.9.3.10-DEF", StreamEnd.CLOSING_TAG})
    void wrongStreamNamespaceEndsTheStream(@Stage(TCP) XmppSession romeo, Observations observe) {
        Streams.sendHeader(romeo, """
                <?xml version='1.0'?>
                <stream:stream to='${domain}' version='1.0' xml:lang='en' xmlns='jabber:client'
                    xmlns:stream='http://wrong.namespace.example.org/'>""");

        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-4.8.1-1", "the headers in the namespace of streams", romeo.peerHeaders())
                .satisfies("are one", headers -> headers.size() == 1);
        observe.that("RFC6120-4.8.1-2", ending).hasSomeStreamError();
        observe.that("RFC6120-4.9.3.10-DEF", ending).hasStreamError("invalid-namespace");
        StreamEnd.afterUnreadableXml(observe, ending);
    }

    /**
     * An element that is no stanza, in a namespace of its own, is ignored or ends the stream. Where it ends the stream,
     * sections 4.8.3 and 4.8.4 name different conditions; both pass.
     */
    @Case(
            value = "6120-4.8.4-other-elements-are-ignored-or-end-the-stream",
            title = "An element that is no stanza is ignored or ends the stream",
            observes = {"RFC6120-4.8.4-3", "RFC6120-4.9.3.24-DEF"})
    void otherElementsAreIgnoredOrEndTheStream(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.send("<nurse xmlns='urn:xmppspec:no-such-namespace'/>");

        boolean ignored = romeo.tryRequest(PING).isPresent();
        String answer = ignored ? "nothing" : romeo.awaitEnding().condition().orElse("an end without a stream error");

        observe.that("RFC6120-4.8.4-3", "the answer", answer).isNot("an end without a stream error");
        observe.that("RFC6120-4.9.3.24-DEF", "the answer", answer)
                .isOneOf(List.of("nothing", "unsupported-stanza-type", "invalid-namespace"));
    }

    /** An element that is no stanza is never passed on, even if it has an address. */
    @Case(
            value = "6120-4.8.4-other-elements-are-not-routed",
            title = "An element that is no stanza is not delivered to anyone",
            observes = "RFC6120-4.8.4-2")
    void otherElementsAreNotRouted(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<nurse xmlns='urn:xmppspec:no-such-namespace' to='${juliet.full}'>my lady</nurse>");

        observe.that("RFC6120-4.8.4-2", juliet)
                .receivesNo("<nurse xmlns='urn:xmppspec:no-such-namespace'/>")
                .beforeMarkerFrom(romeo);
    }

    /** Another prefix than 'stream' is accepted, or ends the stream. */
    @Case(
            value = "6120-4.8.5-other-stream-prefix-is-accepted-or-ends-the-stream",
            title = "A stream header with another prefix than 'stream' is accepted or answered with a stream error",
            observes = {"RFC6120-4.8.5-2", "RFC6120-4.9.3.2-DEF"})
    void otherStreamPrefixIsAcceptedOrEndsTheStream(@Stage(TCP) XmppSession romeo, Observations observe) {
        Streams.sendHeader(romeo, """
                <?xml version='1.0'?>
                <river:stream to='${domain}' version='1.0' xml:lang='en' xmlns='jabber:client'
                    xmlns:river='http://etherx.jabber.org/streams'>""");

        boolean accepted = romeo.await("<stream:features/>").isPresent();
        Ending ending = accepted ? romeo.ending() : romeo.awaitEnding();
        String answer = accepted ? "features" : ending.condition().orElse("nothing");
        observe.that("RFC6120-4.8.5-2", "the answer", answer).isNot("nothing");
        observe.that("RFC6120-4.9.3.2-DEF", "the answer", answer)
                .isOneOf(List.of("features", "bad-namespace-prefix", "bad-format"));
    }

    /** What the server says in the content namespace has no prefix. */
    @Case(
            value = "6120-4.8.5-stanzas-have-no-prefix",
            title = "The server's stanzas have no namespace prefix",
            observes = {"RFC6120-4.8.5-3", "RFC6120-4.8.3-8"})
    void stanzasHaveNoPrefix(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message to='${juliet.full}'><body>hist!</body></message>");
        var message = observe.that("RFC6120-4.8.3-8", juliet)
                .receives("<message from='${romeo.full}'><body>hist!</body></message>")
                .orEnd();

        observe.that("RFC6120-4.8.5-3", "the message as it came", message.raw())
                .satisfies(
                        "begins with '<message' and has a '<body'",
                        raw -> raw.startsWith("<message") && raw.contains("<body"));
    }

    /** Whoever writes stanzas with a prefix is ignored, refused or corrected, but not passed on like that. */
    @Case(
            value = "6120-4.8.5-prefixed-stanzas-are-not-passed-on",
            title = "A stanza with a prefix for the content namespace is not delivered with it",
            observes = "RFC6120-4.8.5-4")
    void prefixedStanzasAreNotPassedOn(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<c:message xmlns:c='jabber:client' to='${juliet.full}'><c:body>hist!</c:body></c:message>");

        boolean goesOn = romeo.tryRequest(PING).isPresent();
        if (goesOn
                ? !Fence.marker(romeo, juliet).arrived()
                : juliet.tryRequest(PING).isEmpty()) {
            throw observe.inconclusive("Nothing later came to juliet, so nothing can be said of this message.");
        }
        List<String> prefixed = juliet.received().stream()
                .map(Received::raw)
                .filter(raw -> PREFIXED.matcher(raw).find())
                .toList();
        observe.that("RFC6120-4.8.5-4", "the messages delivered with the prefix", prefixed)
                .is(List.of());
    }
}
