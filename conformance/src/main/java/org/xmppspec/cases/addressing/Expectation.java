package org.xmppspec.cases.addressing;

import java.util.List;

/**
 * What an RFC makes of an address or of a part of one.
 *
 * @param forms what it may become by preparation; empty when it is none
 * @param refusable whether it may be refused
 */
record Expectation(List<String> forms, boolean refusable) {
    private static final String NONE = "!";

    Expectation {
        forms = List.copyOf(forms);
    }

    /**
     * Reads one as it stands in the table: forms with {@code |} between them, and {@code !} for a refusal.
     *
     * @param cell the text
     */
    static Expectation of(String cell) {
        List<String> alternatives = List.of(cell.split("\\|", -1));
        return new Expectation(
                alternatives.stream()
                        .filter(form -> !form.equals(NONE))
                        .map(Written::decoded)
                        .toList(),
                alternatives.contains(NONE));
    }

    /** Tells whether the RFC, or the version of Unicode, leaves open whether it is refused. */
    boolean isOpen() {
        return refusable && !forms.isEmpty();
    }

    /** Tells whether it has to be refused. */
    boolean isRefusal() {
        return forms.isEmpty();
    }

    /** Tells whether both are refusals, or both are none. */
    boolean agreesWith(Expectation other) {
        return !isOpen() && !other.isOpen() && isRefusal() == other.isRefusal();
    }
}
