package org.xmppspec.conformance.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.Trust;
import org.xmppspec.client.XmppSession;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

class RemoteTargetTest {
    private ReferenceServer server;

    @BeforeEach
    void startServer() {
        server = ReferenceServer.start(ServerConfig.builder()
                .domain("montague.lit")
                .user("romeo", "r0m30")
                .user("benvolio", "b3nv0li0")
                .build());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void accountsAreMadeInBandAndRemovedAtTheEnd() throws Exception {
        OpenTarget target = RemoteTarget.open("mine", settings(), new Provisioning.InBand(false), 2);
        Account account = target.accounts().take();
        assertEquals("ibr", target.target().provisioning());
        assertTrue(
                target.target().version().contains("xmppspec"), target.target().version());
        logIn(target, account).close();
        target.close();
        assertEquals(List.of(), target.accounts().notRemoved());
        assertFalse(server.removeUser(account.localpart()), "the account is still there");
    }

    @Test
    void givenAccountsComeBackWithAnEmptyRoster() throws Exception {
        Account romeo = new Account("romeo", "montague.lit", "r0m30");
        try (OpenTarget target = RemoteTarget.open("mine", settings(), new Provisioning.Given(List.of(romeo)), 1)) {
            Account taken = target.accounts().take();
            try (XmppSession session = logIn(target, taken)) {
                session.request("<iq type='set'><query xmlns='jabber:iq:roster'>"
                        + "<item jid='juliet@capulet.lit' name=\"'&lt;Juliet&gt;\"/></query></iq>");
            }
            target.accounts().giveBack(taken);
            try (XmppSession session = logIn(target, target.accounts().take())) {
                assertFalse(session.roster().orElseThrow().raw().contains("<item"));
            }
        }
    }

    @Test
    void aWrongPasswordMakesTheTargetUnusable() {
        Provisioning wrong = new Provisioning.Given(List.of(
                new Account("benvolio", "montague.lit", "b3nv0li0"), new Account("romeo", "montague.lit", "wr0ng")));
        String sentence = unusable(settings(), wrong);
        assertTrue(sentence.contains("romeo@montague.lit"), sentence);
        assertFalse(sentence.contains("wr0ng"), sentence);
    }

    @Test
    void aCertificateThatNobodyVouchesForMakesTheTargetUnusable() {
        ConnectSettings doubtful = ConnectSettings.builder("montague.lit")
                .endpoint("127.0.0.1", server.port())
                .timeout(Duration.ofSeconds(20))
                .build();
        String sentence = unusable(doubtful, new Provisioning.InBand(false));
        assertTrue(sentence.contains("--trust-cert"), sentence);
    }

    @Test
    void aCommandThatFailsMakesTheTargetUnusable() {
        String sentence = unusable(settings(), new Provisioning.Command("echo no; false"));
        assertTrue(sentence.contains("exit code 1"), sentence);
    }

    private static String unusable(ConnectSettings settings, Provisioning provisioning) {
        TargetUnusableException unusable =
                assertThrows(TargetUnusableException.class, () -> RemoteTarget.open("mine", settings, provisioning, 1));
        return unusable.getMessage();
    }

    private ConnectSettings settings() {
        return ConnectSettings.builder("montague.lit")
                .endpoint("127.0.0.1", server.port())
                .trust(Trust.certificate(server.certificate()))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    private static XmppSession logIn(OpenTarget target, Account account) throws ConnectException {
        return target.connector()
                .open(SessionRequest.builder("romeo", StreamStage.ONLINE)
                        .account(account)
                        .build());
    }
}
