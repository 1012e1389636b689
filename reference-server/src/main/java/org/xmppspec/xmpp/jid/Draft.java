package org.xmppspec.xmpp.jid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A part of an address, or a label of one, on its way to its prepared form. */
final class Draft {
    private final JidPart part;
    private final List<PreparationStep> steps;
    private final int label;
    private final String written;
    private String text;

    private Draft(JidPart part, int label, String text, List<PreparationStep> steps) {
        this.part = part;
        this.label = label;
        this.written = text;
        this.text = text;
        this.steps = steps;
    }

    static Draft of(JidPart part, String written) {
        return new Draft(part, 0, written, new ArrayList<>(2));
    }

    /** A label of this domainpart; what changes it is noted with the domainpart. */
    Draft label(String text, int number) {
        return new Draft(part, number, text, steps);
    }

    JidPart part() {
        return part;
    }

    String text() {
        return text;
    }

    List<PreparationStep> steps() {
        return List.copyOf(steps);
    }

    /** Applies a rule and notes it when it changes something. */
    void map(String rule, UnaryOperator<String> mapping) {
        String after = mapping.apply(text);
        if (!after.equals(text)) {
            steps.add(new PreparationStep(rule, text, after));
            text = after;
        }
    }

    /** Takes what became of the labels together; that is no step of its own. */
    void join(String prepared) {
        text = prepared;
    }

    /** Refuses the whole. */
    InvalidJidException refuse(String reason, String rule) {
        return new InvalidJidException(part, new Flaw(reason, rule, text, 0));
    }

    /**
     * Refuses a character.
     *
     * @param index where it stands among the code points, from 0
     * @param what what is wrong with it, as words that can follow its name
     */
    InvalidJidException refuse(int index, String what, String rule) {
        int codePoint = text.codePointAt(text.offsetByCodePoints(0, index));
        String place = " as character " + (index + 1) + (label == 0 ? "" : " of label " + label);
        String reason = "has " + CodePoints.describe(codePoint) + place + (text.equals(written) ? "" : " after mapping")
                + ": " + what;
        return new InvalidJidException(part, new Flaw(reason, rule, text, index + 1));
    }
}
