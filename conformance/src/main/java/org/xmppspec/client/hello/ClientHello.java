package org.xmppspec.client.hello;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/**
 * What a client says first in TLS 1.0 to 1.2 and in SSL 3 (RFC 5246 section 7.4.1.2).
 *
 * @param version the highest version that is offered, as on the wire: 0x0300 for SSL 3, 0x0303 for TLS 1.2
 * @param suites the cipher suites that are offered, by number
 * @param serverName the name sent as server_name; empty for none
 */
public record ClientHello(int version, List<Integer> suites, String serverName) {
    /** SSL 3. */
    public static final int SSL_3 = 0x0300;
    /** TLS 1.0. */
    public static final int TLS_1_0 = 0x0301;
    /** TLS 1.1. */
    public static final int TLS_1_1 = 0x0302;
    /** TLS 1.2. */
    public static final int TLS_1_2 = 0x0303;

    /** Says that the client knows the renegotiation_info extension (RFC 5746 section 3.3). */
    static final int RENEGOTIATION_SCSV = 0x00FF;

    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Copies the list. */
    public ClientHello {
        suites = List.copyOf(suites);
    }

    /**
     * Makes the bytes: one record with one message. SSL 3 knows no extensions.
     *
     * @return what a client sends
     */
    public byte[] bytes() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        byte[] extensions = version == SSL_3 ? new byte[0] : Wire.sized16(extensions());
        byte[] body = Wire.join(
                Wire.number16(version),
                random,
                Wire.sized8(new byte[0]),
                Wire.sized16(Wire.join(
                        Wire.numbers16(
                                suites.stream().mapToInt(Integer::intValue).toArray()),
                        Wire.number16(RENEGOTIATION_SCSV))),
                Wire.sized8(new byte[] {0}),
                extensions);
        byte[] message = Wire.join(new byte[] {1, 0}, Wire.sized16(body));
        int recordVersion = Math.min(version, TLS_1_0);
        return Wire.join(new byte[] {22}, Wire.number16(recordVersion), Wire.sized16(message));
    }

    private byte[] extensions() {
        byte[] groups = Wire.sized16(Wire.numbers16(0x001D, 0x0017, 0x0018));
        byte[] signatures =
                Wire.sized16(Wire.numbers16(0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0601, 0x0203, 0x0201));
        byte[] extensions = Wire.join(
                extension(0x000A, groups),
                extension(0x000B, Wire.sized8(new byte[] {0})),
                extension(0x000D, signatures));
        if (serverName.isEmpty()) {
            return extensions;
        }
        byte[] name = Wire.sized16(serverName.getBytes(StandardCharsets.US_ASCII));
        return Wire.join(extension(0x0000, Wire.sized16(Wire.join(new byte[] {0}, name))), extensions);
    }

    private static byte[] extension(int type, byte[] data) {
        return Wire.join(Wire.number16(type), Wire.sized16(data));
    }

    /**
     * Makes what a client of SSL 2 says first (RFC 5246 appendix E.2), with all its cipher specifications.
     *
     * @return the bytes
     */
    public static byte[] ssl2() {
        byte[] specifications = {
            1,
            0,
            (byte) 0x80,
            2,
            0,
            (byte) 0x80,
            3,
            0,
            (byte) 0x80,
            4,
            0,
            (byte) 0x80,
            5,
            0,
            (byte) 0x80,
            6,
            0,
            0x40,
            7,
            0,
            (byte) 0xC0
        };
        byte[] challenge = Arrays.copyOf(new byte[] {1, 2, 3, 5, 7, 11, 13}, 16);
        byte[] message = Wire.join(
                new byte[] {1},
                Wire.number16(0x0002),
                Wire.number16(specifications.length),
                Wire.number16(0),
                Wire.number16(challenge.length),
                specifications,
                challenge);
        return Wire.join(Wire.number16(0x8000 | message.length), message);
    }

    /** Puts numbers and lengths into bytes, the highest byte first. */
    static final class Wire {
        private Wire() {}

        static byte[] number16(int number) {
            return new byte[] {(byte) (number >> 8), (byte) number};
        }

        static byte[] numbers16(int... numbers) {
            ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length);
            Arrays.stream(numbers).forEach(number -> bytes.putShort((short) number));
            return bytes.array();
        }

        static byte[] sized8(byte[] bytes) {
            return join(new byte[] {(byte) bytes.length}, bytes);
        }

        static byte[] sized16(byte[] bytes) {
            return join(number16(bytes.length), bytes);
        }

        static byte[] join(byte[]... parts) {
            ByteBuffer joined = ByteBuffer.allocate(
                    Arrays.stream(parts).mapToInt(part -> part.length).sum());
            Arrays.stream(parts).forEach(joined::put);
            return joined.array();
        }
    }
}
