package org.xmppspec.cases.rfc6121.delivery;

import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Alternatives;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6121 section 8.5: the delivery rules, one case for each row of {@code delivery.tsv}.
 *
 * <p>A row says who is there ({@link Recipient}), what is sent ({@link Stanza}) and what may become of it
 * ({@link Outcomes}). Where the RFC allows several outcomes the row names them all. 'Most available' is for the server
 * to define, so any of the resources with non-negative priority will do where the RFC speaks of it. For a full JID that
 * nobody has the rules here count, not RFC 6120 section 10.5.4, which has it treated as the bare JID: section 10 there
 * lets applications modify its rules, and names this RFC.
 */
@Section("RFC6121 8.5")
class DeliveryRules {

    @CaseTable("delivery.tsv")
    void stanzaIsHandledByTheRule(Row row, @Online XmppSession romeo, Actors actors, Observations observe) {
        Recipient recipient = Recipient.of(row, romeo, actors);
        Stanza stanza = new Stanza(row.get("kind"), row.get("type"), recipient.address());
        Outcomes outcomes = Outcomes.of(row.get("outcomes"));

        romeo.send(stanza.xml());

        List<String> requirements = List.of(row.get("observes").split(","));
        for (String requirement : requirements) {
            for (XmppSession silent : outcomes.neverAt(recipient)) {
                observe.that(requirement, silent).receivesNo(stanza.delivered()).beforeMarkerFrom(romeo);
            }
            if (!outcomes.allowError() && !recipient.isAddressedByFullJid()) {
                observe.that(requirement, romeo)
                        .receivesNo(stanza.refused())
                        .beforeAnswerTo("<iq type='get' to='" + recipient.address()
                                + "'><query xmlns='urn:xmppspec:unknown'/></iq>");
            }
        }
        Witness witness = new Witness(romeo, recipient, stanza, actors);
        WhatHappened atOnce = witness.see();
        WhatHappened happened = outcomes.areMetBy(atOnce, recipient) ? atOnce : witness.waitFor(outcomes, atOnce);
        requirements.forEach(requirement -> judge(observe, requirement, outcomes, recipient, happened));
    }

    private static void judge(
            Observations observe, String requirement, Outcomes outcomes, Recipient recipient, WhatHappened happened) {
        Optional<Received> error = happened.error();
        if (error.isPresent() && outcomes.allowError()) {
            outcomes.condition()
                    .ifPresentOrElse(
                            condition -> observe.that(requirement, error)
                                    .hasError(condition, alternatives(outcomes, happened)),
                            () -> observe.that(requirement, error).hasSomeError());
        } else {
            observe.that(requirement, "what became of the stanza", happened.inWords())
                    .satisfies("is " + outcomes.inWords(), words -> outcomes.allow(happened, recipient));
        }
    }

    /** Where the condition is no more than recommended, any other is an alternative to it. */
    private static Alternatives alternatives(Outcomes outcomes, WhatHappened happened) {
        boolean another = !outcomes.condition().equals(Optional.of(happened.condition()));
        return another && outcomes.conditionIsFree()
                ? Alternatives.orNamedAlternative(happened.condition())
                : Alternatives.orEqually();
    }
}
