package org.xmppspec.server.fault.security;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.ModuleContext;

/**
 * Faults in what TLS agrees on (RFC 6120 section 13.9.5, RFC 7590 section 1). No TLS library does such things any more, so
 * the hello of a server that does is sent past it.
 */
public final class TlsVersionFaults implements FaultFamily {
    private static final int HANDSHAKE = 22;
    private static final int VERSION_AT = 9;
    private static final int SESSION_ID_AT = 43;
    private static final int SSL_3 = 0x0300;
    private static final byte[] NONSENSE = Bytes.hex("16 0301 0004 7F000000");
    private static final byte[] SSL_2_HELLO =
            Bytes.hex("8022 04 00 01 0002 0004 0003 0010 30820000 010080 000102030405060708090A0B0C0D0E0F00");

    private static final byte[] REFUSAL = Bytes.hex("15 0303 0002 02 28");
    private static final Set<Integer> RSA_KEY_TRANSPORT =
            Set.of(0x002F, 0x0035, 0x003C, 0x003D, 0x009C, 0x009D, 0x000A);
    private static final int TLS_1_3_SUITES = 0x13;

    private static final Set<Integer> NULL_ENCRYPTION = Set.of(0x0001, 0x0002, 0x003B, 0xC006, 0xC010);
    private static final Set<Integer> RC4 = Set.of(0x0004, 0x0005, 0xC007, 0xC011);
    private static final Set<Integer> SHORT_KEYS = Set.of(0x0003, 0x0006, 0x0008, 0x0009, 0x0014, 0x0015);

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "tls-fails-with-server-name",
                        "No TLS handshake succeeds with a client that names the server that it wants.",
                        TlsVersionFaults::failWithServerName,
                        "RFC6120-5.4.3.1-1",
                        "RFC6120-13.4-1",
                        "RFC6120-13.6-1",
                        "RFC7590-1-1"),
                Fault.of(
                        "ssl-2-spoken",
                        "A client that speaks SSL 2 is served.",
                        server -> serve(server, hello -> isSsl2(hello) ? SSL_2_HELLO.clone() : new byte[0]),
                        "RFC6120-13.9.5-1"),
                Fault.of(
                        "ssl-3-spoken",
                        "A client that speaks SSL 3 is served.",
                        server -> serve(
                                server,
                                hello -> isHello(hello) && Bytes.number16(hello, VERSION_AT) == SSL_3
                                        ? serverHello(SSL_3, 0x002F)
                                        : new byte[0]),
                        "RFC7590-1-1"),
                Fault.of(
                        "no-forward-secrecy",
                        "A client that offers nothing but cipher suites with forward secrecy is refused.",
                        server ->
                                serve(server, hello -> offersOnlyForwardSecrecy(hello) ? REFUSAL.clone() : new byte[0]),
                        "RFC7590-1-1"),
                weak("null-encryption-spoken", "A client that wants no encryption is served.", NULL_ENCRYPTION),
                weak("rc4-spoken", "A client that encrypts with RC4 is served.", RC4),
                weak("short-keys-spoken", "A client that encrypts with 40 or 56 bits is served.", SHORT_KEYS));
    }

    /** Whether a client of TLS 1.2 offers ephemeral keys only. */
    private static boolean offersOnlyForwardSecrecy(byte[] hello) {
        Set<Integer> offered = offered(hello);
        return offered.contains(0xC02F)
                && offered.stream()
                        .noneMatch(suite -> RSA_KEY_TRANSPORT.contains(suite) || suite >> 8 == TLS_1_3_SUITES);
    }

    private static void failWithServerName(ModuleContext server) {
        String domain = server.domain().toString();
        server.hooks()
                .tls()
                .recordsIn()
                .add((connection, bytes) -> isHello(bytes) && Bytes.contain(bytes, domain) ? NONSENSE.clone() : bytes);
    }

    /** Serves clients all of whose cipher suites TLS itself refuses, if one of some is among them. */
    private static Fault weak(String name, String summary, Set<Integer> suites) {
        return Fault.of(
                name,
                summary,
                server -> serve(
                        server,
                        hello -> offered(hello).stream()
                                .filter(suites::contains)
                                .findFirst()
                                .map(suite -> serverHello(0x0303, suite))
                                .orElse(new byte[0])),
                "RFC7590-1-1");
    }

    private static void serve(ModuleContext server, Function<byte[], byte[]> replies) {
        server.hooks().tls().recordsIn().add((connection, bytes) -> {
            byte[] reply = replies.apply(bytes);
            if (reply.length == 0) {
                return bytes;
            }
            connection.sendUnderTls(reply);
            return new byte[0];
        });
    }

    private static boolean isSsl2(byte[] bytes) {
        return bytes.length > 4 && (bytes[0] & 0x80) != 0 && bytes[2] == 1 && Bytes.number16(bytes, 3) == 2;
    }

    private static boolean isHello(byte[] bytes) {
        return bytes.length > SESSION_ID_AT && bytes[0] == HANDSHAKE && bytes[5] == 1;
    }

    private static Set<Integer> offered(byte[] hello) {
        if (!isHello(hello)) {
            return Set.of();
        }
        int at = SESSION_ID_AT + 1 + (hello[SESSION_ID_AT] & 0xFF);
        int count = Math.max(0, Bytes.number16(hello, at)) / 2;
        return IntStream.range(0, count)
                .mapToObj(i -> Bytes.number16(hello, at + 2 + 2 * i))
                .collect(Collectors.toSet());
    }

    private static byte[] serverHello(int version, int suite) {
        byte[] versionBytes = {(byte) (version >> 8), (byte) version};
        byte[] chosen = {(byte) (suite >> 8), (byte) suite, 0};
        byte[] body = Bytes.join(versionBytes, new byte[32], new byte[] {0}, chosen);
        byte[] message = Bytes.join(new byte[] {2, 0, 0, (byte) body.length}, body);
        return Bytes.join(new byte[] {HANDSHAKE}, versionBytes, new byte[] {0, (byte) message.length}, message);
    }
}
