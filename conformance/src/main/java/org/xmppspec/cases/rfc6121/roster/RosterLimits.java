package org.xmppspec.cases.rfc6121.roster;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.Optional;
import org.w3c.dom.Element;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6121 sections 2.1.4 and 2.3.3: how long names, and how large rosters may be.
 *
 * <p>A server may set limits to names; which is for it to say. What is sent here stays below the 10,000 bytes that a
 * server has to take as one stanza (RFC 6120 section 13.12), so the size of the stanza cannot be what it refuses.
 */
@Section("RFC6121 2.3.3")
class RosterLimits {
    private static final int LONG = 8_000;
    private static final int MANY = 1_000;
    private static final String ROSTER = "jabber:iq:roster";

    /** A name that is too long for the server is not acceptable. */
    @Case(
            value = "6121-2.3.3-overlong-name-is-not-acceptable",
            title = "A roster item with a name of 8,000 characters, if it is refused, is refused as not acceptable",
            observes = {"RFC6121-2.3.3-4", "RFC6121-2.3.3-4.1"})
    void overlongNameIsNotAcceptable(@Stage(BIND) XmppSession juliet, Observations observe) {
        var answer = set(juliet, "<item jid='nurse@${domain}' name='" + "n".repeat(LONG) + "'/>");

        judge(answer, "name", "RFC6121-2.3.3-4.1", observe);
    }

    /** So is the name of a group. */
    @Case(
            value = "6121-2.3.3-overlong-group-is-not-acceptable",
            title = "A roster item in a group with a name of 8,000 characters, if it is refused, is refused as not "
                    + "acceptable",
            observes = {"RFC6121-2.3.3-4", "RFC6121-2.3.3-4.3"})
    void overlongGroupIsNotAcceptable(@Stage(BIND) XmppSession juliet, Observations observe) {
        var answer = set(juliet, "<item jid='nurse@${domain}'><group>" + "g".repeat(LONG) + "</group></item>");

        judge(answer, "group", "RFC6121-2.3.3-4.3", observe);
    }

    /** However many items there are, those that the server took are returned. */
    @Case(
            value = "6121-2-large-roster-is-returned",
            title = "Of 1,000 roster sets, each item that was confirmed is in the roster afterwards",
            observes = {"RFC6121-2-1", "RFC6121-2.1.4-1"},
            tags = "abuse")
    void largeRosterIsReturned(@Stage(BIND) XmppSession juliet, Observations observe) {
        int confirmed = 0;
        for (int i = 0; i < MANY; i++) {
            var answer = set(juliet, "<item jid='contact-" + i + "@${domain}' name='Contact " + i + "'/>");
            confirmed += answer.filter(RosterLimits::isResult).isPresent() ? 1 : 0;
        }
        if (confirmed < MANY) {
            observe.info("RFC6121-2-1", "The server took " + confirmed + " of " + MANY + " items.");
        }

        var roster = juliet.tryRequest("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");

        observe.that("RFC6121-2.1.4-1", roster).matches("<iq type='result'><query xmlns='jabber:iq:roster'/></iq>");
        int items = roster.map(RosterLimits::items).orElse(0);
        observe.that("RFC6121-2-1", "the number of items returned", items).is(confirmed);
    }

    private static Optional<Received> set(XmppSession session, String item) {
        return session.tryRequest("<iq type='set'><query xmlns='jabber:iq:roster'>" + item + "</query></iq>");
    }

    private static void judge(Optional<Received> answer, String what, String requirement, Observations observe) {
        if (answer.filter(RosterLimits::isResult).isPresent()) {
            throw observe.notApplicable("A " + what + " of " + LONG
                    + " characters was accepted: if the server has a limit, then beyond what fits into a stanza that "
                    + "each server has to take.");
        }
        observe.that("RFC6121-2.3.3-4", answer).hasError("not-acceptable");
        observe.that(requirement, answer).hasError("not-acceptable");
    }

    private static boolean isResult(Received answer) {
        return "result".equals(answer.attribute("type"));
    }

    private static int items(Received roster) {
        Element query =
                (Element) roster.dom().getElementsByTagNameNS(ROSTER, "query").item(0);
        return query == null ? 0 : query.getElementsByTagNameNS(ROSTER, "item").getLength();
    }
}
