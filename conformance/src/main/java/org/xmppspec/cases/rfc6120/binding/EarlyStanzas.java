package org.xmppspec.cases.rfc6120.binding;

import static org.xmppspec.client.StreamStage.SASL;
import static org.xmppspec.client.StreamStage.TLS;

import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 sections 4.3.5, 6.3.1, 7.1 and 7.3.1: stanzas of every kind that come before their time.
 *
 * <p>They are for another user's full JID, which is nobody that a stream may reach before it is negotiated.
 */
@Section("RFC6120 7.1")
class EarlyStanzas {

    /** Before authentication a stanza for another user ends the stream, and does not reach the user. */
    @CaseTable("stanzas-before-authentication.tsv")
    void stanzaBeforeAuthenticationIsNotServed(
            @Stage(TLS) XmppSession stranger, @Online XmppSession juliet, Row row, Observations observe) {
        stranger.send(row.get("stanza"));

        observe.that("RFC6120-4.3.5-3", stranger.awaitEnding()).hasStreamError("not-authorized");
        observe.that("RFC6120-6.3.1-1", juliet).receivesNo(row.get("forbidden")).afterRoundTripsOf(juliet);
    }

    /** Before resource binding a stanza for another user ends the stream, and does not reach the user. */
    @CaseTable("stanzas-before-binding.tsv")
    void stanzaBeforeBindingIsNotServed(
            @Stage(SASL) XmppSession romeo, @Online XmppSession juliet, Row row, Observations observe) {
        romeo.send(row.get("stanza"));

        observe.that("RFC6120-7.1-5", romeo.awaitEnding()).hasStreamError("not-authorized");
        observe.that("RFC6120-7.3.1-1", juliet).receivesNo(row.get("forbidden")).afterRoundTripsOf(juliet);
    }
}
