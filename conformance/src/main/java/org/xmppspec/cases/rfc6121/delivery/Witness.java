package org.xmppspec.cases.rfc6121.delivery;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xmppspec.cases.rfc6121.Refusal;
import org.xmppspec.client.Fence;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Scene;

/** Finds out what became of a stanza that was sent: at the recipient's sessions, at the sender, in storage. */
final class Witness {
    private static final String MARKER = "<message id='stored-later'/>";

    private final Recipient recipient;
    private final Stanza stanza;
    private final Standing standing;
    private final Scene scene;
    private final Actors actors;
    private final XmppSession sender;

    Witness(Recipient recipient, Stanza stanza, Standing standing, Scene scene, Actors actors) {
        this.recipient = recipient;
        this.standing = standing;
        this.stanza = stanza;
        this.scene = scene;
        this.actors = actors;
        this.sender = stanza.sender();
    }

    /** Looks at what has come up to now, behind fences. */
    WhatHappened see() {
        List<XmppSession> deliveredTo = recipient.available().stream()
                .flatMap(session -> copies(session, Duration.ZERO))
                .toList();
        Optional<Received> error = deliveredTo.isEmpty() ? refusal() : sender.await(stanza.refused(), Duration.ZERO);
        String answer = stanza.isProbe() ? answer() : stanza.isRequest() && !recipient.exists() ? approval() : "";
        return new WhatHappened(deliveredTo, error, answer, "");
    }

    /**
     * Waits for what ought to happen and has not yet: RFC 6120 section 10.1 does not say that what the server answers or
     * sends to a bare JID comes before the marker to a full one.
     */
    WhatHappened waitFor(Outcomes outcomes, WhatHappened upToNow) {
        if (outcomes.areMetBy(upToNow, recipient) || !upToNow.later().isEmpty()) {
            return upToNow;
        }
        List<XmppSession> deliveredTo = recipient.available().stream()
                .flatMap(session -> upToNow.deliveredTo().contains(session)
                        ? upToNow.deliveredTo().stream().filter(session::equals)
                        : copies(session, patience(session, outcomes)))
                .toList();
        Optional<Received> error = upToNow.error();
        if (error.isEmpty() && deliveredTo.isEmpty() && outcomes.allowError()) {
            error = sender.await(stanza.refused());
        }
        return new WhatHappened(deliveredTo, error, upToNow.answer(), upToNow.later());
    }

    /** Lets the user come back, once for all rows of the scene, and looks whether the stanza is there or has left a trace. */
    WhatHappened lookForStored(Outcomes outcomes, WhatHappened atOnce) {
        XmppSession vigil = scene.once("vigil", this::comesBack);
        Duration patience = outcomes.allowNothing() || !outcomes.allowStored() ? Duration.ZERO : vigil.timeout();
        boolean stored = vigil.await(stanza.delivered(), patience).isPresent();
        String recorded = vigil.roster().map(this::recorded).orElse("");
        return new WhatHappened(atOnce.deliveredTo(), atOnce.error(), "", stored ? "stored" : recorded);
    }

    /** Sends a message that is stored if anything is, and lets the user come back for it. */
    private XmppSession comesBack() {
        String bare = recipient.bare();
        sender.send("<message type='chat' id='stored-later' to='" + bare + "'><body>marker</body></message>");
        boolean stores = Refusal.of(sender, "message", "stored-later", bare).isEmpty();
        XmppSession vigil = Recipient.comesBack(actors);
        if (stores) {
            vigil.await(MARKER);
        }
        return vigil;
    }

    private Duration patience(XmppSession session, Outcomes outcomes) {
        return outcomes.possibleAt(recipient).contains(session) ? session.timeout() : Duration.ZERO;
    }

    /** The session, as often as the stanza is delivered to it: a second copy of what can be no other stanza counts, too. */
    private Stream<XmppSession> copies(XmppSession session, Duration patience) {
        Fence.marker(sender, session);
        if (session.await(stanza.delivered(), patience).isEmpty()) {
            return Stream.empty();
        }
        if (!patience.isZero()) {
            Fence.marker(sender, session);
        }
        boolean again = stanza.isKnownById()
                && session.await(stanza.delivered(), Duration.ZERO).isPresent();
        return Stream.generate(() -> session).limit(again ? 2 : 1);
    }

    /** A request to a full JID that is there need not be answered, so there the error is waited for. */
    private Optional<Received> refusal() {
        if (stanza.isProbe()) {
            return Optional.empty();
        }
        return stanza.isForMatchingResource()
                ? sender.await(stanza.refused())
                : Refusal.of(sender, stanza.kind(), stanza.id(), stanza.to());
    }

    /** Whose presence a probe brought: waits for what it is about, and looks what came with it. */
    private String answer() {
        List<XmppSession> due = switch (stanza.form()) {
            case "bare" -> recipient.available();
            case "full" -> List.of(recipient.addressed());
            default -> List.of();
        };
        Set<XmppSession> seen = new LinkedHashSet<>(due);
        seen.removeIf(session -> sender.await(presenceOf(session)).isEmpty());
        sender.tryRequest("<iq type='get' to='" + recipient.bare() + "'><query xmlns='urn:xmppspec:unknown'/></iq>");
        recipient.available().stream()
                .filter(session ->
                        sender.await(presenceOf(session), Duration.ZERO).isPresent())
                .forEach(seen::add);
        if (!due.isEmpty() && seen.equals(Set.copyOf(due))) {
            return stanza.form().equals("bare") ? "presence-of-all" : "presence-of-addressed";
        }
        return seen.isEmpty()
                ? answerOfAccount()
                : "presence of " + seen.stream().map(XmppSession::actor).collect(Collectors.joining(" and "));
    }

    /** Nobody can approve, if there is no account. */
    private String approval() {
        String approved = "<presence type='subscribed' from='" + recipient.bare() + "'/>";
        return sender.await(approved, Duration.ZERO).isPresent() ? "subscribed" : "";
    }

    private String answerOfAccount() {
        return Stream.of("unavailable", "unsubscribed")
                .filter(type -> sender.await(
                                "<presence type='" + type + "' from='" + recipient.bare() + "'/>", Duration.ZERO)
                        .isPresent())
                .findFirst()
                .orElse("");
    }

    private static String presenceOf(XmppSession session) {
        return "<presence type='${absent}' from='" + session.full() + "'/>";
    }

    private String recorded(Received roster) {
        NodeList items = roster.dom().getElementsByTagNameNS("jabber:iq:roster", "item");
        for (int i = 0; i < items.getLength(); i++) {
            Element item = (Element) items.item(i);
            if (item.getAttribute("jid").equals(sender.bare())) {
                String state = item.getAttribute("subscription");
                return state.equals(standing.state()) ? "" : "recorded:" + state;
            }
        }
        return "";
    }
}
