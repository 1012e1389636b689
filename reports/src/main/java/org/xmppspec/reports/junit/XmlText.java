package org.xmppspec.reports.junit;

import java.util.Locale;

/** Text that XML 1.0 can hold. */
final class XmlText {
    private XmlText() {}

    /** Returns the text with each character that XML does not allow written as its number in hexadecimal. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(safe, point));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int point) {
        if (isAllowed(point)) {
            safe.appendCodePoint(point);
        } else {
            safe.append(String.format(Locale.ROOT, "\\u%04X", point));
        }
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
