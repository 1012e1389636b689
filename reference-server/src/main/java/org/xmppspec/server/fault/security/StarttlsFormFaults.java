package org.xmppspec.server.fault.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.StartTlsHook;
import org.xmppspec.xmpp.stream.StreamHeader;

/**
 * Faults that show where the request for TLS is written as a start tag and an end tag, so that everybody else gets on; and
 * one in what is remembered behind it (RFC 6120 sections 5.3 and 5.4).
 */
public final class StarttlsFormFaults implements FaultFamily {
    private static final byte[] HANDSHAKE_FAILURE = Bytes.hex("15 0303 0002 0228");

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                                "starttls-in-two-tags-refused",
                                "A request for TLS that is not an empty-element tag fails.",
                                StarttlsFormFaults::refuse,
                                "RFC6120-5.4.2.3-1")
                        .andSo("RFC6120-5.4.3.1-3", "RFC6120-5.3.2-1"),
                Fault.of(
                                "tls-without-certificate",
                                "The server has no certificate, so that TLS has no cipher suite to choose.",
                                StarttlsFormFaults::withoutCertificate,
                                "RFC6120-5.4.3.1-3")
                        .andSo("RFC6120-5.3.2-1"),
                Fault.of(
                        "tls-without-restart",
                        "The header of a stream inside TLS is not answered with one.",
                        StarttlsFormFaults::withoutRestart,
                        "RFC6120-5.3.2-1"),
                Fault.of(
                        "starttls-address-remembered",
                        "The address that a client gave in plain text is still its address inside TLS.",
                        StarttlsFormFaults::rememberAddress,
                        "RFC6120-5.4.3.3-1.2"));
    }

    /** Whether the client has asked for TLS with a start tag and an end tag. */
    private static final class Request {
        private boolean inTwoTags;

        private static Request on(Connection connection) {
            return connection.data(Request.class, Request::new);
        }
    }

    private static void listen(ModuleContext server) {
        server.hooks().bytesIn().add(HookPoint.FIRST, (connection, bytes) -> {
            if (!connection.secure() && new String(bytes, StandardCharsets.ISO_8859_1).contains("</starttls")) {
                Request.on(connection).inTwoTags = true;
            }
            return bytes;
        });
    }

    private static void refuse(ModuleContext server) {
        listen(server);
        server.hooks()
                .startTls()
                .add(
                        HookPoint.LAST,
                        (connection, answer) ->
                                Request.on(connection).inTwoTags ? StartTlsHook.Answer.FAILURE : answer);
    }

    private static void withoutCertificate(ModuleContext server) {
        listen(server);
        server.hooks().tls().recordsIn().add((connection, bytes) -> {
            if (!Request.on(connection).inTwoTags) {
                return bytes;
            }
            connection.sendUnderTls(HANDSHAKE_FAILURE.clone());
            return new byte[0];
        });
    }

    private static void withoutRestart(ModuleContext server) {
        listen(server);
        server.hooks()
                .bytesOut()
                .add(
                        HookPoint.LAST,
                        (connection, bytes) -> connection.secure()
                                        && Request.on(connection).inTwoTags
                                        && Bytes.contain(bytes, StreamHeader.XML_DECLARATION)
                                ? new byte[0]
                                : bytes);
    }

    /** The address in the header of a client. */
    private static final class Address {
        private Optional<String> claimed = Optional.empty();
    }

    private static void rememberAddress(ModuleContext server) {
        server.hooks().headerIn().add(HookPoint.FIRST, (connection, header) -> {
            Address address = connection.data(Address.class, Address::new);
            address.claimed = header.from().or(() -> address.claimed);
            return header;
        });
        Wiring.changeHeader(
                server,
                (connection, header) -> new StreamHeader(
                        connection.data(Address.class, Address::new).claimed,
                        header.from(),
                        header.id(),
                        header.lang(),
                        header.version(),
                        header.contentNamespace()));
    }
}
