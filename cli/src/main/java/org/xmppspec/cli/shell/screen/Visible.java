package org.xmppspec.cli.shell.screen;

/** Makes characters visible that a terminal would obey, so that no server can write over the screen. */
public final class Visible {
    private Visible() {}

    /** Returns the text with control characters as {@code \xNN}; line ends and tabulators stay. */
    public static String of(String text) {
        if (text.chars().noneMatch(Visible::isControl)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            if (isControl(c)) {
                out.append(String.format("\\x%02X", c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }

    private static boolean isControl(int c) {
        boolean layout = c == '\n' || c == '\t';
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return (c < ' ' && !layout) || (c >= 0x7F && c < 0xA0) || direction;
    }
}
