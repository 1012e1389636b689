package org.xmppspec.client.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps the bytes of a stream that may still be needed, addressed by their position in the stream. */
final class RawText {
    private byte[] bytes = new byte[1024];
    private int length;
    private long position;

    /** Adds the stream's next bytes. */
    void add(byte[] more, int offset, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
        }
        System.arraycopy(more, offset, bytes, length, count);
        length += count;
    }

    /** The text from one position up to another. */
    String text(long start, long end) {
        return new String(bytes, (int) (start - position), (int) (end - start), StandardCharsets.UTF_8);
    }

    /** Forgets everything before a position. */
    void forgetBefore(long kept) {
        int gone = (int) Math.min(length, kept - position);
        if (gone > 0) {
            System.arraycopy(bytes, gone, bytes, 0, length - gone);
            length -= gone;
            position += gone;
        }
    }
}
