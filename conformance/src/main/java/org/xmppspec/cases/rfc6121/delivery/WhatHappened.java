package org.xmppspec.cases.rfc6121.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Node;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;

/**
 * What became of the stanza of a row.
 *
 * @param deliveredTo the recipient's sessions that got it, in the order in which they came on stage; one that got it twice is here twice
 * @param error what the sender got back
 * @param answer the word for what else the sender got back, as {@link Outcomes} lists it; empty for nothing
 * @param later what was found when the user came back: {@code stored}, {@code recorded:} with a state of subscription;
 *     empty for nothing
 */
record WhatHappened(List<XmppSession> deliveredTo, Optional<Received> error, String answer, String later) {
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** Whether anything was seen of it. */
    boolean isSomething() {
        return !deliveredTo.isEmpty() || error.isPresent() || !answer.isEmpty();
    }

    /** The condition of the error; empty where there is none. */
    String condition() {
        return error.map(received ->
                        received.dom().getElementsByTagNameNS(STANZAS, "*").item(0))
                .map(Node::getLocalName)
                .orElse("");
    }

    /** In words, for a person. */
    String inWords() {
        if (!deliveredTo.isEmpty()) {
            String names = deliveredTo.stream().map(XmppSession::actor).collect(Collectors.joining(" and "));
            return "delivered to " + names + (error.isPresent() ? ", and error " + condition() : "");
        }
        if (error.isPresent()) {
            return "error " + condition();
        }
        String word = answer.isEmpty() ? later : answer;
        return word.isEmpty() ? "nothing" : word;
    }
}
