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
 * @param address what the stanza is addressed to
 * @param isAddressedByFullJid whether that is the full JID of one of the sessions
 * @param exists whether there is such an account
 * @param available all available sessions
 * @param nonNegative those of them whose priority is not negative
 */
record Recipient(
        String bare,
        String address,
        boolean isAddressedByFullJid,
        boolean exists,
        List<XmppSession> available,
        List<XmppSession> nonNegative) {
    private static final String USER = "juliet";

    /**
     * Brings the recipient of a row on stage.
     *
     * @param row with the columns {@code account} (exists, none), {@code resources} (none, neg, one, many), {@code to}
     *     (bare, full, other: a full JID that nobody has) and {@code sharing} (yes: the recipient has directed presence
     *     at the sender)
     * @param sender who will send
     * @param actors opens the sessions
     */
    static Recipient of(Row row, XmppSession sender, Actors actors) {
        if (row.is("account", "none")) {
            String nobody = "xmppspec-nobody@" + sender.domain();
            String address = row.is("to", "bare") ? nobody : nobody + "/nowhere";
            return new Recipient(nobody, address, false, false, List.of(), List.of());
        }
        String bare = actors.account(USER).bare();
        List<XmppSession> negative = row.is("resources", "neg") ? List.of(open("balcony", -1, actors)) : List.of();
        List<XmppSession> nonNegative = switch (row.get("resources")) {
            case "one" -> List.of(open("chamber", 1, actors));
            case "many" -> List.of(open("garden", 1, actors), open("chamber", 5, actors));
            default -> List.of();
        };
        List<XmppSession> available = negative.isEmpty() ? nonNegative : negative;
        actors.settle(available.toArray(XmppSession[]::new));
        if (row.is("sharing", "yes")) {
            available.forEach(session -> share(session, sender));
        }
        String address = switch (row.get("to")) {
            case "full" -> available.get(0).full();
            case "other" -> bare + "/nowhere";
            default -> bare;
        };
        return new Recipient(bare, address, row.is("to", "full"), true, available, nonNegative);
    }

    /** The session that the full JID addresses; only where {@link #isAddressedByFullJid}. */
    XmppSession addressed() {
        return available.get(0);
    }

    /** Brings a further session with priority 0 on stage, which gets what was stored. */
    static XmppSession comesBack(Actors actors) {
        return actors.open(actors.request("vigil", USER, StreamStage.ONLINE));
    }

    private static XmppSession open(String name, int priority, Actors actors) {
        return actors.open(actors.request(name, USER, StreamStage.ONLINE).priority(priority));
    }

    private static void share(XmppSession session, XmppSession with) {
        session.send("<presence to='" + with.full() + "'/>");
        with.await("<presence from='" + session.full() + "'/>");
    }
}
