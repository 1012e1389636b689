package org.xmppspec.cases.rfc6120.binding;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.SASL;
import static org.xmppspec.client.StreamStage.TLS;

import java.nio.charset.StandardCharsets;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 7: resource binding. */
@Section("RFC6120 7")
class ResourceBinding {
    private static final int LONGEST_PART = 1023;

    /** A client without a wish is given a resource. */
    @Case(
            value = "6120-7.6-server-makes-a-resource",
            title = "A client that names no resource is given one, in a full JID",
            observes = {"RFC6120-7.6-1", "RFC6120-7.6.1-1", "RFC6120-4.3.6-3", "RFC6120-7.1-2"})
    void serverMakesAResource(@Stage(SASL) XmppSession romeo, Observations observe) {
        Received result = romeo.bind("");

        observe.that("RFC6120-7.6-1", result).matches("<iq type='result'/>");
        observe.that("RFC6120-7.6.1-1", result).matches("""
                        <iq type='result'>
                          <bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>${matches:.+@.+/.+}</jid></bind>
                        </iq>""");
        observe.that("RFC6120-7.1-2", "the address for the stream", romeo.full())
                .satisfies("is a full JID", address -> address.matches(".+@[^/]+/.+"));
        observe.that("RFC6120-4.3.6-3", "the bare JID", romeo.bare())
                .is(romeo.account().bare());
    }

