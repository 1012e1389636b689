package org.xmppspec.cases.addressing;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How addresses are written where some of their characters cannot be seen, or there are too many of them. */
final class Written {
    private static final Pattern CODE_POINT = Pattern.compile("\\\\u\\{(\\p{XDigit}++)}");
    private static final Pattern TIMES = Pattern.compile("\\\\x\\{(.*?)\\*(\\d++)}");

    private Written() {}

    /**
     * Decodes {@code \}{@code u{hex}} to a code point and {@code \}{@code x{text*n}} to a text n times.
     *
     * @param text as it stands in a table
     */
    static String decoded(String text) {
        String characters = CODE_POINT
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
        return TIMES.matcher(characters).replaceAll(Written::repeated);
    }

    private static String repeated(MatchResult found) {
        return Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2))));
    }

    /**
     * Escapes text for an attribute in apostrophes, white space too, which a parser would change.
     *
     * @param text any text that XML can carry
     */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (codePoint < ' ' || "&<>'\"".indexOf(codePoint) >= 0) {
                escaped.append("&#").append(codePoint).append(';');
            } else {
                escaped.appendCodePoint(codePoint);
            }
        });
        return escaped.toString();
    }
}
