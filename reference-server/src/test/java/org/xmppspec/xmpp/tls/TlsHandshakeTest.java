package org.xmppspec.xmpp.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handshakes of both roles, with both libraries and both current versions of TLS. */
class TlsHandshakeTest {
    private static final String DOMAIN = "example.com";
    private static CertificateAuthority authority;
    private static KeyMaterial serverKey;
    private static Trust trust;

    @BeforeAll
    static void issueCertificates() throws GeneralSecurityException {
        authority = CertificateAuthority.create("Test CA");
        serverKey = authority.server(DOMAIN);
        trust = Trust.certificates(List.of(authority.certificate()));
    }

    static Stream<Object[]> combinations() {
        List<Object[]> all = new ArrayList<>();
        for (String version : TlsContexts.CURRENT_PROTOCOLS) {
            for (TlsProvider client : TlsProvider.values()) {
                for (TlsProvider server : TlsProvider.values()) {
                    all.add(new Object[] {version, client, server});
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void bothSidesDeriveTheSameChannelBindings(String version, TlsProvider clientLibrary, TlsProvider serverLibrary)
            throws GeneralSecurityException {
        TlsClient client = TlsContexts.client(
                ClientTls.of(DOMAIN, trust).withProtocols(List.of(version)).withProvider(clientLibrary));
        TlsServer server = TlsContexts.server(ServerTls.of(serverKey).withProvider(serverLibrary));

        try (Handshake handshake = Handshake.between(client, server)) {
            assertTrue(handshake.succeeded(), () -> String.valueOf(handshake.clientFailure()));
            assertEquals(version, handshake.client().engine().getSession().getProtocol());
            ChannelBindings ofClient = client.channelBindings(handshake.client());
            ChannelBindings ofServer = server.channelBindings(handshake.server());
            assertEquals(expectedTypes(version, clientLibrary), ofClient.types());
            assertEquals(expectedTypes(version, serverLibrary), ofServer.types());
            for (String type : ofClient.types()) {
                ofServer.data(type)
                        .ifPresent(bytes ->
                                assertArrayEquals(bytes, ofClient.data(type).orElseThrow(), type));
            }
        }
    }

    private static List<String> expectedTypes(String version, TlsProvider library) {
        List<String> types = new ArrayList<>();
        boolean conscrypt = library == TlsProvider.CONSCRYPT;
        if (version.equals("TLSv1.3") && (conscrypt || Runtime.version().feature() >= 25)) {
            types.add(ChannelBindings.TLS_EXPORTER);
        }
        if (version.equals("TLSv1.2") && conscrypt) {
            types.add(ChannelBindings.TLS_UNIQUE);
        }
        types.add(ChannelBindings.TLS_SERVER_END_POINT);
        return types;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void channelBindingsDifferBetweenConnections(String version) throws GeneralSecurityException {
        ClientTls settings = ClientTls.of(DOMAIN, trust).withProtocols(List.of(version));
        TlsServer server = TlsContexts.server(ServerTls.of(serverKey));

        assertNotEquals(strongest(settings, server), strongest(settings, server));
    }

    private static String strongest(ClientTls settings, TlsServer server) throws GeneralSecurityException {
        TlsClient client = TlsContexts.client(settings);
        try (Handshake handshake = Handshake.between(client, server)) {
            ChannelBindings bindings = client.channelBindings(handshake.client());
            return HexFormat.of()
                    .formatHex(bindings.data(bindings.types().get(0)).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTrustedCertificateForTheDomainIsAccepted(TlsProvider library) throws GeneralSecurityException {
        TlsClient client = TlsContexts.client(ClientTls.of(DOMAIN, trust).withProvider(library));

        try (Handshake handshake = Handshake.between(client, TlsContexts.server(ServerTls.of(serverKey)))) {
            assertTrue(handshake.succeeded());
            assertEquals(Optional.empty(), client.certificateProblem());
            assertEquals(
                    serverKey.certificate(),
                    TlsContexts.peerChain(handshake.client()).get(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateForAnotherDomainIsRefused(TlsProvider library) throws GeneralSecurityException {
        String sentence = refusal(ClientTls.of("example.net", trust).withProvider(library));

        assertEquals(
                "The server's certificate for example.net is not trusted: it is for example.com,"
                        + " _xmpp-client.example.com, example.com, not for example.net.",
                sentence);
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateOfAnotherAuthorityIsRefused(TlsProvider library) throws GeneralSecurityException {
        Trust other =
                Trust.certificates(List.of(CertificateAuthority.create("Other").certificate()));

        assertTrue(refusal(ClientTls.of(DOMAIN, other).withProvider(library)).contains("no trusted authority"));
        assertTrue(refusal(ClientTls.of(DOMAIN, Trust.system()).withProvider(library))
                .startsWith("The server's certificate for example.com is not trusted: no trusted authority"));
        assertTrue(refusal(ClientTls.of(DOMAIN, Trust.certificates(List.of())).withProvider(library))
                .contains("no trusted authority"));
    }

    private static String refusal(ClientTls settings) throws GeneralSecurityException {
        TlsClient client = TlsContexts.client(settings);
        try (Handshake handshake = Handshake.between(client, TlsContexts.server(ServerTls.of(serverKey)))) {
            assertFalse(handshake.succeeded());
            Throwable cause = handshake.clientFailure();
            while (cause.getCause() != null && !(cause instanceof UntrustedCertificateException)) {
                cause = cause.getCause();
            }
            assertInstanceOf(UntrustedCertificateException.class, cause);
            assertEquals(client.certificateProblem(), Optional.of(cause.getMessage()));
            return cause.getMessage();
        }
    }

    @ParameterizedTest
    @EnumSource
    void insecureGoesOnAndNotesTheProblem(TlsProvider library) throws GeneralSecurityException {
        KeyMaterial selfSigned = CertificateAuthority.selfSigned("elsewhere.example");
        TlsClient client =
                TlsContexts.client(ClientTls.of(DOMAIN, Trust.insecure()).withProvider(library));

        try (Handshake handshake = Handshake.between(client, TlsContexts.server(ServerTls.of(selfSigned)))) {
            assertTrue(handshake.succeeded());
            assertEquals(
                    Optional.of("The server's certificate for example.com is not trusted:"
                            + " it is self-signed and not among the trusted ones."),
                    client.certificateProblem());
        }
    }

    @Test
    void aSelfSignedCertificateCanBeTrusted() throws GeneralSecurityException {
        KeyMaterial selfSigned = CertificateAuthority.selfSigned(DOMAIN);
        TlsClient client = TlsContexts.client(ClientTls.of(DOMAIN, Trust.certificates(selfSigned.chain())));

        try (Handshake handshake = Handshake.between(client, TlsContexts.server(ServerTls.of(selfSigned)))) {
            assertTrue(handshake.succeeded());
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void clientsMayShowACertificate(String version, TlsProvider clientLibrary, TlsProvider serverLibrary)
            throws GeneralSecurityException {
        KeyMaterial user = authority.client("juliet@example.com");
        ClientTls settings =
                ClientTls.of(DOMAIN, trust).withProtocols(List.of(version)).withProvider(clientLibrary);
        TlsServer server = TlsContexts.server(ServerTls.of(serverKey).withProvider(serverLibrary));

        try (Handshake handshake = Handshake.between(TlsContexts.client(settings.withKey(user)), server)) {
            assertTrue(handshake.succeeded());
            List<X509Certificate> chain = TlsContexts.peerChain(handshake.server());
            assertEquals(user.certificate(), chain.get(0));
            assertEquals(Optional.empty(), trust.problemWithClient(chain));
            assertEquals(
                    List.of("juliet@example.com"),
                    CertificateIdentities.of(chain.get(0)).xmppAddresses());
        }
        try (Handshake handshake = Handshake.between(TlsContexts.client(settings), server)) {
            assertTrue(handshake.succeeded());
            assertEquals(List.of(), TlsContexts.peerChain(handshake.server()));
        }
    }

    @Test
    void anUntrustedClientCertificateDoesNotEndTheHandshake() throws GeneralSecurityException {
        KeyMaterial stranger = CertificateAuthority.create("Other").client("juliet@example.com");
        TlsClient client = TlsContexts.client(ClientTls.of(DOMAIN, trust).withKey(stranger));

        try (Handshake handshake = Handshake.between(client, TlsContexts.server(ServerTls.of(serverKey)))) {
            assertTrue(handshake.succeeded());
            assertTrue(trust.problemWithClient(TlsContexts.peerChain(handshake.server()))
                    .isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void directTlsNegotiatesTheProtocol(String version, TlsProvider clientLibrary, TlsProvider serverLibrary)
            throws GeneralSecurityException {
        ClientTls settings =
                ClientTls.of(DOMAIN, trust).withProtocols(List.of(version)).withProvider(clientLibrary);
        TlsServer server = TlsContexts.server(ServerTls.of(serverKey).withProvider(serverLibrary));

        try (Handshake direct = Handshake.between(
                        TlsContexts.client(settings.withApplicationProtocols(List.of(TlsContexts.ALPN_CLIENT))),
                        server);
                Handshake startTls = Handshake.between(TlsContexts.client(settings), server)) {
            assertEquals("xmpp-client", direct.client().engine().getApplicationProtocol());
            assertEquals("xmpp-client", direct.server().engine().getApplicationProtocol());
            assertNotEquals("xmpp-client", startTls.server().engine().getApplicationProtocol());
        }
    }

    @ParameterizedTest
    @EnumSource(TlsProvider.class)
    void serverMayChooseAnyProtocolThatIsOffered(TlsProvider library) throws GeneralSecurityException {
        ClientTls settings =
                ClientTls.of(DOMAIN, trust).withApplicationProtocols(List.of("something", TlsContexts.ALPN_CLIENT));
        ServerTls obliging =
                ServerTls.of(serverKey).withProvider(library).withApplicationProtocol(offered -> offered.get(0));

        try (Handshake handshake = Handshake.between(TlsContexts.client(settings), TlsContexts.server(obliging))) {
            assertEquals("something", handshake.client().engine().getApplicationProtocol());
        }
    }

    @Test
    void theDomainIsSentAsServerName() throws GeneralSecurityException {
        TlsServer server = TlsContexts.server(ServerTls.of(serverKey).withProvider(TlsProvider.JDK));

        try (Handshake handshake = Handshake.between(TlsContexts.client(ClientTls.of(DOMAIN, trust)), server)) {
            ExtendedSSLSession session =
                    (ExtendedSSLSession) handshake.server().engine().getSession();
            assertEquals(List.of(new SNIHostName(DOMAIN)), session.getRequestedServerNames());
        }
    }

    @Test
    void versionsThatDoNotMeetFail() throws GeneralSecurityException {
        TlsServer server = TlsContexts.server(ServerTls.of(serverKey).withProtocols(List.of("TLSv1.2")));
        TlsClient client = TlsContexts.client(ClientTls.of(DOMAIN, trust).withProtocols(List.of("TLSv1.3")));

        try (Handshake handshake = Handshake.between(client, server)) {
            assertFalse(handshake.succeeded());
        }
    }
}
