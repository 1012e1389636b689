package org.xmppspec.cases.rfc6121.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xmppspec.client.XmppSession;

/**
 * What may become of the stanza of a row, as the column {@code outcomes} lists it, with {@code |} in between.
 *
 * <ul>
 *   <li>{@code nothing}: nobody gets it and nobody answers it
 *   <li>{@code addressed}: the resource of the full JID gets it, and no other
 *   <li>{@code some-non-negative}: one or more of the resources with non-negative priority get it
 *   <li>{@code all-non-negative}: all of these get it
 *   <li>{@code all-available}: all available resources get it, negative ones too
 *   <li>{@code stored}: it is delivered when the user next comes online
 *   <li>{@code recorded:STATE}: it is not seen, but changes the state of subscription that the sender has in the
 *       user's roster to this one
 *   <li>{@code presence-of-all}, {@code presence-of-addressed}: the sender gets the presence of every resource, or of that
 *       of the full JID alone
 *   <li>{@code unavailable}, {@code unsubscribed}: the sender gets presence of this type from the bare JID
 *   <li>{@code error:CONDITION}: the sender gets this error; {@code error~CONDITION}: should get this one, and any other
 *       is possible; {@code error}: gets an error
 * </ul>
 *
 * @param words the outcomes as listed
 */
record Outcomes(Set<String> words) {
    static Outcomes of(String column) {
        return new Outcomes(Set.of(column.split("\\|")));
    }

    /** Whether the sender may get an error. */
    boolean allowError() {
        return error().isPresent();
    }

    /** The condition that the error has to have, if any. */
    Optional<String> condition() {
        return error().map(word -> word.substring("error".length()))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(1));
    }

    /** Whether other conditions than {@link #condition} are possible, though not recommended. */
    boolean conditionIsFree() {
        return error().filter(word -> word.startsWith("error~")).isPresent();
    }

    /** Whether the stanza may wait for the user's next session. */
    boolean allowStored() {
        return words.contains("stored");
    }

    /** Whether nothing may come of it. */
    boolean allowNothing() {
        return words.contains("nothing");
    }

    /** The recipient's sessions that get the stanza by none of the outcomes. */
    List<XmppSession> neverAt(Recipient recipient) {
        List<XmppSession> never = new ArrayList<>(recipient.available());
        never.removeAll(possibleAt(recipient));
        return never;
    }

    /** Whether what happened is one of the outcomes; with an error, whatever its condition. */
    boolean areMetBy(WhatHappened happened, Recipient recipient) {
        return happened.error().isPresent()
                ? allowError() && happened.deliveredTo().isEmpty()
                : allow(happened, recipient);
    }

    /** Whether what happened is one of the outcomes; errors aside. */
    boolean allow(WhatHappened happened, Recipient recipient) {
        return happened.error().isEmpty() && words.stream().anyMatch(word -> matches(word, happened, recipient));
    }

    /** In words, for a person. */
    String inWords() {
        return String.join(" or ", words.stream().sorted().toList());
    }

    private Optional<String> error() {
        return words.stream().filter(word -> word.startsWith("error")).findFirst();
    }

    /** The recipient's sessions that get the stanza by one of the outcomes. */
    List<XmppSession> possibleAt(Recipient recipient) {
        if (words.contains("all-available")) {
            return recipient.available();
        }
        if (words.contains("some-non-negative") || words.contains("all-non-negative")) {
            return recipient.nonNegative();
        }
        return words.contains("addressed") ? List.of(recipient.addressed()) : List.of();
    }

    private static boolean matches(String word, WhatHappened happened, Recipient recipient) {
        List<XmppSession> at = happened.deliveredTo();
        return switch (word) {
            case "nothing" -> !happened.isSomething() && happened.later().isEmpty();
            case "addressed" -> at.equals(List.of(recipient.addressed()));
            case "all-available" -> at.equals(recipient.available());
            case "all-non-negative" -> at.equals(recipient.nonNegative());
            case "some-non-negative" ->
                !at.isEmpty()
                        && recipient.nonNegative().containsAll(at)
                        && Set.copyOf(at).size() == at.size();
            default -> at.isEmpty() && (word.equals(happened.answer()) || word.equals(happened.later()));
        };
    }
}
