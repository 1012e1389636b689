package org.xmppspec.client;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Makes bytes of the wire readable: UTF-8, and {@code \xNN} for what is not. */
final class WireText {
    private WireText() {}

    static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        StringBuilder text = new StringBuilder(bytes.length);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.append("\\x").append(String.format("%02X", in.get()));
            }
            decoder.reset();
        }
    }

    /** The beginning of a text on one line, for a sentence. */
    static String beginning(byte[] bytes, int longest) {
        String text = decode(bytes).replaceAll("[\\x00-\\x1F\\x7F]+", " ").strip();
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }
}
