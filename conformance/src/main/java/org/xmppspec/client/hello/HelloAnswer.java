package org.xmppspec.client.hello;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a server answers to a {@link ClientHello}.
 *
 * @param kind in one word
 * @param version the version that it has chosen, as on the wire; 0 unless it said hello
 * @param suite the number of the cipher suite that it has chosen; 0 unless it said hello
 * @param extensions the numbers of the extensions in its hello
 * @param renegotiationInfo what its renegotiation_info holds, in hexadecimal digits; empty without that extension
 * @param alert the number of its alert; -1 unless it sent one first
 */
public record HelloAnswer(
        Kind kind, int version, int suite, List<Integer> extensions, String renegotiationInfo, int alert) {
    /** The number of the renegotiation_info extension (RFC 5746). */
    public static final int RENEGOTIATION_INFO = 0xFF01;
    /** The alert of a server that speaks none of the offered versions. */
    public static final int PROTOCOL_VERSION = 70;

    private static final int ALERT_RECORD = 21;
    private static final int HANDSHAKE_RECORD = 22;
    private static final int SERVER_HELLO = 2;
    private static final int SSL2_SERVER_HELLO = 4;
    private static final int HEADER = 5;
    private static final int RANDOM_BYTES = 32;

    /** What has come. */
    public enum Kind {
        /** Nothing, or not enough of it to tell. */
        INCOMPLETE,
        /** The server chose version and cipher suite. */
        HELLO,
        /** The server of SSL 2 chose. */
        SSL2_HELLO,
        /** The server refused. */
        ALERT,
        /** Something that does not belong here. */
        OTHER
    }

    /** Copies the list. */
    public HelloAnswer {
        extensions = List.copyOf(extensions);
    }

    private static HelloAnswer of(Kind kind) {
        return new HelloAnswer(kind, 0, 0, List.of(), "", -1);
    }

    /**
     * Reads the beginning of what came.
     *
     * @param bytes all that came behind the client's hello, up to now
     * @return what it is
     */
    public static HelloAnswer read(byte[] bytes) {
        if (bytes.length >= 7 && (bytes[0] & 0x80) != 0 && bytes[2] == SSL2_SERVER_HELLO) {
            return of(Kind.SSL2_HELLO);
        }
        if (bytes.length < HEADER) {
            return of(Kind.INCOMPLETE);
        }
        if ((bytes[0] != ALERT_RECORD && bytes[0] != HANDSHAKE_RECORD) || bytes[1] != 3) {
            return of(Kind.OTHER);
        }
        byte[] content = content(bytes);
        try {
            return bytes[0] == ALERT_RECORD ? alert(content) : hello(ByteBuffer.wrap(content));
        } catch (BufferUnderflowException e) {
            return of(Kind.INCOMPLETE);
        }
    }

    /** What is in the records at the beginning that are of the same type as the first. */
    static byte[] content(byte[] bytes) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int at = 0;
        while (at + HEADER <= bytes.length && bytes[at] == bytes[0]) {
            int length = ((bytes[at + 3] & 0xFF) << 8) | (bytes[at + 4] & 0xFF);
            content.write(bytes, at + HEADER, Math.min(length, bytes.length - at - HEADER));
            at += HEADER + length;
        }
        return content.toByteArray();
    }

    private static HelloAnswer alert(byte[] content) {
        return content.length < 2
                ? of(Kind.INCOMPLETE)
                : new HelloAnswer(Kind.ALERT, 0, 0, List.of(), "", content[1] & 0xFF);
    }

    private static HelloAnswer hello(ByteBuffer in) {
        if (in.get() != SERVER_HELLO) {
            return of(Kind.OTHER);
        }
        int length = ((in.get() & 0xFF) << 16) | number16(in);
        if (in.remaining() < length) {
            return of(Kind.INCOMPLETE);
        }
        ByteBuffer body = in.slice().limit(length);
        int version = number16(body);
        skip(body, RANDOM_BYTES);
        skip(body, body.get() & 0xFF);
        int suite = number16(body);
        skip(body, 1);
        Map<Integer, String> extensions = extensions(body);
        String renegotiation = extensions.getOrDefault(RENEGOTIATION_INFO, "");
        return new HelloAnswer(Kind.HELLO, version, suite, List.copyOf(extensions.keySet()), renegotiation, -1);
    }

    private static Map<Integer, String> extensions(ByteBuffer body) {
        Map<Integer, String> extensions = new LinkedHashMap<>();
        if (body.remaining() < 2) {
            return extensions;
        }
        skip(body, 2);
        while (body.hasRemaining()) {
            int type = number16(body);
            int length = number16(body);
            int at = body.position();
            skip(body, length);
            extensions.put(
                    type,
                    HexFormat.of().formatHex(body.array(), body.arrayOffset() + at, body.arrayOffset() + at + length));
        }
        return extensions;
    }

    private static int number16(ByteBuffer in) {
        return in.getShort() & 0xFFFF;
    }

    private static void skip(ByteBuffer in, int bytes) {
        if (bytes > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + bytes);
    }

    /** Whether the server has chosen version and cipher suite. */
    public boolean isHello() {
        return kind == Kind.HELLO || kind == Kind.SSL2_HELLO;
    }

    @Override
    public String toString() {
        return switch (kind) {
            case HELLO ->
                String.format(Locale.ROOT, "a ServerHello of version %04X with cipher suite %04X", version, suite);
            case SSL2_HELLO -> "a ServerHello of SSL 2";
            case ALERT -> "the alert " + alert;
            case INCOMPLETE -> "no answer in TLS";
            case OTHER -> "something that is no answer to a ClientHello";
        };
    }
}
