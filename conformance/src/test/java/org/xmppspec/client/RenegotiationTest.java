package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

class RenegotiationTest {
    private static Ending tried(Renegotiation expected, String... faults) {
        ServerConfig config = ServerConfig.builder().faults(faults).build();
        try (ReferenceServer server = ReferenceServer.start(config);
                Connector connector = new Connector(ConnectSettings.builder(server.domain())
                        .endpoint("127.0.0.1", server.port())
                        .trust(Trust.certificate(server.certificate()))
                        .timeout(Duration.ofSeconds(faults.length == 0 ? 20 : 2))
                        .build());
                XmppSession romeo = connector.open(SessionRequest.builder("romeo", StreamStage.TLS)
                        .renegotiable()
                        .build())) {
            assertEquals("TLSv1.2", romeo.tls().orElseThrow().protocol());
            assertEquals(expected, romeo.renegotiate());
            return romeo.awaitEnding();
        }
    }

    @Test
    void theReferenceServerEndsTcp() {
        Ending ending = tried(Renegotiation.FAILED);

        assertTrue(ending.tcpClosed(), ending.toString());
        assertTrue(ending.streamError().isEmpty(), ending.toString());
    }

    @Test
    void aServerThatDoesNotAnswerLeavesTcpOpen() {
        Ending ending = tried(Renegotiation.UNANSWERED, "renegotiation-overheard");

        assertEquals(Ending.Kind.LEFT_OPEN, ending.kind(), ending.toString());
    }
}
