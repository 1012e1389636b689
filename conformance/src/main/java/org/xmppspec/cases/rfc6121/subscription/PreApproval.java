package org.xmppspec.cases.rfc6121.subscription;

import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 3.4: a user approves a request before it comes. Optional, and then advertised. */
@Section("RFC6121 3.4")
class PreApproval {
    private static final String FEATURE_NAMESPACE = "urn:xmpp:features:pre-approval";

    /** A server that notes an approval in advance says so among its stream features. */
    @Case(
            value = "6121-3.4-pre-approval-is-advertised",
            title = "A server that notes an approval that nobody asked for has advertised subscription pre-approval",
            observes = "RFC6121-3.4-2")
    void preApprovalIsAdvertised(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence type='subscribed' to='${juliet.bare}'/>");

        var roster = romeo.request("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");
        boolean noted =
                roster.dom().getElementsByTagNameNS("jabber:iq:roster", "item").getLength() > 0;
        if (!noted && !isAdvertisedTo(romeo)) {
            throw observe.notApplicable("The stream features do not offer subscription pre-approval, and an approval "
                    + "that nobody asked for leaves no trace in the roster.");
        }
        observe.that("RFC6121-3.4-2", "the stream feature " + FEATURE_NAMESPACE, isAdvertisedTo(romeo))
                .is(true);
    }

    /** The user's resources learn of it; the contact does not. */
    @Case(
            value = "6121-3.4.2-pre-approval-is-noted-and-kept-private",
            title = "A pre-approval is pushed to the user's interested resources and not routed to the contact",
            observes = {"RFC6121-3.4.2-6", "RFC6121-3.4.2-7", "RFC6121-2.1.2.1-1"})
    void preApprovalIsNotedAndKeptPrivate(
            @Online(user = "romeo") XmppSession orchard,
            @Online(user = "romeo") XmppSession street,
            @Online XmppSession juliet,
            Observations observe) {
        needsPreApproval(orchard, observe);

        orchard.send("<presence type='subscribed' to='${juliet.bare}'/>");

        String push = """
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='${juliet.bare}' subscription='none' approved='true'/>
                </query></iq>""";
        observe.that("RFC6121-3.4.2-6", orchard).receives(push);
        observe.that("RFC6121-3.4.2-6", street).receives(push);
        observe.that("RFC6121-3.4.2-7", juliet)
                .receivesNo("<presence type='subscribed'/>")
                .afterRoundTripsOf(orchard);
        observe.that("RFC6121-2.1.2.1-1", street)
                .isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", """
                        <iq type='result'><query xmlns='jabber:iq:roster'>
                          <item jid='${juliet.bare}' approved='true'/>
                          ${more}
                        </query></iq>""");
    }

    /** When the request comes, the server answers it and the user is not asked. */
    @Case(
            value = "6121-3.4.2-pre-approved-request-is-answered-by-the-server",
            title = "A request that was pre-approved is approved by the server and not delivered to the user",
            observes = {"RFC6121-3.4.2-8", "RFC6121-3.1.3-8"})
    void preApprovedRequestIsAnsweredByTheServer(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        needsPreApproval(romeo, observe);
        romeo.send("<presence type='subscribed' to='${juliet.bare}'/>");
        romeo.await("<iq type='set'><query xmlns='jabber:iq:roster'><item approved='true'/></query></iq>");

        juliet.send("<presence type='subscribe' to='${romeo.bare}'/>");

        observe.that("RFC6121-3.1.3-8", juliet).receives("<presence type='subscribed' from='${romeo.bare}'/>");
        observe.that("RFC6121-3.4.2-8", romeo)
                .receivesNo("<presence type='subscribe'/>")
                .afterRoundTripsOf(juliet);
    }

    /** An approval that nobody asked for can be taken back, which concerns nobody else. */
    @Case(
            value = "6121-3.2.2-pre-approval-is-taken-back",
            title = "Unsubscribed takes a pre-approval back, so that the user is asked again, and is not routed",
            observes = {"RFC6121-3.2.2-3"})
    void preApprovalIsTakenBack(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        needsPreApproval(romeo, observe);
        romeo.send("<presence type='subscribed' to='${juliet.bare}'/>");
        SetUp.needs(
                romeo,
                "<iq type='set'><query xmlns='jabber:iq:roster'><item jid='${juliet.bare}'/></query></iq>",
                observe);

        romeo.send("<presence type='unsubscribed' to='${juliet.bare}'/>");

        observe.that("RFC6121-3.2.2-3", juliet)
                .receivesNo("<presence type='unsubscribed' from='${romeo.bare}'/>")
                .afterRoundTripsOf(romeo);
        juliet.send("<presence type='subscribe' to='${romeo.bare}'/>");
        observe.that("RFC6121-3.2.2-3", romeo).receives("<presence type='subscribe' from='${juliet.bare}'/>");
    }

    /** Ends the case as not applicable where the server does not offer pre-approval. */
    static void needsPreApproval(XmppSession session, Observations observe) {
        if (!isAdvertisedTo(session)) {
            throw observe.notApplicable("The stream features after authentication do not offer subscription "
                    + "pre-approval (" + FEATURE_NAMESPACE + ").");
        }
    }

    private static boolean isAdvertisedTo(XmppSession session) {
        return session.features()
                        .getElementsByTagNameNS(FEATURE_NAMESPACE, "sub")
                        .getLength()
                > 0;
    }
}
