package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.ConnectException.Kind;
import org.xmppspec.client.match.Variables;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** A component of the reference server: contacts who share its stream, and streams that have it alone. */
class ComponentAccessTest {
    private static final Account ROMEO = new Account("romeo", "localhost", "wherefore art thou");
    private static final String DOMAIN = "plays.localhost";
    private static final String SECRET = "the play's the thing";

    private final Transcript transcript = Transcript.start();
    private final Variables variables = new Variables();
    private ReferenceServer server;
    private Connector connector;
    private ComponentAccess component;

    @BeforeEach
    void start() {
        variables.set("domain", "localhost");
        server = ReferenceServer.start(ServerConfig.builder()
                .user(ROMEO.localpart(), ROMEO.password())
                .component(DOMAIN, SECRET)
                .build());
        connector = new Connector(ConnectSettings.builder("localhost")
                .endpoint("127.0.0.1", server.port())
                .trust(Trust.certificate(server.certificate()))
                .timeout(Duration.ofSeconds(20))
                .build());
        component = access(DOMAIN, SECRET);
    }

    @AfterEach
    void stop() {
        component.close();
        connector.close();
        server.close();
    }

    private ComponentAccess access(String domain, String secret) {
        return new ComponentAccess(
                new Account("", domain, secret),
                ConnectSettings.builder(domain)
                        .endpoint("127.0.0.1", server.componentPort())
                        .tls(TlsMode.NONE)
                        .role(StreamRole.COMPONENT)
                        .timeout(Duration.ofSeconds(20))
                        .build());
    }

    private RemoteContact contact(String actor) {
        return component.contact(SessionRequest.builder(actor, StreamStage.BIND)
                .transcript(transcript)
                .variables(variables)
                .build());
    }

    private XmppSession romeo() {
        return connector.open(SessionRequest.builder("romeo", StreamStage.ONLINE)
                .account(ROMEO)
                .transcript(transcript)
                .variables(variables)
                .build());
    }

    @Test
    void eachContactHearsWhatIsForIt() {
        XmppSession romeo = romeo();
        RemoteContact juliet = contact("juliet");
        RemoteContact nurse = contact("nurse");

        romeo.send("<message to='${juliet.bare}/balcony'><body>soft!</body></message>");

        assertTrue(juliet.await("<message from='${romeo.full}'><body>soft!</body></message>")
                .isPresent());
        assertTrue(Fence.marker(romeo, nurse).before().isEmpty());
        juliet.send("<message from='${juliet.full}' to='${romeo.full}'><body>ay me</body></message>");
        assertTrue(romeo.await("<message from='${juliet.full}'><body>ay me</body></message>")
                .isPresent());
        assertTrue(Fence.marker(juliet, romeo).arrived());
        assertTrue(juliet.ping());
    }

    @Test
    void whatIsForNobodyIsRefused() {
        component.connect();
        Received answer =
                romeo().request("<iq type='get' to='nobody@" + DOMAIN + "'><ping xmlns='urn:xmpp:ping'/></iq>");
        assertEquals("error", answer.attribute("type"));
        assertTrue(answer.raw().contains("service-unavailable"), answer::raw);
    }

    @Test
    void aComponentThatIsNotThereCannotBeReached() {
        Received answer = romeo().request("<iq type='get' to='" + DOMAIN + "'><ping xmlns='urn:xmpp:ping'/></iq>");
        assertTrue(answer.raw().contains("remote-server-timeout"), answer::raw);
    }

    @Test
    void contactsWhoHaveLeftHearNothingMore() {
        XmppSession romeo = romeo();
        RemoteContact juliet = contact("juliet");
        component.leave(juliet);

        assertFalse(Fence.marker(romeo, juliet).arrived());
    }

    @Test
    void aSecondStreamIsAConflict() {
        component.connect();
        try (ComponentAccess second = access(DOMAIN, SECRET)) {
            ConnectException refused = assertThrows(ConnectException.class, second::connect);
            assertTrue(refused.getMessage().contains("conflict"), refused::getMessage);
        }
    }

    @Test
    void aWrongSecretIsSaidInASentence() {
        try (ComponentAccess wrong = access(DOMAIN, "the thing")) {
            ConnectException refused = assertThrows(ConnectException.class, wrong::connect);
            assertEquals(Kind.AUTHENTICATION, refused.kind());
            assertTrue(refused.getMessage().contains("check its secret"), refused::getMessage);
        }
    }

    @Test
    void anUnknownDomainIsRefused() {
        try (ComponentAccess unknown = access("tragedies.localhost", SECRET)) {
            ConnectException refused = assertThrows(ConnectException.class, unknown::connect);
            assertTrue(refused.getMessage().contains("host-unknown"), refused::getMessage);
        }
    }

    @Test
    void whoHasItAloneWaitsForTheOthersAndCanConnect() throws Exception {
        ComponentAccess.Seat shared = component.share();
        RemoteContact juliet = contact("juliet");
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<ComponentAccess.Seat> alone = CompletableFuture.supplyAsync(() -> {
            begun.countDown();
            return component.takeAlone();
        });
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        assertTrue(juliet.ping());
        assertFalse(alone.isDone());
        component.leave(juliet);
        shared.close();

        try (ComponentAccess.Seat seat = alone.get(20, TimeUnit.SECONDS);
                XmppSession plays = component.open(component
                        .request("plays", StreamStage.BIND)
                        .variables(variables)
                        .build())) {
            assertTrue(seat.alone());
            assertEquals(DOMAIN, plays.full());
            assertTrue(plays.ping());
        }
        assertTrue(contact("nurse").ping());
    }

    @Test
    void aStanzaFromElsewhereEndsTheStream() {
        try (XmppSession plays =
                component.open(component.request("plays", StreamStage.BIND).build())) {
            plays.send("<message from='juliet@elsewhere.example.org' to='romeo@localhost'/>");
            assertEquals("invalid-from", plays.awaitEnding().condition().orElse("none"));
        }
    }

    @Test
    void aStanzaWithoutAddressEndsTheStream() {
        try (XmppSession plays =
                component.open(component.request("plays", StreamStage.BIND).build())) {
            plays.send("<message from='juliet@" + DOMAIN + "'/>");
            assertEquals("improper-addressing", plays.awaitEnding().condition().orElse("none"));
        }
    }
}
