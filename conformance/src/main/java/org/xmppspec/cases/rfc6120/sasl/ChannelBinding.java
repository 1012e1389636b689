package org.xmppspec.cases.rfc6120.sasl;

import static org.xmppspec.client.StreamStage.TLS;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;

import java.util.List;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.SaslAttempt;
import org.xmppspec.client.SaslAttempt.Field;
import org.xmppspec.client.SaslOutcome;
import org.xmppspec.client.TlsInfo;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 section 13.8.1, with RFC 5802 section 6: SCRAM that is bound to the TLS connection.
 *
 * <p>A server that offers a -PLUS mechanism may say which types of channel binding it takes (XEP-0440), and is judged by
 * that. Where it says nothing it is sure to take tls-unique, the default of RFC 5802, which TLS 1.3 does not have.
 */
@Section("RFC6120 13.8.1")
class ChannelBinding {
    private static final int ANY_LENGTH = 32;

    /** Each type that a server takes leads to success, on each version of TLS that has it. */
    @CaseTable("channel-bindings.tsv")
    void eachTypeLeadsToSuccess(Actors actors, Row row, Observations observe) {
        XmppSession romeo = open(row.get("protocol"), actors, observe);
        String mechanism = plus(romeo, observe);
        String type = row.get("type");
        List<String> taken = Offer.announcedTypes(romeo).orElse(List.of(Offer.TLS_UNIQUE));
        if (!taken.contains(type)) {
            throw observe.notApplicable("The server is sure to take " + taken + " only.");
        }
        if (!romeo.tls().map(TlsInfo::channelBindings).orElseThrow().contains(type)) {
            throw observe.notApplicable("The TLS library in use gives no " + type + " on " + TlsNames.of(romeo) + ".");
        }

        observe.that(
                        "RFC6120-13.8.1-1",
                        romeo.authenticate(SaslAttempt.with(mechanism).channelBindingType(type)))
                .succeeds();
    }

    /** Who sits in the middle has another TLS connection to each side, and the server sees that. */
    @Case(
            value = "6120-13.8.1-wrong-channel-binding-is-refused",
            title = "The channel binding of another connection is refused, whatever the password",
            observes = {"RFC6120-13.8.1-1", "RFC6120-13.8.1-3", "RFC6120-6.5.10-DEF"},
            tags = "failed-login")
    void wrongChannelBindingIsRefused(Actors actors, Observations observe) {
        XmppSession romeo = bindable(actors, observe);
        SaslOutcome outcome = Handshake.failing(
                romeo,
                SaslAttempt.with(plus(romeo, observe))
                        .channelBindingType(Offer.usableTypes(romeo).get(0))
                        .channelBindingData(new byte[ANY_LENGTH]),
                observe);

        observe.that("RFC6120-13.8.1-1", outcome).fails();
        observe.that("RFC6120-13.8.1-3", outcome).fails();
        observe.that("RFC6120-6.5.10-DEF", outcome).failsWith("not-authorized", orEqually("malformed-request"));
    }

    /** A type that nobody knows cannot be checked, so it is refused (RFC 5802 section 6). */
    @Case(
            value = "6120-13.8.1-unknown-channel-binding-type-is-refused",
            title = "A channel-binding type that does not exist is refused",
            observes = "RFC6120-13.8.1-1",
            tags = "failed-login")
    void unknownTypeIsRefused(Actors actors, Observations observe) {
        XmppSession romeo = bindable(actors, observe);
        SaslAttempt attempt = SaslAttempt.with(plus(romeo, observe))
                .channelBindingType("tls-verona")
                .channelBindingData(new byte[ANY_LENGTH]);

        observe.that("RFC6120-13.8.1-1", Handshake.failing(romeo, attempt, observe))
                .fails();
    }

    /**
     * A client that says it could bind, and believes that the server cannot, has been shown another list of mechanisms
     * than the server sent (RFC 5802 section 6): the server has to break off.
     */
    @Case(
            value = "6120-13.8.1-downgrade-to-no-channel-binding-is-noticed",
            title = "A client that has not been shown the -PLUS mechanisms on offer is refused",
            observes = "RFC6120-13.8.1-1",
            tags = "failed-login")
    void downgradeIsNoticed(Actors actors, Observations observe) {
        XmppSession romeo = bindable(actors, observe);
        plus(romeo, observe);
        SaslAttempt attempt =
                SaslAttempt.with(Offer.scram(romeo, observe)).field(Field.CHANNEL_BINDING_FLAG, flag -> "y");

        observe.that("RFC6120-13.8.1-1", Handshake.failing(romeo, attempt, observe))
                .fails();
    }

    private static XmppSession open(String protocol, Actors actors, Observations observe) {
        XmppSession session;
        try {
            session = actors.open(actors.request("romeo", "romeo", TLS).tlsProtocols(protocol));
        } catch (ConnectException e) {
            if (e.kind() == ConnectException.Kind.TLS) {
                throw observe.notApplicable("There is no " + protocol + " with this server: " + e.getMessage());
            }
            throw e;
        }
        if (session.tls().isEmpty()) {
            throw observe.notApplicable("The run goes without TLS.");
        }
        return session;
    }

    /** A stream on which both sides have a channel binding in common, of whatever version of TLS. */
    private static XmppSession bindable(Actors actors, Observations observe) {
        XmppSession newest = actors.at(TLS, "romeo");
        boolean suits =
                !Offer.plus(newest).isEmpty() && !Offer.usableTypes(newest).isEmpty();
        XmppSession session = suits ? newest : open(TlsNames.TLS_1_2, actors, observe);
        if (Offer.usableTypes(session).isEmpty()) {
            throw observe.notApplicable(
                    "Both sides have no channel binding in common on " + TlsNames.of(session) + ".");
        }
        return session;
    }

    private static String plus(XmppSession session, Observations observe) {
        return Offer.plus(session).stream()
                .findFirst()
                .orElseThrow(() -> observe.notApplicable(
                        "No mechanism with channel binding is offered on " + TlsNames.of(session) + "."));
    }
}
