package org.xmppspec.cases.rfc6121.delivery;

import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Scene;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Alternatives;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6121 section 8.5: the delivery rules, one case for each row of {@code delivery.tsv}.
 *
 * <p>A row says who is there ({@link Recipient}) and how they stand with the sender ({@link Standing}), what is sent
 * ({@link Stanza}) and what may become of it ({@link Outcomes}). Where the RFC allows several outcomes the row names them
 * all, and the one that came about is noted. Where the RFC says two things, or too little:
 *
 * <ul>
 *   <li>'Most available' is for the server to define, so any of the resources with non-negative priority will do where
 *       the RFC speaks of it.
 *   <li>For a full JID that nobody has the rules here count, not RFC 6120 section 10.5.4, which has it treated as the bare
 *       JID: section 10 there lets applications modify its rules, and names this RFC.
 *   <li>Table 1 has a groupchat message for nobody answered and a headline ignored; section 8.5.1 allows either for any
 *       message and counts. So does section 8.5.3.1 for a chat message to a full JID, which Table 1 would let go to all.
 *   <li>'An IQ stanza' means a request: RFC 6120 section 8.2.3 forbids to answer a result or an error, and section 8.3.1
 *       to answer a message of type error.
 *   <li>A headline for several resources goes to all of them (8.5.2.1.1), though 5.2.2 asks for one at least.
 *   <li>A subscription request for nobody may be ignored (8.5.1) or answered with an error (3.1.2).
 *   <li>A probe for nobody may be ignored or answered with unsubscribed (8.5.1); 4.3.2 recommends the latter.
 * </ul>
 */
@Section("RFC6121 8.5")
class DeliveryRules {

    @CaseTable(value = "delivery.tsv", words = DeliveryInWords.class)
    void stanzaIsHandledByTheRule(Row row, Scene scene, Actors actors, Observations observe) {
        Standing standing = Standing.of(row);
        XmppSession romeo = standing.sender(scene, actors);
        Recipient recipient = standing.recipient(romeo, scene, actors, observe);
        Stanza stanza = Stanza.of(row, romeo, recipient);
        Outcomes outcomes = Outcomes.of(row.get("outcomes"));

        romeo.send(stanza.xml());

        List<String> requirements = List.of(row.get("observes").split(","));
        requirements.forEach(requirement -> forbid(observe, requirement, outcomes, recipient, stanza));
        Witness witness = new Witness(recipient, stanza, standing, scene, actors);
        Judgement judgement = new Judgement(observe, requirements, outcomes, recipient);
        WhatHappened atOnce = witness.see();
        if (atOnce.isSomething() || !recipient.mayBeStoredFor()) {
            judgement.on(witness.waitFor(outcomes, atOnce));
        } else {
            scene.afterAllRows(() -> judgement.on(witness.waitFor(outcomes, witness.lookForStored(outcomes, atOnce))));
        }
    }

    private static void forbid(
            Observations observe, String requirement, Outcomes outcomes, Recipient recipient, Stanza stanza) {
        for (XmppSession silent : outcomes.neverAt(recipient)) {
            observe.that(requirement, silent).receivesNo(stanza.delivered()).beforeMarkerFrom(stanza.sender());
        }
        if (!outcomes.allowError() && !stanza.isForMatchingResource()) {
            observe.that(requirement, stanza.sender())
                    .receivesNo(stanza.refused())
                    .beforeAnswerTo(
                            "<iq type='get' to='" + stanza.to() + "'><query xmlns='urn:xmppspec:unknown'/></iq>");
        }
    }

    /** Judges what became of a stanza, once for each requirement of the row. */
    private record Judgement(Observations observe, List<String> requirements, Outcomes outcomes, Recipient recipient) {
        void on(WhatHappened happened) {
            requirements.forEach(requirement -> judge(requirement, happened));
            if (outcomes.words().size() > 1 && outcomes.areMetBy(happened, recipient)) {
                observe.info(
                        requirements.get(0), "Of what the RFC allows, this server chose: " + happened.inWords() + ".");
            }
        }

        private void judge(String requirement, WhatHappened happened) {
            Optional<Received> error = happened.error();
            if (error.isPresent() && happened.deliveredTo().isEmpty() && outcomes.allowError()) {
                outcomes.condition()
                        .ifPresentOrElse(
                                condition ->
                                        observe.that(requirement, error).hasError(condition, alternatives(happened)),
                                () -> observe.that(requirement, error).hasSomeError());
            } else {
                observe.that(requirement, "what became of the stanza", happened.inWords())
                        .satisfies("is " + outcomes.inWords(), words -> outcomes.allow(happened, recipient));
            }
        }

        /** Where the condition is no more than recommended, any other is an alternative to it. */
        private Alternatives alternatives(WhatHappened happened) {
            boolean another = !outcomes.condition().equals(Optional.of(happened.condition()));
            return another && outcomes.conditionIsFree()
                    ? Alternatives.orNamedAlternative(happened.condition())
                    : Alternatives.orEqually();
        }
    }
}
