package org.xmppspec.cases.rfc6120.stanza;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Account;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 sections 8.3.3.7, 8.3.3.13 and 8.3.3.19: errors do not tell a stranger who is there.
 *
 * <p>A stranger shares no presence with whom it asks about. Whatever is refused because somebody is not there is refused
 * with service-unavailable.
 */
@Section("RFC6120 8.3.3.13")
class HiddenPresence {
    private static final String UNKNOWN = "<query xmlns='urn:xmppspec:no-such-namespace'/>";

    /** Requests are always answered, so that they tell most. */
    @Case(
            value = "6120-8.3.3.13-requests-do-not-reveal-presence",
            title = "A stranger's requests to users and resources that are away are refused with service-unavailable",
            observes = {"RFC6120-8.3.3.7-2", "RFC6120-8.3.3.13-2", "RFC6120-8.3.3.19-2"})
    void requestsDoNotRevealPresence(
            @Online XmppSession tybalt, @Online XmppSession juliet, Account romeo, Observations observe) {
        for (String absent :
                List.of(romeo.bare(), romeo.bare() + "/orchard", juliet.bare(), juliet.bare() + "/no-such-resource")) {
            Optional<Received> answer = tybalt.tryRequest("<iq type='get' to='" + absent + "'>" + UNKNOWN + "</iq>");
            judge(observe, answer);
            observe.that("RFC6120-8.3.3.19-2", answer).hasError("service-unavailable");
        }
    }

    /** A message may be stored, delivered or refused; when it is refused, then not with a word about presence. */
    @Case(
            value = "6120-8.3.3.13-messages-do-not-reveal-presence",
            title = "A stranger's messages to users and resources that are away are not refused with a word about that",
            observes = {"RFC6120-8.3.3.7-2", "RFC6120-8.3.3.13-2"})
    void messagesDoNotRevealPresence(
            @Online XmppSession tybalt, @Online XmppSession juliet, Account romeo, Observations observe) {
        List<Received> errors = new ArrayList<>();
        for (String absent : List.of(romeo.bare(), romeo.bare() + "/orchard", juliet.bare() + "/no-such-resource")) {
            for (String type : List.of("chat", "normal", "groupchat", "headline")) {
                tybalt.send(
                        "<message type='" + type + "' id='where' to='" + absent + "'><body>where?</body></message>");
                ErrorStanzas.before(tybalt, "where", absent).ifPresent(errors::add);
            }
        }
        errors.forEach(error -> judge(observe, Optional.of(error)));
        if (errors.isEmpty()) {
            throw observe.notApplicable("No message to a user or resource that is away was refused.");
        }
    }

    private static void judge(Observations observe, Optional<Received> answer) {
        String condition =
                answer.map(error -> ErrorStanzas.condition(error.dom())).orElse("");
        observe.that("RFC6120-8.3.3.7-2", "the condition", condition).isNot("item-not-found");
        observe.that("RFC6120-8.3.3.13-2", "the condition", condition).isNot("recipient-unavailable");
    }
}
