package org.xmppspec.cases.rfc6121.subscription;

import java.util.Arrays;
import java.util.List;

/** A subscription state of appendix A: what the user's roster says about the contact, and whether a request waits. */
enum ChartState {
    NONE("None", "none", false, false),
    NONE_PENDING_OUT("None + Pending Out", "none", true, false),
    NONE_PENDING_IN("None + Pending In", "none", false, true),
    NONE_PENDING_OUT_IN("None + Pending Out+In", "none", true, true),
    TO("To", "to", false, false),
    TO_PENDING_IN("To + Pending In", "to", false, true),
    FROM("From", "from", false, false),
    FROM_PENDING_OUT("From + Pending Out", "from", true, false),
    BOTH("Both", "both", false, false);

    private final String words;
    private final String subscription;
    private final boolean asked;
    private final boolean asking;

    ChartState(String words, String subscription, boolean asked, boolean asking) {
        this.words = words;
        this.subscription = subscription;
        this.asked = asked;
        this.asking = asking;
    }

    static ChartState of(String words) {
        return Arrays.stream(values())
                .filter(state -> state.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no subscription state '" + words + "'"));
    }

    /** Whether the user sees the contact's presence. */
    boolean to() {
        return subscription.equals("to") || subscription.equals("both");
    }

    /** Whether the contact sees the user's presence. */
    boolean from() {
        return subscription.equals("from") || subscription.equals("both");
    }

    /** Whether the user's request waits for the contact's answer. */
    boolean pendingOut() {
        return asked;
    }

    /** Whether the contact's request waits for the user's answer. */
    boolean pendingIn() {
        return asking;
    }

    /** Whether the roster says the same in both states. */
    boolean looksLike(ChartState other) {
        return subscription.equals(other.subscription) && asked == other.asked;
    }

    /** A template of a roster push that says so. */
    String push() {
        return "<iq type='set'><query xmlns='jabber:iq:roster'>" + item(subscription) + "</query></iq>";
    }

    /** Templates of rosters that say so; without any subscription or request there need not be an item. */
    List<String> rosters() {
        if (!subscription.equals("none")) {
            return List.of(result(item(subscription) + "${more}"));
        }
        String none = result(item("none") + "${more}");
        String unsaid = result(item("${absent}") + "${more}");
        return asked
                ? List.of(none, unsaid)
                : List.of(result("<t:absent><item jid='${juliet.bare}'/></t:absent>"), none, unsaid);
    }

    private String item(String value) {
        return "<item jid='${juliet.bare}' subscription='" + value + "' ask='" + (asked ? "subscribe" : "${absent}")
                + "'/>";
    }

    private static String result(String content) {
        return "<iq type='result'><query xmlns='jabber:iq:roster'>" + content + "</query></iq>";
    }

    @Override
    public String toString() {
        return words;
    }
}
