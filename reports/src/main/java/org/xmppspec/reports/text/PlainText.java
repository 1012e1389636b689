package org.xmppspec.reports.text;

import java.util.Locale;

/** Text from the wire that is safe to look at. */
public final class PlainText {
    private PlainText() {}

    /**
     * Returns the text with each character written as its number that would not be seen, or would change how others are
     * seen: control characters but for tabs and line feeds, directional overrides, lone surrogates, noncharacters.
     *
     * @param text any text
     */
    public static String visible(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isSeen(point)) {
                safe.appendCodePoint(point);
            } else {
                safe.append(String.format(Locale.ROOT, "\\u%04X", point));
            }
        });
        return safe.toString();
    }

    private static boolean isSeen(int point) {
        if (point == '\t' || point == '\n') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> point == 0x200C || point == 0x200D || point == 0xAD;
            default -> true;
        };
    }

    /**
     * Returns the text on one line.
     *
     * @param text any text
     */
    public static String oneLine(String text) {
        return visible(text.replaceAll("\\s+", " ").strip());
    }

    /**
     * Returns the beginning of a text, and how much is left out.
     *
     * @param text any text
     * @param most how many characters may be shown
     */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + " ... (" + (text.length() - end) + " characters more)";
    }
}
