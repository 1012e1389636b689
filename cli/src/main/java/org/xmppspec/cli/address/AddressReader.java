package org.xmppspec.cli.address;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads addresses, strictly: what is no UTF-8 is said to be none, and not replaced by something else. */
public final class AddressReader {
    private static final int LONGEST_LINE = 100_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final boolean escapes;
    private int line;

    /**
     * Makes a reader.
     *
     * @param in lines of UTF-8, each an address; they end with LF or CRLF, the last may end without
     * @param escapes whether backslash u stands for a character by its number
     */
    public AddressReader(InputStream in, boolean escapes) {
        this.in = in;
        this.escapes = escapes;
    }

    /**
     * Reads an argument of the command.
     *
     * @param argument what came of it on its way through Java, which puts U+FFFD where it cannot read the bytes
     */
    public AddressInput argument(String argument) {
        if (argument.indexOf(REPLACEMENT) >= 0) {
            return AddressInput.unreadable(
                    0, "it has bytes that are not UTF-8 (or U+FFFD itself, which --escapes lets you write as \\uFFFD)");
        }
        return unescaped(0, argument);
    }

    /**
     * Reads the next line.
     *
     * @return the address; empty at the end of the input
     * @throws IOException when the input cannot be read
     */
    public Optional<AddressInput> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        line++;
        boolean tooLong = false;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            tooLong |= bytes.size() >= LONGEST_LINE;
            if (!tooLong) {
                bytes.write(next);
            }
        }
        return Optional.of(
                tooLong
                        ? AddressInput.unreadable(
                                line, "it is longer than " + LONGEST_LINE + " octets; addresses have 3071 at most")
                        : read(bytes.toByteArray()));
    }

    private AddressInput read(byte[] bytes) {
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        ByteBuffer source = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer target = CharBuffer.allocate(length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(source, target, true);
        if (result.isError()) {
            int position = source.position();
            return AddressInput.unreadable(
                    line, String.format("octet %d (0x%02X) is not UTF-8", position + 1, bytes[position] & 0xFF));
        }
        String text = target.flip().toString();
        boolean marked = line == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return unescaped(line, marked ? text.substring(1) : text);
    }

    private AddressInput unescaped(int number, String text) {
        if (!escapes) {
            return AddressInput.of(number, text);
        }
        try {
            return AddressInput.of(number, Escapes.read(text));
        } catch (IllegalArgumentException e) {
            return AddressInput.unreadable(number, e.getMessage());
        }
    }
}
