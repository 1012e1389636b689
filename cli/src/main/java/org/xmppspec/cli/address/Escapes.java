package org.xmppspec.cli.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters by their number: in what is read, where that is wanted, and in what is printed, where they cannot be seen. */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:(?<backslash>\\\\)|u(?:(?<four>[0-9A-Fa-f]{4})|\\{(?<braces>[0-9A-Fa-f]{1,6})}|(?<wrong>)))");
    private static final int HEXADECIMAL = 16;

    private Escapes() {}

    /**
     * Replaces escapes by what they stand for. Other backslashes stay, as in {@code foo\20bar}.
     *
     * @throws IllegalArgumentException when one cannot be understood; its message says what is wrong
     */
    static String read(String text) {
        Matcher matcher = ESCAPE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(result, "");
            result.append(meaning(matcher));
        }
        return matcher.appendTail(result).toString();
    }

    private static String meaning(Matcher escape) {
        if (escape.group("backslash") != null) {
            return "\\";
        }
        if (escape.group("four") != null) {
            return String.valueOf((char) Integer.parseInt(escape.group("four"), HEXADECIMAL));
        }
        int codePoint = escape.group("braces") == null ? -1 : Integer.parseInt(escape.group("braces"), HEXADECIMAL);
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException(
                    "the escape at character " + (escape.start() + 1)
                            + " is not understood: write \\u and four hexadecimal digits, or \\u{...} with up to 10FFFF between");
        }
        return Character.toString(codePoint);
    }

    /** Writes a text so that each of its characters can be seen. */
    static String visible(String text) {
        boolean decomposed = !Normalizer.isNormalized(text, Normalizer.Form.NFC);
        StringBuilder result = new StringBuilder();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            if (isInvisible(character) || (isMark(character) && (i == 0 || decomposed))) {
                result.append("\\u{")
                        .append(Integer.toHexString(character).toUpperCase(Locale.ROOT))
                        .append('}');
            } else {
                result.appendCodePoint(character);
            }
        }
        return result.toString();
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> character != ' ';
            default -> false;
        };
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
