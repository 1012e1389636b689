package org.xmppspec.cases.rfc6121.presence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xmppspec.client.Fence;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6121 section 4.7.2: what presence says. A server may change the priority (4.7.2.3), so none, or another one, is no
 * deviation where the one sent is not to be looked at.
 */
@Section("RFC6121 4.7.2")
class PresenceContent {
    private static final String CLIENT = "jabber:client";
    private static final Pattern BYTE =
            Pattern.compile("\\+?0*(\\d{1,2}|1[01]\\d|12[0-7])|-0*(\\d{1,2}|1[01]\\d|12[0-8])");

    /** There are four kinds of being available, and a contact is told the one that was named. */
    @Case(
            value = "6121-4.7.2.1-each-show-is-broadcast",
            title = "Each of the values away, chat, dnd and xa of show reaches a subscriber as it was sent",
            observes = {
                "RFC6121-4.7.2.1-4",
                "RFC6121-4.7.2.1-4.1",
                "RFC6121-4.7.2.1-4.2",
                "RFC6121-4.7.2.1-4.3",
                "RFC6121-4.7.2.1-4.4"
            })
    @Subscribed({"romeo", "juliet"})
    void eachShowIsBroadcast(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        List<String> shows = List.of("away", "chat", "dnd", "xa");
        for (int i = 0; i < shows.size(); i++) {
            romeo.send("<presence><show>" + shows.get(i) + "</show></presence>");

            String value = "RFC6121-4.7.2.1-4." + (i + 1);
            var broadcast = observe.that(value, juliet)
                    .receives("<presence type='${absent}' from='${romeo.full}'>${more}</presence>");
            observe.that(value, broadcast).matches("<presence><show>" + shows.get(i) + "</show>${more}</presence>");
            observe.that("RFC6121-4.7.2.1-4", broadcast)
                    .satisfies(
                            "says one of the four values in show", presence -> shows.contains(text(presence, "show")));
        }
    }

    /** The lowest and the highest priority are priorities like any other. */
    @Case(
            value = "6121-4.7.2.3-lowest-and-highest-priority",
            title = "Presence of priority -128 and of 127 is broadcast, and what it then says of it is such a number",
            observes = "RFC6121-4.7.2.3-2")
    @Subscribed({"romeo", "juliet"})
    void lowestAndHighestPriority(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        for (String priority : List.of("-128", "127")) {
            romeo.send("<presence><status>" + priority + "</status><priority>" + priority + "</priority></presence>");

            observe.that(
                            "RFC6121-4.7.2.3-2",
                            observe.that("RFC6121-4.7.2.3-2", juliet)
                                    .receives("<presence type='${absent}' from='${romeo.full}'><status>" + priority
                                            + "</status>${more}</presence>"))
                    .satisfies(
                            "has no priority or an integer from -128 to 127 as its priority",
                            presence -> saysNoPriority(presence)
                                    || BYTE.matcher(text(presence, "priority")).matches());
        }
    }

    /** What a server makes of priorities that are none is left open. */
    @Case(
            value = "6121-4.7.2.3-what-becomes-of-an-impossible-priority",
            title = "What becomes of presence with the priority 128, -129 or a word",
            observes = "RFC6121-4.7.2.3-2")
    @Subscribed({"romeo", "juliet"})
    void whatBecomesOfAnImpossiblePriority(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        for (String priority : List.of("128", "-129", "first")) {
            romeo.send("<presence id='p" + priority + "'><status>p" + priority + "</status><priority>" + priority
                    + "</priority></presence>");
            List<Received> toOthers = Fence.marker(romeo, juliet).before();
            List<Received> toSender = Fence.marker(romeo, romeo).before();
            juliet.consumeAll();
            romeo.consumeAll();
            observe.info("RFC6121-4.7.2.3-2", "Priority " + priority + ": " + fate(toSender, toOthers, romeo));
        }
    }

    /** A server that gives a session another priority tells everybody, the client too, the one that counts. */
    @Case(
            value = "6121-4.7.2.3-changed-priority-is-told-to-all",
            title = "A server that changes the priority tells the client and the subscribers the same one",
            observes = "RFC6121-4.7.2.3-7")
    @Subscribed({"romeo", "juliet"})
    void changedPriorityIsToldToAll(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence><status>seven</status><priority>7</priority></presence>");

        String seven = "<presence type='${absent}' from='${romeo.full}'><status>seven</status>${more}</presence>";
        Optional<Received> echo = romeo.await(seven);
        Optional<Received> notice = juliet.await(seven);
        String told = echo.map(PresenceContent::priority).orElse("");
        String toldToSubscriber = notice.map(PresenceContent::priority).orElse("");
        if (told.equals("7") && toldToSubscriber.equals("7")) {
            throw observe.notApplicable(
                    "Priority 7 came back to the client and went to the subscriber as 7: the server "
                            + "does not change priorities.");
        }
        observe.that("RFC6121-4.7.2.3-7", "the priority that the subscriber is told", toldToSubscriber)
                .is(told);
    }

    private static String fate(List<Received> toSender, List<Received> toOthers, XmppSession sender) {
        if (!sender.isOpen()) {
            return "the stream was ended.";
        }
        String answer = toSender.stream()
                .filter(received -> "error".equals(received.attribute("type")))
                .map(received -> "an error came back")
                .findFirst()
                .orElse("no error came back");
        String broadcast = toOthers.stream()
                .filter(received -> received.name().equals("presence"))
                .map(received -> "the subscriber was told priority '" + priority(received) + "'")
                .findFirst()
                .orElse("the subscriber was told nothing");
        return answer + ", " + broadcast + ".";
    }

    private static String priority(Received presence) {
        return saysNoPriority(presence.dom()) ? "none" : text(presence.dom(), "priority");
    }

    private static boolean saysNoPriority(Element presence) {
        return presence.getElementsByTagNameNS(CLIENT, "priority").getLength() == 0;
    }

    private static String text(Element presence, String name) {
        NodeList found = presence.getElementsByTagNameNS(CLIENT, name);
        return found.getLength() == 1 ? found.item(0).getTextContent().strip() : "";
    }
}
