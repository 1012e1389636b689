package org.xmppspec.server.fault.security;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.stream.StreamErrorCondition;

/** Faults in the TLS handshake, and in a second one inside TLS 1.2 (RFC 6120 sections 5.3.5 and 5.4.3.1, RFC 7590). */
public final class HandshakeFaults implements FaultFamily {
    private static final int HANDSHAKE = 22;
    private static final int CERTIFICATE = 11;
    private static final int RECORD_HEADER = 5;
    private static final int MESSAGE_HEADER = 4;

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "certificate-withheld",
                        "In the handshake of TLS 1.2 the server shows no certificate.",
                        HandshakeFaults::withholdCertificate,
                        "RFC6120-5.4.3.1-3"),
                Fault.of(
                        "renegotiation-info-of-no-handshake",
                        "The extension for safe renegotiation names a handshake that never was.",
                        server -> server.hooks()
                                .tls()
                                .recordsOut()
                                .add((connection, bytes) -> connection.secure() ? bytes : withOddInfo(bytes)),
                        "RFC6120-5.3.5-2",
                        "RFC6120-13.9.5-4"),
                Fault.of(
                        "renegotiation-answered-in-xmpp",
                        "A client that begins to renegotiate TLS gets a stream error.",
                        server -> renegotiation(server, connection -> {
                            connection.end(StreamErrorCondition.POLICY_VIOLATION, "");
                            return true;
                        }),
                        "RFC6120-5.3.5-3"),
                Fault.of(
                        "renegotiation-overheard",
                        "A client that begins to renegotiate TLS is not answered, and the connection stays open.",
                        server -> renegotiation(server, connection -> true),
                        "RFC6120-5.3.5-3"));
    }

    /** Puts one byte in place of the length of 0, so that the extension is as long as before. */
    private static byte[] withOddInfo(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return bytes.length > 0 && bytes[0] == HANDSHAKE
                ? Bytes.of(text.replace("\u00FF\u0001\u0000\u0001\u0000", "\u00FF\u0001\u0000\u0001\u0005"))
                : bytes;
    }

    /** Under TLS 1.2 a handshake record after the first handshake begins a second one. */
    private static void renegotiation(ModuleContext server, Predicate<Connection> taken) {
        server.hooks()
                .tls()
                .recordsIn()
                .add((connection, bytes) ->
                        connection.secure() && bytes.length > 0 && bytes[0] == HANDSHAKE && taken.test(connection)
                                ? new byte[0]
                                : bytes);
    }

    /** Whether the server has said something under TLS. */
    private static final class Begun {
        private boolean said;
    }

    private static void withholdCertificate(ModuleContext server) {
        server.hooks().tls().recordsOut().add((connection, bytes) -> {
            Begun begun = connection.data(Begun.class, Begun::new);
            boolean first = !begun.said && !connection.secure() && bytes.length > 0 && bytes[0] == HANDSHAKE;
            begun.said = true;
            return first ? withoutCertificate(bytes) : bytes;
        });
    }

    /** Leaves the certificate out of records that are handshake records to their end. */
    private static byte[] withoutCertificate(byte[] records) {
        byte[] left = {};
        int at = 0;
        while (at + RECORD_HEADER <= records.length && records[at] == HANDSHAKE) {
            int end = at + RECORD_HEADER + Bytes.number16(records, at + 3);
            byte[] messages = messages(Arrays.copyOfRange(records, at + RECORD_HEADER, end));
            byte[] length = {(byte) (messages.length >> 8), (byte) messages.length};
            left = Bytes.join(left, Arrays.copyOfRange(records, at, at + 3), length, messages);
            at = end;
        }
        return Bytes.join(left, Arrays.copyOfRange(records, at, records.length));
    }

    private static byte[] messages(byte[] all) {
        byte[] left = {};
        int at = 0;
        while (at + MESSAGE_HEADER <= all.length) {
            int end = at + MESSAGE_HEADER + (all[at + 1] << 16) + Bytes.number16(all, at + 2);
            if (all[at] != CERTIFICATE) {
                left = Bytes.join(left, Arrays.copyOfRange(all, at, end));
            }
            at = end;
        }
        return left;
    }
}
