package org.xmppspec.cases.rfc6120.sasl;

import static org.xmppspec.client.StreamStage.FEATURES;
import static org.xmppspec.client.StreamStage.SASL;
import static org.xmppspec.client.StreamStage.TLS;

import java.util.List;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.cases.rfc6120.Features;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Received;
import org.xmppspec.client.SaslAttempt;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 6.3 and 6.4: what SASL negotiation offers, and how it succeeds. */
@Section("RFC6120 6.4")
class SaslNegotiation {

    /** The mechanisms on offer are listed, each by itself. */
    @Case(
            value = "6120-6.4.1-mechanisms-are-listed",
            title = "The stream features before authentication list SASL mechanisms, one in each element",
            observes = {"RFC6120-6.4.1-2", "RFC6120-6.4.1-4"})
    void mechanismsAreListed(@Stage(TLS) XmppSession romeo, Observations observe) {
        List<String> mechanisms = Features.mechanisms(romeo);

        observe.that("RFC6120-6.4.1-2", "the features", Features.names(romeo))
                .satisfies("are there", names -> !names.isEmpty());
        observe.that("RFC6120-6.4.1-4", "the mechanisms", mechanisms)
                .satisfies(
                        "are at least one, each with a name",
                        names -> !names.isEmpty() && names.stream().allMatch(name -> name.matches("[A-Z0-9_-]{1,20}")));
    }

    /** Nobody is invited to send a password in plain text. */
    @Case(
            value = "6120-13.8.3-plain-is-not-offered-without-tls",
            title = "PLAIN is not among the mechanisms offered before TLS",
            observes = {"RFC6120-13.8.3-4", "RFC6120-6.3.4-1"})
    void plainIsNotOfferedWithoutTls(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        if (romeo.tls().isPresent()) {
            throw observe.notApplicable("The connection is under TLS from its first byte.");
        }
        List<String> mechanisms = Features.mechanisms(romeo);

        observe.that("RFC6120-13.8.3-4", "the mechanisms before TLS", mechanisms)
                .satisfies("do not have PLAIN", names -> !names.contains("PLAIN"));
        observe.that("RFC6120-6.3.4-1", "the mechanisms before TLS", mechanisms)
                .satisfies("are none where TLS is required first", names -> names.isEmpty() || !requiresTls(romeo));
    }

    /**
     * PLAIN under TLS is for servers that cannot do SCRAM. The text knows a reason to offer it beside SCRAM, too: clients
     * that cannot do better. Whether there are any does not show, so what is offered is told, and not judged.
     */
    @Case(
            value = "6120-13.8.3-plain-under-tls",
            title = "Whether PLAIN is offered under TLS beside something stronger",
            observes = "RFC6120-13.8.3-5")
    void plainUnderTls(@Stage(TLS) XmppSession romeo, Observations observe) {
        List<String> mechanisms = Features.mechanisms(romeo);
        boolean beside = mechanisms.contains("PLAIN")
                && mechanisms.stream().anyMatch(name -> name.startsWith("SCRAM-") || name.equals("EXTERNAL"));

        observe.info(
                "RFC6120-13.8.3-5",
                (beside
                                ? "PLAIN is offered beside something stronger: "
                                : "PLAIN is not offered beside anything stronger: ")
                        + mechanisms);
    }

    /** Who knows the password gets in, and all begins anew. */
    @Case(
            value = "6120-6.4.6-success-is-followed-by-a-new-stream",
            title = "The right password succeeds, and a new stream with features follows",
            observes = {"RFC6120-6.2-1", "RFC6120-6.3.2-1", "RFC6120-6.4.6-5", "RFC6120-6.4.6-6", "RFC6120-13.5-1"})
    void successIsFollowedByANewStream(@Stage(TLS) XmppSession romeo, Observations observe) {
        String before = romeo.peerHeader().attribute("id");

        boolean succeeded = observe.that("RFC6120-13.5-1", romeo.authenticate(Offer.password(romeo, observe)))
                .succeeds();
        observe.that("RFC6120-6.2-1", "authentication", succeeded).is(true);
        Received header = romeo.openStream();
        observe.that("RFC6120-6.3.2-1", header).matches("<stream:stream id='${present}'/>");
        observe.that("RFC6120-6.4.6-5", "the id of the new stream", header.attribute("id"))
                .isNot(before);
        observe.that("RFC6120-6.4.6-6", romeo).receives("<stream:features/>");
    }

