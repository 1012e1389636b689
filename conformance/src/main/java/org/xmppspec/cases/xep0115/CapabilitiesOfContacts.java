package org.xmppspec.cases.xep0115;

import java.util.Optional;
import org.xmppspec.cases.Offers;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0115 section 8.4: a server that leaves out capabilities that a contact has seen. */
@Section("XEP0115 8.4")
class CapabilitiesOfContacts {
    private static final String OPTIMIZE = "http://jabber.org/protocol/caps#optimize";

    /** Leaving out is announced, because clients do it too when the server does. */
    @Case(
            value = "0115-7-optimization-is-announced",
            title = "A server that leaves out repeated capabilities lists caps#optimize in its features",
            observes = "XEP0115-7-2")
    @Subscribed({"romeo", "juliet"})
    void optimizationIsAnnounced(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        if (!leavesOut(romeo, juliet, observe)) {
            throw observe.notApplicable("Capabilities that are sent twice come twice: nothing is left out.");
        }
        observe.that("XEP0115-7-2", "the server's features", Offers.features(romeo, "${domain}"))
                .satisfies("have " + OPTIMIZE + " among them", features -> features.contains(OPTIMIZE));
    }

    /** What is new is never left out: neither for those who come later nor when it changes. */
    @Case(
            value = "0115-8.4-new-capabilities-are-not-left-out",
            title = "With optimization, the first presence and each change still come with capabilities",
            observes = {"XEP0115-8.4-3", "XEP0115-8.4-4"})
    @Subscribed({"romeo", "juliet"})
    void newCapabilitiesAreNotLeftOut(
            @Online XmppSession romeo, @Online XmppSession juliet, Actors actors, Observations observe) {
        boolean leavesOut = leavesOut(romeo, juliet, observe);
        if (!leavesOut && !Offers.server(romeo, OPTIMIZE)) {
            throw observe.notApplicable("The server does not list caps#optimize, and leaves nothing out.");
        }
        juliet.close();
        XmppSession later = actors.reconnect(juliet);
        observe.that("XEP0115-8.4-3", later).receives(presence("from='${romeo.full}'", "seen", "one"));

        romeo.send(presence("", "changed", "two"));
        observe.that("XEP0115-8.4-4", later).receives(presence("from='${romeo.full}'", "changed", "two"));
    }

    /** Sends the same capabilities twice, and tells whether the second time they are missing. */
    private static boolean leavesOut(XmppSession romeo, XmppSession juliet, Observations observe) {
        romeo.send(presence("", "first", "one"));
        romeo.send(presence("", "seen", "one"));
        Optional<Received> second =
                juliet.await("<presence from='${romeo.full}'><status>seen</status>${more}</presence>");
        if (second.isEmpty()) {
            throw observe.inconclusive("Set-up: juliet did not get romeo's presence.");
        }
        return second.get()
                        .dom()
                        .getElementsByTagNameNS("http://jabber.org/protocol/caps", "c")
                        .getLength()
                == 0;
    }

    private static String presence(String from, String status, String ver) {
        return "<presence " + from + "><status>" + status + "</status><c xmlns='http://jabber.org/protocol/caps'"
                + " hash='sha-1' node='https://client.example' ver='" + ver + "'/></presence>";
    }
}
