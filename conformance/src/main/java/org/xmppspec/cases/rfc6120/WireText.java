package org.xmppspec.cases.rfc6120;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what tables write down: bytes that cannot stand in a text file, and lists. */
public final class WireText {
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

    private WireText() {}

    /** The bytes of a text in UTF-8, in which {@code \xC0} stands for the byte C0. */
    public static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher escape = BYTE.matcher(text);
        int done = 0;
        while (escape.find()) {
            bytes.writeBytes(text.substring(done, escape.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(escape.group(1), 16));
            done = escape.end();
        }
        bytes.writeBytes(text.substring(done).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** The words of a cell; none when it is empty. */
    public static String[] words(String cell) {
        return cell.isBlank() ? new String[0] : cell.strip().split(" +");
    }
}
