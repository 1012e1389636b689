package org.xmppspec.cases.rfc6120.rules;

import static org.xmppspec.client.StreamStage.BIND;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xmppspec.cases.rfc6120.Conditions;
import org.xmppspec.client.Account;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 10.5: stanzas for the server's own domain. */
@Section("RFC6120 10.5")
class OwnDomain {
    private static final String REFUSAL = "<message type='error' id='away-1'/>";
    private static final String UNKNOWN = "<query xmlns='urn:xmppspec:no-such-namespace'/>";

    /** Whatever an address of the own domain looks like, nobody goes looking for another server. */
    @Case(
            value = "6120-10.5-own-domain-is-never-routed-elsewhere",
            title = "Requests to all kinds of addresses at the own domain are answered by the server itself",
            observes = {"RFC6120-10.5-3", "RFC6120-10.5-4"})
    void ownDomainIsNeverRoutedElsewhere(@Stage(BIND) XmppSession romeo, Observations observe) {
        for (String to : List.of(
                "${domain}",
                "${domain}/orchard",
                "nobody-of-that-name@${domain}",
                "nobody-of-that-name@${domain}/orchard",
                "${romeo.bare}")) {
            Optional<Received> answer = romeo.tryRequest("<iq type='get' to='" + to + "'>" + UNKNOWN + "</iq>");
            observe.that("RFC6120-10.5-3", answer).matches("<iq type='${matches:result|error}'/>");
            judgeNotElsewhere(observe, answer);
        }
    }

    /** Domains are compared without regard to case, as all names in the DNS are. */
    @Case(
            value = "6120-10.5-own-domain-in-capitals-is-the-own-domain",
            title = "A request to the own domain in capital letters is for the own domain",
            observes = "RFC6120-10.5-4")
    void ownDomainInCapitalsIsTheOwnDomain(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> answer = romeo.tryRequest(
                "<iq type='get' to='" + romeo.domain().toUpperCase(Locale.ROOT) + "'>" + UNKNOWN + "</iq>");

        judgeNotElsewhere(observe, answer);
    }

    /** Presence for nobody is nobody's business. */
    @Case(
            value = "6120-10.5.3.1-presence-for-nobody-is-ignored",
            title = "Presence for a user who does not exist, available and unavailable, is ignored",
            observes = "RFC6120-10.5.3.1-2")
    void presenceForNobodyIsIgnored(@Online XmppSession romeo, Observations observe) {
        romeo.send("<presence id='lost-1' to='nobody-of-that-name@${domain}'/>");
        romeo.send("<presence id='lost-2' type='unavailable' to='nobody-of-that-name@${domain}'/>");

        observe.that("RFC6120-10.5.3.1-2", romeo)
                .receivesNo("<presence from='${matches:nobody-of-that-name@.*}'/>")
                .beforeAnswerTo("<iq type='get' to='nobody-of-that-name@${domain}'>" + UNKNOWN + "</iq>");
    }

    /** A message for somebody who is away is kept or refused, but not lost. */
    @Case(
            value = "6120-10.5.3.2-message-for-somebody-away-is-kept-or-refused",
            title = "A message for an account without a resource is stored, or refused with service-unavailable",
            observes = "RFC6120-10.5.3.2-2")
    void messageForSomebodyAwayIsKeptOrRefused(
            @Online XmppSession romeo, Account juliet, Actors actors, Observations observe) {
        romeo.send("<message type='chat' id='away-1' to='" + juliet.bare() + "'><body>farewell</body></message>");
        romeo.tryRequest("<iq type='get' to='" + juliet.bare() + "'>" + UNKNOWN + "</iq>");
        boolean kept = !isRefused(romeo)
                && actors.online("juliet")
                        .await("<message type='chat' from='${romeo.full}'><body>farewell</body>${more}</message>")
                        .isPresent();

        Optional<Received> refusal = romeo.await(REFUSAL, Duration.ZERO);
        if (refusal.isPresent()) {
            observe.that("RFC6120-10.5.3.2-2", refusal).hasError("service-unavailable");
        } else {
            observe.that("RFC6120-10.5.3.2-2", "what became of the message", kept ? "kept" : "neither kept nor refused")
                    .is("kept");
        }
    }

    /** Presence for an account is for its resources that are available. */
    @Case(
            value = "6120-10.5.3.2-presence-for-an-account-is-delivered",
            title = "Directed presence for a bare JID is delivered to each available resource",
            observes = "RFC6120-10.5.3.2-3")
    void presenceForAnAccountIsDelivered(
            @Online XmppSession romeo,
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet", priority = -1) XmppSession chamber,
            Observations observe) {
        romeo.send("<presence to='${balcony.bare}'><status>below</status></presence>");

        for (XmppSession session : List.of(balcony, chamber)) {
            observe.that("RFC6120-10.5.3.2-3", session)
                    .receives("<presence from='${romeo.full}'><status>below</status>${more}</presence>");
        }
    }

    /** Presence for somebody who is away is dropped: nothing comes back, and nothing is kept. */
    @Case(
            value = "6120-10.5.3.2-presence-for-somebody-away-is-ignored",
            title = "Directed presence for an account without a resource is ignored",
            observes = "RFC6120-10.5.3.2-4")
    void presenceForSomebodyAwayIsIgnored(@Online XmppSession romeo, Account juliet, Observations observe) {
        romeo.send("<presence id='away-1' to='" + juliet.bare() + "'><status>below</status></presence>");

        observe.that("RFC6120-10.5.3.2-4", romeo)
                .receivesNo("<presence from='" + juliet.bare() + "'/>")
                .beforeAnswerTo("<iq type='get' to='" + juliet.bare() + "'>" + UNKNOWN + "</iq>");
    }

    /** A full JID means this stream, for requests and presence as for messages. */
    @Case(
            value = "6120-10.5.4-requests-and-presence-for-a-full-jid",
            title = "A request and directed presence for a full JID are delivered to that resource",
            observes = "RFC6120-10.5.4-2")
    @Subscribed({"romeo", "juliet"})
    void requestsAndPresenceForAFullJid(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<presence to='${juliet.full}'><status>below</status></presence>");
        romeo.send("<iq type='get' id='full-1' to='${juliet.full}'>" + UNKNOWN + "</iq>");

        observe.that("RFC6120-10.5.4-2", juliet)
                .receives("<presence from='${romeo.full}'><status>below</status>${more}</presence>");
        observe.that("RFC6120-10.5.4-2", juliet).receives("<iq type='get' id='full-1' from='${romeo.full}'/>");
    }

    private static boolean isRefused(XmppSession sender) {
        return sender.unconsumed().stream()
                .anyMatch(received -> received.attribute("id").equals("away-1")
                        && received.attribute("type").equals("error"));
    }

    private static void judgeNotElsewhere(Observations observe, Optional<Received> answer) {
        List<String> conditions =
                answer.map(error -> Conditions.ofStanza(error.dom())).orElse(List.of("no answer"));
        observe.that("RFC6120-10.5-4", "the conditions in the answer", conditions)
                .satisfies(
                        "are none about another server",
                        all -> all.stream()
                                .noneMatch(condition ->
                                        condition.startsWith("remote-server-") || condition.equals("no answer")));
    }
}
