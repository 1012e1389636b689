package org.xmppspec.cases.rfc6121.presence;

import java.time.Duration;
import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6121 section 4.6.6: probes of those who got directed presence. The probe comes from the client itself here, as in
 * {@link PresenceProbe}.
 */
@Section("RFC6121 4.6.6")
class DirectedProbe {

    /**
     * Directed presence opens one session to its receiver, as long as it lasts, and of it only whether it is there. That a
     * probe is answered at all is only recommended.
     */
    @Case(
            value = "6121-4.6.6-probe-after-directed-presence",
            title =
                    "Who got directed presence and probes its sender learns that this one resource is available, no more",
            observes = {"RFC6121-4.6.6-4", "RFC6121-11-1"})
    void probeAfterDirectedPresence(
            @Online XmppSession romeo,
            @Online(user = "romeo") XmppSession street,
            @Online XmppSession juliet,
            Observations observe) {
        romeo.send("<presence><show>xa</show><status>for friends</status></presence>");
        romeo.send("<presence to='${juliet.full}'><status>masked</status></presence>");
        SetUp.needs(juliet, "<presence type='${absent}' from='${romeo.full}'>${more}</presence>", observe);

        juliet.send("<presence type='probe' to='${romeo.full}' id='who'/>");

        observe.that("RFC6121-11-1", juliet)
                .receivesNo("<presence from='${street.full}'/>")
                .afterRoundTripsOf(juliet);
        observe.that("RFC6121-11-1", juliet)
                .receivesNo("<presence from='${romeo.full}'><status>for friends</status>${more}</presence>")
                .afterRoundTripsOf(juliet);
        var answer = juliet.await("<presence type='${absent}' from='${romeo.full}'/>", Duration.ZERO);
        observe.that("RFC6121-4.6.6-4", answer)
                .preferably(
                        "is available presence without anything inside",
                        presence -> presence.getElementsByTagName("*").getLength() == 0);
    }

    /** A subscription counts for more: the answer is the last presence that was broadcast. */
    @Case(
            value = "6121-4.6.6-subscriber-probes-after-directed-presence",
            title = "A subscriber who got directed presence and probes gets the presence that was last broadcast",
            observes = "RFC6121-4.6.6-3")
    @Subscribed({"romeo", "juliet"})
    void subscriberProbesAfterDirectedPresence(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence><show>xa</show><status>for friends</status></presence>");
        romeo.send("<presence to='${juliet.full}'><show>chat</show><status>for you</status></presence>");
        SetUp.needs(juliet, "<presence from='${romeo.full}'><show>xa</show>${more}</presence>", observe);
        SetUp.needs(juliet, "<presence from='${romeo.full}'><show>chat</show>${more}</presence>", observe);

        juliet.send("<presence type='probe' to='${romeo.bare}'/>");

        observe.that("RFC6121-4.6.6-3", juliet).receives("""
                        <presence type='${absent}' from='${romeo.full}'>
                          <show>xa</show><status>for friends</status>${more}
                        </presence>""");
    }
}
