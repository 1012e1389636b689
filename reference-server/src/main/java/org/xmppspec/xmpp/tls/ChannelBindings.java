package org.xmppspec.xmpp.tls;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLEngine;

/** The channel bindings of one TLS connection, by type name. */
public final class ChannelBindings {
    /** A hash of the server's certificate (RFC 5929 section 4). */
    public static final String TLS_SERVER_END_POINT = "tls-server-end-point";
    /** The first message that finished the handshake, up to TLS 1.2 (RFC 5929 section 3). */
    public static final String TLS_UNIQUE = "tls-unique";
    /** Keying material exported for this purpose, from TLS 1.3 on (RFC 9266). */
    public static final String TLS_EXPORTER = "tls-exporter";

    private static final List<ChannelBinding> TYPES =
            List.of(new TlsExporterBinding(), new TlsUniqueBinding(), new TlsServerEndPointBinding());
    private static final ChannelBindings NONE = new ChannelBindings(Map.of());

    private final Map<String, byte[]> data;

    private ChannelBindings(Map<String, byte[]> data) {
        this.data = data;
    }

    /**
     * Derives the channel bindings of a connection.
     *
     * @param engine an engine whose handshake is complete
     * @param serverCertificate the certificate that the server showed
     * @return those that this library and this version of TLS give
     */
    public static ChannelBindings of(SSLEngine engine, X509Certificate serverCertificate) {
        Map<String, byte[]> data = new LinkedHashMap<>();
        for (ChannelBinding binding : TYPES) {
            binding.data(engine, serverCertificate).ifPresent(bytes -> data.put(binding.type(), bytes));
        }
        return new ChannelBindings(data);
    }

    /**
     * Gives the channel bindings of a connection without TLS.
     *
     * @return no channel bindings
     */
    public static ChannelBindings none() {
        return NONE;
    }

    /**
     * Gives the types that are available, strongest first.
     *
     * @return type names
     */
    public List<String> types() {
        return List.copyOf(data.keySet());
    }

    /**
     * Gives the bytes of a type.
     *
     * @param type the type's name
     * @return the bytes, or empty when the type is not available on this connection
     */
    public Optional<byte[]> data(String type) {
        return Optional.ofNullable(data.get(type)).map(byte[]::clone);
    }

    /**
     * Gives everything, as the server's role in SCRAM wants it.
     *
     * @return bytes by type name, strongest type first
     */
    public Map<String, byte[]> all() {
        Map<String, byte[]> copy = new LinkedHashMap<>();
        data.forEach((type, bytes) -> copy.put(type, bytes.clone()));
        return copy;
    }
}
