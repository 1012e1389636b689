package org.xmppspec.conformance.result;

/** Text that any target may have sent, made fit for a file. */
final class SafeText {
    private SafeText() {}

    /** Returns the text with each lone surrogate, which no UTF-8 file can hold, replaced by U+FFFD. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaceLoneSurrogates(text);
            }
        }
        return text;
    }

    private static String replaceLoneSurrogates(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
