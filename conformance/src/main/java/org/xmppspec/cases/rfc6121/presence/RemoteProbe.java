package org.xmppspec.cases.rfc6121.presence;

import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 4.3.2: probes from another domain, by somebody who has no subscription. */
@Section("RFC6121 4.3.2")
class RemoteProbe {
    private static final String PRE_APPROVAL = "urn:xmpp:features:pre-approval";

    /** Who believes to have a subscription and has none is told so by the account, not by a resource of it. */
    @Case(
            value = "6121-4.3.2-probe-without-subscription-is-answered-unsubscribed",
            title = "A probe of somebody without a subscription is answered with unsubscribed, from the bare JID",
            observes = {"RFC6121-4.3.2-2", "RFC6121-4.3.2-3"})
    void probeWithoutSubscription(@Online XmppSession juliet, Actors actors, Observations observe) {
        var romeo = actors.remote("romeo");

        romeo.send("<presence type='probe' from='${romeo.bare}' to='${juliet.bare}'/>");

        observe.that("RFC6121-4.3.2-3", romeo)
                .receivesNo("<presence from='${juliet.full}'/>")
                .afterRoundTripsOf(juliet);
        var answer = observe.that("RFC6121-4.3.2-2", romeo).receives("<presence type='unsubscribed'/>");
        if (answer.received().isPresent()) {
            observe.that("RFC6121-4.3.2-3", answer).matches("<presence from='${juliet.bare}'/>");
        }
    }

    /** The answer is about the present; an approval given in advance is for the future. */
    @Case(
            value = "6121-4.3.2-probe-leaves-a-pre-approval-alone",
            title = "A probe before the request leaves a pre-approval as it is: the request that follows is approved",
            observes = "RFC6121-4.3.2-1.1")
    void probeLeavesPreApprovalAlone(@Online XmppSession juliet, Actors actors, Observations observe) {
        if (juliet.features().getElementsByTagNameNS(PRE_APPROVAL, "sub").getLength() == 0) {
            throw observe.notApplicable("The stream features after authentication do not offer subscription "
                    + "pre-approval (" + PRE_APPROVAL + ").");
        }
        var romeo = actors.remote("romeo");
        juliet.send("<presence type='subscribed' to='${romeo.bare}'/>");
        SetUp.needs(
                juliet,
                "<iq type='set'><query xmlns='jabber:iq:roster'><item jid='${romeo.bare}'/></query></iq>",
                observe);

        romeo.send("""
                <presence type='probe' from='${romeo.bare}' to='${juliet.bare}'/>
                <presence type='subscribe' from='${romeo.bare}' to='${juliet.bare}'/>""");

        observe.that("RFC6121-4.3.2-1.1", romeo).receives("<presence type='subscribed' from='${juliet.bare}'/>");
    }
}
