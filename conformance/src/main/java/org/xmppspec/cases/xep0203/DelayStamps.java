package org.xmppspec.cases.xep0203;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6121.Refusal;
import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.client.Account;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0203 section 2: what a delay stamp says. */
@Section("XEP0203 2")
class DelayStamps {
    private static final String NAMESPACE = "urn:xmpp:delay";
    private static final String FORGED = "2002-09-10T23:08:25Z";
    private static final Pattern DATE_TIME =
            Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    /** A message that waited. */
    @Case(
            value = "0203-2-stamp-of-a-stored-message",
            title = "The stamp of a stored message has a time in UTC, and says who delayed the message",
            observes = {"XEP0203-2-1", "XEP0203-2-2", "XEP0203-2-3"})
    void stampOfStoredMessage(@Online XmppSession romeo, Account juliet, Actors actors, Observations observe) {
        romeo.send("<message id='wait' to='${juliet.bare}'><body>Parting</body></message>");
        boolean refused = Refusal.of(romeo, "message", "wait", "${juliet.bare}").isPresent();
        Optional<Received> message =
                refused ? Optional.empty() : actors.online("juliet").await("<message id='wait'/>");
        List<Element> stamps = message.map(DelayStamps::stamps).orElse(List.of());
        if (stamps.isEmpty()) {
            throw observe.notApplicable("No message to an absent user is delivered at login with a stamp.");
        }
        isSound(stamps.get(0), Set.of(romeo.domain(), juliet.bare(), romeo.bare(), romeo.full()), observe);
    }

    /** The presence of a contact who has been there for some time. */
    @Case(
            value = "0203-2-stamp-of-earlier-presence",
            title = "The stamp of a contact's earlier presence has a time in UTC, and says who sent or delayed it",
            observes = {"XEP0203-2-1", "XEP0203-2-2", "XEP0203-2-3"})
    @Subscribed({"romeo", "juliet"})
    void stampOfEarlierPresence(
            @Online XmppSession romeo, @Online XmppSession juliet, Actors actors, Observations observe) {
        juliet.close();
        XmppSession later = actors.reconnect(juliet);
        Optional<Received> presence = later.await("<presence from='${romeo.full}'/>");
        List<Element> stamps = presence.map(DelayStamps::stamps).orElse(List.of());
        if (stamps.isEmpty()) {
            throw observe.notApplicable("The presence of a contact who was there before comes without a stamp.");
        }
        isSound(stamps.get(0), Set.of(romeo.domain(), romeo.bare(), romeo.full()), observe);
    }

    /** Only the server itself may say that it delayed something. */
    @Case(
            value = "0203-5-forged-stamp-is-discarded",
            title = "A stamp in the server's name that a user wrote is taken out, or refused with not-acceptable",
            observes = "XEP0203-5-1")
    void forgedStampIsDiscarded(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message id='forged' type='chat' to='${juliet.full}'><body>late</body>"
                + "<delay xmlns='urn:xmpp:delay' from='${domain}' stamp='" + FORGED + "'/></message>"
                + "<message id='after' type='chat' to='${juliet.full}'><body>after</body></message>");
        SetUp.needs(juliet, "<message id='after'/>", observe);
        Optional<Received> message = juliet.await("<message id='forged'/>", Duration.ZERO);
        if (message.isEmpty()) {
            observe.that("XEP0203-5-1", romeo.await("<message type='error' id='forged'/>"))
                    .hasError("not-acceptable");
            return;
        }
        observe.that("XEP0203-5-1", message)
                .satisfies(
                        "the message without the forged stamp",
                        stanza -> stamps(message.get()).stream()
                                .noneMatch(delay -> delay.getAttribute("stamp").equals(FORGED)));
    }

    private static void isSound(Element stamp, Set<String> delaying, Observations observe) {
        observe.that("XEP0203-2-3", "the stamp", stamp.getAttribute("stamp"))
                .satisfies("is there", text -> !text.isEmpty());
        observe.that("XEP0203-2-2", "the time", stamp.getAttribute("stamp"))
                .satisfies("is a date and time in UTC by XEP-0082", DelayStamps::isUtc);
        observe.that("XEP0203-2-1", "from", stamp.getAttribute("from"))
                .satisfies("names the server, the account or the sender", delaying::contains);
    }

    private static boolean isUtc(String time) {
        try {
            return DATE_TIME.matcher(time).matches()
                    && OffsetDateTime.parse(time).getOffset().equals(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<Element> stamps(Received stanza) {
        var stamps = stanza.dom().getElementsByTagNameNS(NAMESPACE, "delay");
        return IntStream.range(0, stamps.getLength())
                .mapToObj(i -> (Element) stamps.item(i))
                .toList();
    }
}