    /** A client may also wait for the server's first challenge before it says anything. */
    @Case(
            value = "6120-6.3.10-initial-response-is-optional",
            title = "Authentication succeeds without an initial response, too",
            observes = "RFC6120-6.3.10-1")
    void initialResponseIsOptional(
            @Stage(TLS) XmppSession brief, @Stage(TLS) XmppSession longwinded, Observations observe) {
        String mechanism = Offer.password(brief, observe);

        observe.that("RFC6120-6.3.10-1", brief.authenticate(mechanism)).succeeds();
        observe.that(
                        "RFC6120-6.3.10-1",
                        longwinded.authenticate(SaslAttempt.with(mechanism).withoutInitialResponse()))
                .succeeds();
    }

    /** PLAIN has one message only, and still the server has to ask for it where it does not come by itself. */
    @Case(
            value = "6120-6.3.10-initial-response-is-optional-in-plain",
            title = "PLAIN succeeds without an initial response, too",
            observes = "RFC6120-6.3.10-1")
    void initialResponseIsOptionalInPlain(@Stage(TLS) XmppSession longwinded, Observations observe) {
        String mechanism = Offer.only(Offer.PLAIN, longwinded, observe);

        observe.that(
                        "RFC6120-6.3.10-1",
                        longwinded.authenticate(SaslAttempt.with(mechanism).withoutInitialResponse()))
                .succeeds();
    }

    /** A second request replaces the first one that is not finished yet. */
    @Case(
            value = "6120-6.4.2-second-auth-replaces-the-first",
            title = "A second <auth/> during a handshake begins a new handshake",
            observes = "RFC6120-6.4.2-3")
    void secondAuthReplacesTheFirst(@Stage(TLS) XmppSession romeo, Observations observe) {
        Handshake.begin(romeo, observe);

        observe.that("RFC6120-6.4.2-3", romeo.authenticate(Offer.password(romeo, observe)))
                .succeeds();
    }

    /** The new handshake may be by another mechanism. */
    @Case(
            value = "6120-6.4.2-second-auth-may-name-another-mechanism",
            title = "A second <auth/> with another mechanism during a handshake begins a handshake by that one",
            observes = "RFC6120-6.4.2-3")
    void secondAuthMayNameAnotherMechanism(@Stage(TLS) XmppSession romeo, Observations observe) {
        Offer.scram(romeo, observe);
        String plain = Offer.only(Offer.PLAIN, romeo, observe);
        Handshake.begin(romeo, observe);

        observe.that("RFC6120-6.4.2-3", romeo.authenticate(plain)).succeeds();
    }

    /** TLS begins a stream of its own, with an id of its own. */
    @Case(
            value = "6120-6.4.1-stream-under-tls-has-another-id",
            title = "A header under TLS that says who the user is gets another id than before TLS, and features",
            observes = {"RFC6120-6.4.1-1", "RFC6120-6.4.1-2"})
    void streamUnderTlsHasAnotherId(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        if (romeo.tls().isPresent()) {
            throw observe.notApplicable("The connection is under TLS from its first byte.");
        }
        if (Features.child(romeo, "starttls", "urn:ietf:params:xml:ns:xmpp-tls").isEmpty()) {
            throw observe.notApplicable("The stream features do not have STARTTLS.");
        }
        String before = romeo.peerHeader().attribute("id");
        romeo.startTls();
        Received header = romeo.openStream(romeo.variables()
                .expandXml(Streams.HEADER.replace("<stream:stream ", "<stream:stream from='${romeo.bare}' ")));

        observe.that("RFC6120-6.4.1-1", header).matches("<stream:stream id='${present}'/>");
        observe.that("RFC6120-6.4.1-1", "the id of the stream under TLS", header.attribute("id"))
                .isNot(before);
        observe.that("RFC6120-6.4.1-2", romeo).receives("<stream:features/>");
    }

    /** The features behind authentication offer no authentication, but resource binding. */
    @Case(
            value = "6120-7.4-binding-is-offered-after-authentication-only",
            title = "Resource binding is offered after authentication and not before",
            observes = {"RFC6120-7.4-1", "RFC6120-7.4-2", "RFC6120-7.2-1"})
    void bindingIsOfferedAfterAuthenticationOnly(
            @Stage(TLS) XmppSession stranger, @Stage(SASL) XmppSession romeo, Observations observe) {
        observe.that("RFC6120-7.4-2", "the features before authentication", Features.names(stranger))
                .satisfies("do not have bind", names -> !names.contains("bind"));
        boolean offered = Features.child(romeo, "bind", "urn:ietf:params:xml:ns:xmpp-bind")
                .isPresent();
        observe.that("RFC6120-7.4-1", "<bind/> in the features after authentication", offered)
                .is(true);
        observe.that("RFC6120-7.2-1", romeo.bind("")).matches("<iq type='result'/>");
    }

    private static boolean requiresTls(XmppSession session) {
        String namespace = "urn:ietf:params:xml:ns:xmpp-tls";
        return Features.child(session, "starttls", namespace)
                .flatMap(starttls -> Elements.child(starttls, "required", namespace))
                .isPresent();
    }
}
