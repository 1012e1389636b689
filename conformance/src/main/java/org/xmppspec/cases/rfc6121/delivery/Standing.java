package org.xmppspec.cases.rfc6121.delivery;

import java.util.Set;
import org.xmppspec.cases.rfc6121.Subscribing;
import org.xmppspec.client.Fence;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Scene;
import org.xmppspec.conformance.observe.Observations;

/**
 * How the recipient of a row stands with the sender, in the column {@code sharing}.
 *
 * <ul>
 *   <li>{@code no}: they know nothing of each other
 *   <li>{@code yes}: the recipient has directed presence at the sender
 *   <li>{@code subscriber}: the sender is subscribed to the recipient's presence
 *   <li>{@code contact}: the recipient is subscribed to the sender's presence
 *   <li>{@code asked}: the recipient has asked the sender for that
 * </ul>
 *
 * <p>Rows that share a scene share sender and recipient. Only who sends a subscription stanza is there for that row
 * alone, because the stanza changes how they stand.
 */
final class Standing {
    private static final String SENDER = "romeo";
    private static final Set<String> SUBSCRIPTION_STANZAS =
            Set.of("subscribe", "subscribed", "unsubscribe", "unsubscribed");

    private final Row row;

    private Standing(Row row) {
        this.row = row;
    }

    static Standing of(Row row) {
        return new Standing(row);
    }

    /** Brings the sender on stage. */
    XmppSession sender(Scene scene, Actors actors) {
        return changes()
                ? actors.online(SENDER + "-" + row.get("type") + "-" + row.get("to"))
                : scene.once(SENDER, () -> actors.online(SENDER));
    }

    /** Brings the recipient on stage, as they stand with the sender. */
    Recipient recipient(XmppSession sender, Scene scene, Actors actors, Observations observe) {
        if (row.is("resources", "none") && row.is("account", "exists") && !row.is("sharing", "no")) {
            beforeTheyLeave(sender, actors, observe);
        }
        Recipient recipient = scene.once("recipient", () -> Recipient.of(row, sender.domain(), actors));
        if (recipient.available().isEmpty() || row.is("sharing", "no")) {
            return recipient;
        }
        if (changes()) {
            bringAbout(recipient.addressed(), sender, observe);
        } else {
            scene.once("standing", () -> {
                bringAbout(recipient, sender, observe);
                return row.get("sharing");
            });
        }
        return recipient;
    }

    /** The state of subscription that the sender has in the recipient's roster; empty where there is no item. */
    String state() {
        return switch (row.get("sharing")) {
            case "subscriber" -> "from";
            case "contact" -> "to";
            case "asked" -> "none";
            default -> "";
        };
    }

    private boolean changes() {
        return row.is("kind", "presence") && SUBSCRIPTION_STANZAS.contains(row.get("type"));
    }

    private void beforeTheyLeave(XmppSession sender, Actors actors, Observations observe) {
        XmppSession early = actors.online(Recipient.USER);
        bringAbout(early, sender, observe);
        early.send("<presence type='unavailable'/>");
        early.close();
        if (row.is("sharing", "subscriber")) {
            sender.await("<presence type='unavailable' from='" + early.full() + "'/>");
        }
    }

    private void bringAbout(Recipient recipient, XmppSession sender, Observations observe) {
        if (row.is("sharing", "yes")) {
            recipient.available().forEach(session -> direct(session, sender));
        } else {
            bringAbout(recipient.addressed(), sender, observe);
            recipient.available().forEach(session -> Fence.marker(session, sender));
            recipient.available().forEach(session -> Fence.marker(session, sender));
            sender.consumeAll();
        }
    }

    private void bringAbout(XmppSession session, XmppSession sender, Observations observe) {
        switch (row.get("sharing")) {
            case "subscriber" -> Subscribing.oneWay(sender, session, observe);
            case "contact" -> Subscribing.oneWay(session, sender, observe);
            case "asked" -> Subscribing.request(session, sender, observe);
            default -> {}
        }
    }

    private static void direct(XmppSession session, XmppSession to) {
        session.send("<presence to='" + to.full() + "'/>");
        to.await(presenceOf(session));
    }

    private static String presenceOf(XmppSession session) {
        return "<presence type='${absent}' from='" + session.full() + "'/>";
    }
}