    /** A client with a wish has it fulfilled. */
    @Case(
            value = "6120-7.7.1-resource-of-the-client-is-accepted",
            title = "The resource that a client asks for is bound",
            observes = {"RFC6120-7.7.1-1", "RFC6120-4.3.6-4", "RFC6120-7.1-2"})
    void resourceOfTheClientIsAccepted(@Stage(SASL) XmppSession juliet, Observations observe) {
        Received result = juliet.bind("balcony");

        observe.that("RFC6120-7.7.1-1", result)
                .matches("<iq type='result'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                        + "<jid>${matches:.*/balcony}</jid></bind></iq>");
        observe.that("RFC6120-7.1-2", "the full JID", juliet.full()).is(juliet.bare() + "/" + juliet.resource());
        juliet.send("<message to='${juliet.full}'><body>ay me!</body></message>");
        observe.that("RFC6120-4.3.6-4", juliet)
                .receives("<message from='${juliet.full}' to='${juliet.full}'><body>ay me!</body></message>");
    }

    /** One account may be connected several times, under different resources. */
    @Case(
            value = "6120-7.1-account-has-several-resources",
            title = "Two streams of one account stay open together, with different resources",
            observes = {"RFC6120-7.1-3", "RFC6120-7.5-1"})
    void accountHasSeveralResources(
            @Stage(value = SASL, user = "juliet") XmppSession balcony,
            @Stage(value = SASL, user = "juliet") XmppSession chamber,
            Observations observe) {
        balcony.bind("");
        if (!observe.that("RFC6120-7.1-3", chamber.bind("")).matches("<iq type='result'/>")) {
            return;
        }

        observe.that("RFC6120-7.5-1", "the second resource", chamber.resource()).isNot(balcony.resource());
        observe.that("RFC6120-7.1-3", balcony).isStillOpen();
        observe.that("RFC6120-7.1-3", chamber).isStillOpen();
    }

    /**
     * Two streams never have the same full JID: the newcomer gets another resource, or an error, or the earlier stream
     * ends with an error. All three are allowed.
     */
    @Case(
            value = "6120-7.7.2.2-conflict-is-resolved",
            title = "A resource in use is refused, replaced by another, or taken from the earlier stream",
            observes = {"RFC6120-7.7.2.2-1", "RFC6120-7.5-1"})
    void conflictIsResolved(@Stage(BIND) XmppSession first, Actors actors, Observations observe) {
        XmppSession second = actors.open(actors.request("second", "first", SASL));
        Received answer = second.bind(first.resource());

        if (answer.attribute("type").equals("error")) {
            observe.that("RFC6120-7.7.2.2-1", answer).hasError("conflict");
            observe.that("RFC6120-7.7.2.2-1", first).isStillOpen();
            observe.that("RFC6120-7.7.2.2-1", second.bind("")).matches("<iq type='result'/>");
        } else if (second.full().equals(first.full())) {
            observe.that("RFC6120-7.7.2.2-1", first.awaitEnding()).hasStreamError("conflict");
        } else {
            observe.that("RFC6120-7.7.2.2-1", answer).matches("<iq type='result'/>");
            observe.that("RFC6120-7.7.2.2-1", first).isStillOpen();
        }
        observe.that("RFC6120-7.5-1", "whether both have the same resource", shareAResource(first, second))
                .is(false);
    }

    private static boolean shareAResource(XmppSession first, XmppSession second) {
        return first.isOpen() && second.isOpen() && first.full().equals(second.full());
    }

    /** After resource binding the stream goes on; nobody begins another one. */
    @Case(
            value = "6120-7.3.2-stream-goes-on-after-binding",
            title = "After resource binding the same stream goes on, without new stream features",
            observes = "RFC6120-7.3.2-1")
    void streamGoesOnAfterBinding(@Stage(SASL) XmppSession romeo, Observations observe) {
        romeo.bind("");

        observe.that("RFC6120-7.3.2-1", romeo)
                .receivesNo("<stream:features/>")
                .beforeAnswerTo("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");
        observe.that("RFC6120-7.3.2-1", romeo).isStillOpen();
    }

    /** What cannot be a resource is refused or made into one; either way the address bound is a proper one. */
    @Case(
            value = "6120-4.3.6-overlong-resource-is-refused-or-shortened",
            title = "A resource of more than 1023 bytes is refused or replaced by a proper one",
            observes = "RFC6120-4.3.6-6")
    void overlongResourceIsRefusedOrShortened(@Stage(SASL) XmppSession romeo, Observations observe) {
        Received answer = romeo.bind("r".repeat(LONGEST_PART + 1));

        if (answer.attribute("type").equals("error")) {
            observe.that("RFC6120-4.3.6-6", answer).hasSomeError();
        } else {
            observe.that("RFC6120-4.3.6-6", "the length of the resource", length(romeo.resource()))
                    .satisfies("is 1 to 1023 bytes", bytes -> bytes > 0 && bytes <= LONGEST_PART);
        }
    }

    /** Nothing is delivered for a client that has not logged in. */
    @Case(
            value = "6120-4.3.5-stanza-before-authentication-ends-the-stream",
            title = "A message before authentication is not delivered and ends the stream with not-authorized",
            observes = {"RFC6120-4.3.5-3", "RFC6120-4.9.3.12-1"})
    void stanzaBeforeAuthenticationEndsTheStream(
            @Stage(TLS) XmppSession stranger, @Online XmppSession juliet, Observations observe) {
        stranger.send("<message to='${juliet.full}'><body>let me in</body></message>");

        observe.that("RFC6120-4.3.5-3", stranger.awaitEnding()).hasStreamError("not-authorized");
        observe.that("RFC6120-4.9.3.12-1", juliet)
                .receivesNo("<message><body>let me in</body></message>")
                .afterRoundTripsOf(juliet);
    }

    /** Nothing is delivered for a client that has no address yet. */
    @Case(
            value = "6120-7.1-stanza-before-binding-ends-the-stream",
            title = "A message before resource binding is not delivered and ends the stream with not-authorized",
            observes = {"RFC6120-7.1-5", "RFC6120-4.3.6-2"})
    void stanzaBeforeBindingEndsTheStream(
            @Stage(SASL) XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message to='${juliet.full}'><body>by whose direction?</body></message>");

        observe.that("RFC6120-7.1-5", romeo.awaitEnding()).hasStreamError("not-authorized");
        observe.that("RFC6120-4.3.6-2", juliet)
                .receivesNo("<message><body>by whose direction?</body></message>")
                .afterRoundTripsOf(juliet);
    }

    private static int length(String part) {
        return part.getBytes(StandardCharsets.UTF_8).length;
    }
}
