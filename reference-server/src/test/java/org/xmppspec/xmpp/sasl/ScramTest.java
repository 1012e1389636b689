package org.xmppspec.xmpp.sasl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/** Both roles of SCRAM: the examples of the specifications, each other, and everything that can be wrong. */
class ScramTest {
    private static final String EXPORTER = "tls-exporter";
    private static final byte[] CHANNEL = "channel data".getBytes(StandardCharsets.UTF_8);

    /** RFC 5802 section 5 and RFC 7677 section 3. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCRAM_SHA_1 | fyko+d2lbbFgONRv9qkxdawL | 3rfcNHYJY1ZVvWVs7j | QSXCR+Q6sek8bf92"
                        + "| v0X8v3Bz2T0CJGbJQyF0X+HI4Ts= | rmF9pqV8S7suAoZWja4dJRkFsKQ=",
                "SCRAM_SHA_256 | rOprNGfwEbeRWgbNEkqO | %hvYDpWUa2RaTCAfuxFIlj)hNlF$k0 | W22ZaJ0SNY7soEsUEjb6gQ=="
                        + "| dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ= | 6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="
            })
    void followsTheExamples(
            ScramMechanism mechanism,
            String clientNonce,
            String serverNonce,
            String salt,
            String proof,
            String signature)
            throws SaslFailure {
        ScramClient client = ScramClient.builder(mechanism, "user", "pencil")
                .nonce(clientNonce)
                .build();
        ScramCredentials credentials =
                ScramCredentials.derive(mechanism, "pencil", Base64.getDecoder().decode(salt), 4096);
        ScramServer server = new ScramServer(mechanism, name -> Optional.of(credentials), Map.of(), serverNonce);

        assertEquals("n,,n=user,r=" + clientNonce, client.firstMessage());
        String challenge = server.challenge("n,,n=user,r=" + clientNonce);
        assertEquals("r=" + clientNonce + serverNonce + ",s=" + salt + ",i=4096", challenge);
        String last = client.finalMessage(challenge);
        assertEquals("c=biws,r=" + clientNonce + serverNonce + ",p=" + proof, last);
        assertEquals("v=" + signature, server.success(last));
        client.verify("v=" + signature);
    }

    @ParameterizedTest
    @EnumSource
    void clientAndServerAgree(ScramMechanism mechanism) throws SaslFailure {
        ScramClient.Builder client = client(mechanism).authzid("romeo@example.com");
        ScramServer server = server(mechanism);

        run(client.build(), server);

        assertEquals("romeo,=", server.username());
        assertEquals("romeo@example.com", server.authzid());
    }

    @Test
    void preparesNameAndPassword() throws SaslFailure {
        ScramMechanism mechanism = ScramMechanism.SCRAM_SHA_1;
        ScramCredentials credentials = ScramCredentials.derive(mechanism, "IX pass");
        ScramServer server = new ScramServer(
                mechanism, name -> Optional.of(credentials).filter(found -> name.equals("user")), Map.of());

        run(ScramClient.builder(mechanism, "u\u00ADser", "\u2168\u00A0pass").build(), server);
    }

    @ParameterizedTest
    @EnumSource
    void wrongPasswordIsRefused(ScramMechanism mechanism) throws SaslFailure {
        ScramClient.Builder client = ScramClient.builder(mechanism, "romeo,=", "wrong");
        if (mechanism.isPlus()) {
            client.channelBinding(EXPORTER, CHANNEL);
        }

        assertRefused(SaslErrorCondition.NOT_AUTHORIZED, client.build(), server(mechanism));
    }

    @Test
    void unknownUserIsLedOnToTheEnd() throws SaslFailure {
        ScramMechanism mechanism = ScramMechanism.SCRAM_SHA_256;
        ScramServer first = new ScramServer(mechanism, name -> Optional.empty(), Map.of());
        ScramServer second = new ScramServer(mechanism, name -> Optional.empty(), Map.of());

        String firstChallenge = first.challenge("n,,n=nobody,r=a");
        String secondChallenge = second.challenge("n,,n=nobody,r=a");
        assertEquals(salt(firstChallenge), salt(secondChallenge));
        assertNotEquals(
                salt(firstChallenge),
                salt(new ScramServer(mechanism, name -> Optional.empty(), Map.of()).challenge("n,,n=other,r=a")));
        assertRefused(
                SaslErrorCondition.NOT_AUTHORIZED,
                ScramClient.builder(mechanism, "nobody", "secret").build(),
                new ScramServer(mechanism, name -> Optional.empty(), Map.of()));
    }

    @Test
    void channelBindingOfAnotherConnectionIsRefused() throws SaslFailure {
        ScramMechanism mechanism = ScramMechanism.SCRAM_SHA_256_PLUS;
        ScramClient client =
                client(mechanism).channelBinding(EXPORTER, new byte[] {1}).build();

        assertRefused(SaslErrorCondition.NOT_AUTHORIZED, client, server(mechanism));
    }

    @Test
    void clientThatWasTrickedOutOfChannelBindingIsRefused() throws SaslFailure {
        ScramMechanism mechanism = ScramMechanism.SCRAM_SHA_256;
        ScramClient tricked =
                client(mechanism).channelBindingThoughtUnsupported().build();

        assertRefused(SaslErrorCondition.NOT_AUTHORIZED, tricked, server(mechanism, Map.of(EXPORTER, CHANNEL)));
        run(client(mechanism).channelBindingThoughtUnsupported().build(), server(mechanism, Map.of()));
    }

    /** Each field that a test may replace, what it is replaced by, and how a server that is right refuses it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCRAM_SHA_1 | CHANNEL_BINDING_FLAG | p=tls-exporter | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | CHANNEL_BINDING_FLAG | x | MALFORMED_REQUEST",
                "SCRAM_SHA_1_PLUS | CHANNEL_BINDING_FLAG | n | MALFORMED_REQUEST",
                "SCRAM_SHA_1_PLUS | CHANNEL_BINDING_FLAG | p=tls-unheard-of | NOT_AUTHORIZED",
                "SCRAM_SHA_1 | AUTHZID | x=romeo | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | AUTHZID | a= | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | USERNAME | u=romeo | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | USERNAME | n= | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | USERNAME | n=a=b | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | USERNAME | n=a=2cb | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | USERNAME | m=ext,n=romeo | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | CLIENT_NONCE | r= | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | CLIENT_NONCE | r=a b | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | CLIENT_NONCE | x=abc | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | CHANNEL_BINDING | c=eSws | NOT_AUTHORIZED",
                "SCRAM_SHA_1 | CHANNEL_BINDING | c=biw | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | CHANNEL_BINDING | c=!!!! | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | CHANNEL_BINDING | x=biws | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | NONCE | r=other | NOT_AUTHORIZED",
                "SCRAM_SHA_1 | PROOF | p=AAAAAAAAAAAAAAAAAAAAAAAAAAA= | NOT_AUTHORIZED",
                "SCRAM_SHA_1 | PROOF | p=AAAA | NOT_AUTHORIZED",
                "SCRAM_SHA_1 | PROOF | p=A | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | PROOF | v=AAAA | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | PROOF | m=AAAA,p=AAAA | MALFORMED_REQUEST",
                "SCRAM_SHA_1 | PROOF | p=AAAA,x=1 | MALFORMED_REQUEST"
            })
    void everyReplacedFieldIsRefused(
            ScramMechanism mechanism, ScramField field, String replacement, SaslErrorCondition condition)
            throws SaslFailure {
        ScramClient client =
                client(mechanism).replace(field, value -> replacement).build();

        assertRefused(condition, client, server(mechanism, mechanism.isPlus() ? Map.of(EXPORTER, CHANNEL) : Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"USERNAME", "CLIENT_NONCE", "NONCE"})
    void optionalExtensionsAreIgnored(ScramField field) throws SaslFailure {
        UnaryOperator<String> extended = value -> field == ScramField.USERNAME ? value : value + ",x=something";
        ScramMechanism mechanism = ScramMechanism.SCRAM_SHA_1;

        run(client(mechanism).replace(field, extended).build(), server(mechanism));
    }

    @Test
    void aServerThatDoesNotKnowThePasswordIsNoticed() throws SaslFailure {
        ScramClient client = client(ScramMechanism.SCRAM_SHA_1).build();
        client.finalMessage(server(ScramMechanism.SCRAM_SHA_1).challenge(client.firstMessage()));

        assertThrows(SaslFailure.class, () -> client.verify("v=AAAAAAAAAAAAAAAAAAAAAAAAAAA="));
        assertThrows(SaslFailure.class, () -> client.verify("e=other-error"));
        assertThrows(SaslFailure.class, () -> client.verify(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r=abcd | the nonce and nothing else",
                "r=xyz,s=AAAA,i=4096 | another nonce",
                "r=abc,s=AAAA,i=4096 | the client's nonce only",
                "r=abcd,s=A,i=4096 | a salt that is not base 64",
                "r=abcd,s=AAAA,i=0 | no iterations",
                "r=abcd,s=AAAA,i=-1 | fewer",
                "r=abcd,s=AAAA,i=x | no number",
                "r=abcd,s=AAAA,i=999999999 | endless work",
                "m=x,r=abcd,s=AAAA,i=4096 | a mandatory extension",
                "r=abcd,s=AAAA,i=4096,m=x | a mandatory extension at the end"
            })
    void badChallengesAreRefused(String challenge, String what) throws SaslFailure {
        ScramClient client = ScramClient.builder(ScramMechanism.SCRAM_SHA_1, "user", "pencil")
                .nonce("abc")
                .build();
        client.firstMessage();

        assertThrows(SaslFailure.class, () -> client.finalMessage(challenge), what);
    }

    @Test
    void aFinalMessageBeforeTheFirstIsRefused() {
        ScramServer server = server(ScramMechanism.SCRAM_SHA_1);

        SaslFailure failure = assertThrows(SaslFailure.class, () -> server.success("c=biws,r=a,p=AAAA"));
        assertEquals(SaslErrorCondition.MALFORMED_REQUEST, failure.condition());
    }

    @Test
    void credentialsTellNothing() throws SaslFailure {
        ScramCredentials credentials = ScramCredentials.derive(ScramMechanism.SCRAM_SHA_256, "secret");

        assertEquals("ScramCredentials[iterations=4096]", credentials.toString());
        assertNotEquals(credentials, ScramCredentials.derive(ScramMechanism.SCRAM_SHA_256, "secret"));
        assertEquals(
                credentials,
                ScramCredentials.derive(ScramMechanism.SCRAM_SHA_256_PLUS, "secret", credentials.salt(), 4096));
    }

    @Test
    void mechanismsAreFoundByName() {
        assertEquals(Optional.of(ScramMechanism.SCRAM_SHA_1_PLUS), ScramMechanism.ofName("SCRAM-SHA-1-PLUS"));
        assertEquals(Optional.empty(), ScramMechanism.ofName("PLAIN"));
        assertTrue(ScramMechanism.SCRAM_SHA_256_PLUS.isPlus());
        assertFalse(ScramMechanism.SCRAM_SHA_256.isPlus());
    }

    private static ScramClient.Builder client(ScramMechanism mechanism) {
        ScramClient.Builder builder = ScramClient.builder(mechanism, "romeo,=", "secret");
        return mechanism.isPlus() ? builder.channelBinding(EXPORTER, CHANNEL) : builder;
    }

    private static ScramServer server(ScramMechanism mechanism) {
        return server(mechanism, Map.of(EXPORTER, CHANNEL));
    }

    private static ScramServer server(ScramMechanism mechanism, Map<String, byte[]> channelBindings) {
        return new ScramServer(mechanism, name -> credentials(mechanism), channelBindings);
    }

    private static Optional<ScramCredentials> credentials(ScramMechanism mechanism) {
        try {
            return Optional.of(ScramCredentials.derive(mechanism, "secret", new byte[] {1, 2, 3}, 2));
        } catch (SaslFailure e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(SaslErrorCondition condition, ScramClient client, ScramServer server) {
        SaslFailure failure = assertThrows(SaslFailure.class, () -> run(client, server));
        assertEquals(condition, failure.condition(), failure.getMessage());
    }

    private static void run(ScramClient client, ScramServer server) throws SaslFailure {
        client.verify(server.success(client.finalMessage(server.challenge(client.firstMessage()))));
    }

    private static String salt(String challenge) {
        return challenge.replaceFirst(".*,s=", "");
    }
}
