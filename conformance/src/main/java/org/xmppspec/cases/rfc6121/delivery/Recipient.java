package org.xmppspec.cases.rfc6121.delivery;

import java.util.List;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Row;

/**
 * Who a stanza of the delivery table is for: Juliet, with the resources that the row says, or nobody.
 *
 * @param bare the bare JID
 * @param exists whether there is such an account
 * @param available all available sessions
 * @param nonNegative those of them whose priority is not negative
 */
record Recipient(String bare, boolean exists, List<XmppSession> available, List<XmppSession> nonNegative) {
    /** The user's name. */
    static final String USER = "juliet";

    /**
     * Brings the recipient of a row on stage.
     *
     * @param row with the columns {@code account} (exists, none) and {@code resources}: none, neg (balcony with priority
     *     -1), one (chamber with priority 1), many (garden with priority 1 and chamber with priority 5)
     * @param domain the target's domain
     * @param actors opens the sessions
     */
    static Recipient of(Row row, String domain, Actors actors) {
        if (row.is("account", "none")) {
            return new Recipient("xmppspec-nobody@" + domain, false, List.of(), List.of());
        }
        List<XmppSession> negative = row.is("resources", "neg") ? List.of(open("balcony", -1, actors)) : List.of();
        List<XmppSession> nonNegative = switch (row.get("resources")) {
            case "one" -> List.of(open("chamber", 1, actors));
            case "many" -> List.of(open("garden", 1, actors), open("chamber", 5, actors));
            default -> List.of();
        };
        List<XmppSession> available = negative.isEmpty() ? nonNegative : negative;
        actors.settle(available.toArray(XmppSession[]::new));
        return new Recipient(actors.account(USER).bare(), true, available, nonNegative);
    }

    /**
     * Returns an address of the recipient.
     *
     * @param form bare, full (of a session), or other: a full JID that nobody has
     */
    String address(String form) {
        return switch (form) {
            case "full" -> addressed().full();
            case "other" -> bare + "/nowhere";
            default -> bare;
        };
    }

    /** The session whose full JID is addressed where one is. */
    XmppSession addressed() {
        return available.get(0);
    }

    /** Whether a server may keep a message until the user comes; it may not while a session takes messages. */
    boolean mayBeStoredFor() {
        return exists && nonNegative.isEmpty();
    }

    /** Brings a further session with priority 0 on stage, which gets what was stored. */
    static XmppSession comesBack(Actors actors) {
        return actors.open(actors.request("vigil", USER, StreamStage.ONLINE));
    }

    private static XmppSession open(String name, int priority, Actors actors) {
        return actors.open(actors.request(name, USER, StreamStage.ONLINE).priority(priority));
    }
}
