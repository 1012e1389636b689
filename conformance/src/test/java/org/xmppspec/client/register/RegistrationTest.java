package org.xmppspec.client.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.Connector;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.Transcript;
import org.xmppspec.client.Trust;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.register.RegistrationException.Kind;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** Accounts made and removed in band. */
class RegistrationTest {
    private static final Account NURSE = new Account("nurse", "localhost", "<secret> & ${dollar}");

    private ReferenceServer server;
    private Connector connector;

    @BeforeEach
    void start() {
        server = ReferenceServer.start(ServerConfig.builder().build());
        connector = new Connector(ConnectSettings.builder("localhost")
                .endpoint("127.0.0.1", server.port())
                .trust(Trust.certificate(server.certificate()))
                .build());
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    private XmppSession open(StreamStage stage, Account account, Transcript transcript) {
        return connector.open(SessionRequest.builder("nurse", stage)
                .account(account)
                .transcript(transcript)
                .build());
    }

    @Test
    void makesAccountsOneAfterTheOtherAndRemovesThem() throws Exception {
        Transcript transcript = Transcript.start();
        try (XmppSession session = open(StreamStage.TLS, NURSE, transcript)) {
            Registration registration = new Registration(session);
            assertTrue(registration.isAdvertised());
            registration.register(NURSE);
            registration.register(new Account("friar", "localhost", "x"));
            RegistrationException twice = assertThrows(RegistrationException.class, () -> registration.register(NURSE));
            assertEquals(Kind.CONFLICT, twice.kind(), twice.getMessage());
        }
        assertTrue(transcript.entries().stream().noneMatch(e -> e.data().contains("secret")));
        XmppSession session = open(StreamStage.BIND, NURSE, transcript);
        new Registration(session).removeAccount();
        session.close();
        assertThrows(ConnectException.class, () -> open(StreamStage.BIND, NURSE, transcript));
    }
}
