package org.xmppspec.xmpp.jid;

import java.util.Arrays;

/** The conditions for text with characters that are written from right to left (RFC 5893 section 2). */
final class BidiRule {
    private static final int STRONG_RIGHT =
            directions(Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    private static final int LEFT = directions(Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    private static final int ARABIC_NUMBER = directions(Character.DIRECTIONALITY_ARABIC_NUMBER);
    private static final int EUROPEAN_NUMBER = directions(Character.DIRECTIONALITY_EUROPEAN_NUMBER);
    private static final int MARK = directions(Character.DIRECTIONALITY_NONSPACING_MARK);
    private static final int ANYWHERE = MARK
            | EUROPEAN_NUMBER
            | directions(
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                    Character.DIRECTIONALITY_OTHER_NEUTRALS,
                    Character.DIRECTIONALITY_BOUNDARY_NEUTRAL);

    private BidiRule() {}

    /** Says whether a text has characters that make the rule apply. */
    static boolean appliesTo(String text) {
        return text.codePoints().anyMatch(character -> isOf(STRONG_RIGHT | ARABIC_NUMBER, character));
    }

    /** Refuses a text that breaks one of the six conditions. */
    static void check(Draft draft) throws InvalidJidException {
        int[] text = draft.text().codePoints().toArray();
        if (!isOf(STRONG_RIGHT | LEFT, text[0])) {
            throw draft.refuse(
                    0, "where text is written from right to left, the first character has to be a letter", rule(1));
        }
        if (isOf(STRONG_RIGHT, text[0])) {
            checkRightToLeft(draft, text);
        } else {
            checkLeftToRight(draft, text);
        }
    }

    private static void checkRightToLeft(Draft draft, int[] text) throws InvalidJidException {
        checkAll(
                draft,
                text,
                STRONG_RIGHT | ARABIC_NUMBER | ANYWHERE,
                "its direction does not go together with a beginning from right to left",
                2);
        int last = lastWithoutMarks(text);
        if (!isOf(STRONG_RIGHT | EUROPEAN_NUMBER | ARABIC_NUMBER, text[last])) {
            throw draft.refuse(last, "text from right to left has to end with such a letter or with a digit", rule(3));
        }
        boolean european = Arrays.stream(text).anyMatch(character -> isOf(EUROPEAN_NUMBER, character));
        if (european && Arrays.stream(text).anyMatch(character -> isOf(ARABIC_NUMBER, character))) {
            throw draft.refuse("has European and Arabic digits in text from right to left", rule(4));
        }
    }

    private static void checkLeftToRight(Draft draft, int[] text) throws InvalidJidException {
        checkAll(
                draft,
                text,
                LEFT | ANYWHERE,
                "its direction does not go together with a beginning from left to right",
                5);
        int last = lastWithoutMarks(text);
        if (!isOf(LEFT | EUROPEAN_NUMBER, text[last])) {
            throw draft.refuse(last, "beside text from right to left, it cannot be the end", rule(6));
        }
    }

    private static void checkAll(Draft draft, int[] text, int allowed, String words, int number)
            throws InvalidJidException {
        for (int i = 0; i < text.length; i++) {
            if (!isOf(allowed, text[i])) {
                throw draft.refuse(i, words, rule(number));
            }
        }
    }

    private static int lastWithoutMarks(int[] text) {
        int last = text.length - 1;
        while (last > 0 && isOf(MARK, text[last])) {
            last--;
        }
        return last;
    }

    private static String rule(int number) {
        return "RFC 5893 section 2, condition " + number;
    }

    private static int directions(byte... directions) {
        int set = 0;
        for (byte direction : directions) {
            set |= 1 << direction;
        }
        return set;
    }

    private static boolean isOf(int directions, int character) {
        byte direction = Character.getDirectionality(character);
        return direction >= 0 && (directions >> direction & 1) == 1;
    }
}
