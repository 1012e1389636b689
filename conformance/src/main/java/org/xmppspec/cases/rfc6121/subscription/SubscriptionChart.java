package org.xmppspec.cases.rfc6121.subscription;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6121 appendix A: the nine subscription states, and what each of eight stanzas does in them, one case for each row of
 * {@code chart.tsv}.
 *
 * <p>Romeo's server is looked at. {@code direction} says whether Romeo sends the stanza or Juliet does, {@code state} how
 * they stand before, {@code next} after it; {@code passed} whether the server routes or delivers it, {@code reply} what it
 * says to Juliet by itself. {@code routing}, {@code change}, {@code replying} and {@code silence} are the requirements by
 * which each of that is judged. The state is read from Romeo's roster; whether Juliet's request still waits, from what he
 * gets when he becomes available anew (section 3.1.3).
 *
 * <p>Subscribed to a contact who has not asked is a pre-approval ({@code approved}), or nothing at all; where pre-approval
 * is not offered ({@code offer}), section 3.4.2 does not apply.
 *
 * <p>Juliet is at another domain, where a component shows all that is said to her. Without a component she has an account
 * of the same server, in the rows whose {@code local} is yes; in the others that server, or the same one once more, would
 * swallow what is to be seen. Where the RFC says two things:
 *
 * <ul>
 *   <li>An unsubscribe that takes a waiting request back is delivered by A.3.2 and not by 3.3.3, which has it ignored
 *       where the roster has an item: either will do. So will what A.3.4 and 3.2.3 say about unsubscribed for one who has
 *       only asked: delivered, with the request gone, or ignored. And for one whose request is not in the roster A.2.4 has unsubscribed routed, 3.2.2 has not.
 *   <li>What is not to be delivered because it changes nothing is only recommended in A.3.1, A.3.3 and A.3.4; 3.1.6 and
 *       3.2.3 require it. The milder one counts. No roster push is what both want.
 *   <li>The answer for one who has the subscription already is recommended in A.3.1 and required in 3.1.3; the milder one
 *       counts.
 * </ul>
 */
@Section("RFC6121 A")
class SubscriptionChart {

    @CaseTable(value = "chart.tsv", words = ChartInWords.class)
    void stanzaDoesWhatTheChartSays(Row row, @Online XmppSession romeo, Actors actors, Observations observe) {
        if (row.is("offer", "pre-approval")) {
            PreApproval.needsPreApproval(romeo, observe);
        }
        boolean local = row.is("local", "yes") && !actors.knowComponent();
        Pair pair = new Pair(romeo, local ? actors.online("juliet") : actors.remote("juliet"));
        ChartState before = ChartState.of(row.get("state"));
        pair.bringInto(before, observe);
        if (row.is("direction", "out")) {
            pair.userSays(row.get("type"));
        } else {
            pair.contactSays(row.get("type"));
        }
        passing(row, pair, observe);
        replying(row, pair, observe);
        pair.settle();
        List<ChartState> after =
                Stream.of(row.get("next").split("\\|", -1)).map(ChartState::of).toList();
        change(row, pair, before, after, observe);
        waiting(row, pair, before, after, observe);
    }

    private static void passing(Row row, Pair pair, Observations observe) {
        boolean out = row.is("direction", "out");
        Conversation recipient = out ? pair.contact() : pair.user();
        Conversation sender = out ? pair.user() : pair.contact();
        String stanza =
                "<presence type='" + row.get("type") + "' from='" + (out ? "${romeo.bare}" : "${juliet.bare}") + "'/>";
        String requirement = row.get("routing");
        switch (row.get("passed")) {
            case "must" -> observe.that(requirement, recipient).receives(stanza);
            case "must-not" ->
                observe.that(requirement, recipient).receivesNo(stanza).beforeMarkerFrom(sender);
            case "should-not" -> {
                pair.settle();
                observe.that(requirement, "whether it was passed on", pair.has(recipient, stanza))
                        .preferably("is false", passed -> !passed);
            }
            default -> {
                pair.settle();
                boolean passed = pair.has(recipient, stanza);
                observe.info(
                        requirement, "The stanza was " + (passed ? "" : "not ") + (out ? "routed." : "delivered."));
            }
        }
    }

    private static void replying(Row row, Pair pair, Observations observe) {
        if (!row.is("reply", "")) {
            observe.that(row.get("replying"), pair.contact())
                    .receives("<presence type='" + row.get("reply") + "' from='${romeo.bare}'/>");
        }
    }

    private static void change(Row row, Pair pair, ChartState before, List<ChartState> after, Observations observe) {
        String requirement = row.get("change");
        if (after.size() == 1 && !after.get(0).looksLike(before)) {
            observe.that(requirement, pair.user()).receives(after.get(0).push());
        }
        if (row.is("approved", "yes")) {
            observe.that(requirement, pair.user())
                    .receives("<iq type='set'><query xmlns='jabber:iq:roster'>"
                            + "<item jid='${juliet.bare}' approved='true'/></query></iq>");
        }
        if (!row.is("silence", "")) {
            observe.that(row.get("silence"), pair.user())
                    .receivesNo("<iq type='set'><query xmlns='jabber:iq:roster'>"
                            + "<item jid='${juliet.bare}'/></query></iq>")
                    .beforeMarkerFrom(pair.contact());
        }
        if (!row.is("unlisted", "")) {
            observe.that(row.get("unlisted"), pair.user())
                    .isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", """
                            <iq type='result'>
                              <query xmlns='jabber:iq:roster'><t:absent><item jid='${juliet.bare}'/></t:absent></query>
                            </iq>""");
        }
        String rosters = after.stream()
                .flatMap(state -> state.rosters().stream())
                .distinct()
                .collect(Collectors.joining("", "<t:one-of>", "</t:one-of>"));
        observe.that(requirement, pair.user())
                .isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", rosters);
    }

    /** Has the server say which requests wait, by becoming available anew. */
    private static void waiting(Row row, Pair pair, ChartState before, List<ChartState> after, Observations observe) {
        boolean waits = after.get(0).pendingIn();
        if (after.size() > 1 || (!waits && !before.pendingIn())) {
            return;
        }
        XmppSession user = pair.user();
        user.consumeAll();
        user.send("<presence type='unavailable'/><presence/>");
        String request = "<presence type='subscribe' from='${juliet.bare}'/>";
        if (waits) {
            observe.that(row.get("change"), user).receives(request);
        } else {
            observe.that(row.get("change"), user).receivesNo(request).afterRoundTripsOf(user);
        }
    }
}
