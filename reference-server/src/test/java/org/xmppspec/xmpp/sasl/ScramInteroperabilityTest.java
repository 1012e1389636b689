package org.xmppspec.xmpp.sasl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.ongres.scram.common.exception.ScramException;
import com.ongres.scram.common.exception.ScramServerErrorException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server's role beside a client that none of us wrote. */
class ScramInteroperabilityTest {
    private static final String TYPE = "tls-server-end-point";
    private static final byte[] CHANNEL = "certificate hash".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void anotherClientIsAccepted(ScramMechanism mechanism) throws SaslFailure, ScramException {
        Map<String, byte[]> channelBindings = mechanism.isPlus() ? Map.of(TYPE, CHANNEL) : Map.of();
        ScramCredentials credentials = ScramCredentials.derive(mechanism, "pä,=ss");
        ScramServer server = new ScramServer(mechanism, name -> Optional.of(credentials), channelBindings);
        com.ongres.scram.client.ScramClient client = client(mechanism, "pä,=ss");

        String challenge = server.challenge(client.clientFirstMessage().toString());
        client.serverFirstMessage(challenge);
        String success = server.success(client.clientFinalMessage().toString());
        client.serverFinalMessage(success);

        assertEquals("us,er=", server.username());
    }

    @Test
    void anotherClientUnderstandsOurSignature() throws SaslFailure, ScramException {
        ScramMechanism mechanism = ScramMechanism.SCRAM_SHA_1;
        ScramCredentials credentials = ScramCredentials.derive(mechanism, "password");
        ScramServer server = new ScramServer(mechanism, name -> Optional.of(credentials), Map.of());
        com.ongres.scram.client.ScramClient client = client(mechanism, "password");

        client.serverFirstMessage(server.challenge(client.clientFirstMessage().toString()));
        server.success(client.clientFinalMessage().toString());

        assertThrows(ScramServerErrorException.class, () -> client.serverFinalMessage("e=invalid-proof"));
    }

    private static com.ongres.scram.client.ScramClient client(ScramMechanism mechanism, String password) {
        return com.ongres.scram.client.ScramClient.builder()
                .advertisedMechanisms(List.of(mechanism.mechanismName()))
                .username("us,er=")
                .password(password.toCharArray())
                .channelBinding(TYPE, mechanism.isPlus() ? CHANNEL : new byte[0])
                .build();
    }
}
