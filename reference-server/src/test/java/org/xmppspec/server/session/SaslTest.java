package org.xmppspec.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.xmpp.sasl.SaslData;
import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.sasl.ScramClient;
import org.xmppspec.xmpp.sasl.ScramMechanism;
import org.xmppspec.xmpp.tls.ChannelBindings;

/** RFC 6120 section 6: SASL with passwords. */
class SaslTest {
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final Pattern DATA = Pattern.compile("xmlns='" + SASL + "'>([^<]*)</");

    private static ReferenceServer server;

    @BeforeAll
    static void start() {
        server = Servers.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String data(String element) throws SaslFailure {
        Matcher matcher = DATA.matcher(element);
        assertTrue(matcher.find(), element);
        return SaslData.decodeText(matcher.group(1));
    }

    private static void assertFailure(String condition, Wire wire) {
        assertEquals("<failure xmlns='" + SASL + "'><" + condition + "/>", wire.until("/>"));
        wire.until("</failure>");
    }

    private static void assertSuccess(Wire wire) {
        wire.until("<success xmlns='" + SASL + "'/>");
        assertTrue(wire.open().contains("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"));
    }

    @Test
    void plainSucceedsWithTheRightPassword() {
        try (Wire wire = Wire.secured(server)) {
            wire.plain("romeo", "romeo");

            assertSuccess(wire);
        }
    }

    @Test
    void takesAnEmptyInitialResponseInASecondStep() {
        try (Wire wire = Wire.secured(server)) {
            wire.send("<auth xmlns='" + SASL + "' mechanism='PLAIN'/>");
            wire.until("<challenge xmlns='" + SASL + "'/>");
            wire.respond("\0romeo\0romeo");

            assertSuccess(wire);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SCRAM-SHA-1",
                "SCRAM-SHA-256",
                "SCRAM-SHA-512",
                "SCRAM-SHA-1-PLUS",
                "SCRAM-SHA-256-PLUS",
                "SCRAM-SHA-512-PLUS"
            })
    void scramProvesBothSides(String name) throws Exception {
        ScramMechanism mechanism = ScramMechanism.ofName(name).orElseThrow();
        ScramClient.Builder builder = ScramClient.builder(mechanism, "romeo", "romeo");
        if (mechanism.isPlus()) {
            builder.channelBinding(ChannelBindings.TLS_SERVER_END_POINT, endPoint());
        }
        ScramClient scram = builder.build();
        try (Wire wire = Wire.secured(server)) {
            wire.auth(name, scram.firstMessage());
            wire.respond(scram.finalMessage(data(wire.until("</challenge>"))));

            scram.verify(data(wire.until("</success>")));
            wire.open();
        }
    }

    private static byte[] endPoint() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(server.certificate().getEncoded());
    }

    @Test
    void refusesTheWrongChannelBinding() throws Exception {
        ScramClient scram = ScramClient.builder(ScramMechanism.SCRAM_SHA_1_PLUS, "romeo", "romeo")
                .channelBinding(ChannelBindings.TLS_SERVER_END_POINT, new byte[32])
                .build();
        try (Wire wire = Wire.secured(server)) {
            wire.auth("SCRAM-SHA-1-PLUS", scram.firstMessage());
            wire.respond(scram.finalMessage(data(wire.until("</challenge>"))));

            assertFailure("not-authorized", wire);
        }
    }

    @Test
    void noticesThatTheOfferOfChannelBindingWasTakenAway() throws Exception {
        ScramClient scram = ScramClient.builder(ScramMechanism.SCRAM_SHA_1, "romeo", "romeo")
                .channelBindingThoughtUnsupported()
                .build();
        try (Wire wire = Wire.secured(server)) {
            wire.auth("SCRAM-SHA-1", scram.firstMessage());

            assertFailure("not-authorized", wire);
        }
    }

    @ParameterizedTest
    @CsvSource({"romeo, wrong", "nobody, romeo", "'a b', romeo"})
    void refusesWrongPasswordsAndUnknownUsersAlike(String user, String password) throws Exception {
        try (Wire wire = Wire.secured(server)) {
            wire.plain(user, password);
            assertFailure("not-authorized", wire);

            ScramClient scram = ScramClient.builder(ScramMechanism.SCRAM_SHA_256, user, password)
                    .build();
            wire.auth("SCRAM-SHA-256", scram.firstMessage());
            wire.respond(scram.finalMessage(data(wire.until("</challenge>"))));
            assertFailure("not-authorized", wire);
        }
    }

    @Test
    void letsAUserActForHimselfOnly() {
        try (Wire wire = Wire.secured(server)) {
            for (String other : List.of("juliet@localhost", "romeo@localhost/garden", "@")) {
                wire.auth("PLAIN", other + "\0romeo\0romeo");
                assertFailure("invalid-authzid", wire);
            }
            wire.auth("PLAIN", "romeo@localhost\0romeo\0romeo");

            assertSuccess(wire);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AHJvb*==", "AHJv ZW8=", "=AAA", "BBBB=CCC", "AHJvbWVvAHJvbWV", "A==="})
    void refusesWhatIsNotBase64(String text) {
        try (Wire wire = Wire.secured(server)) {
            wire.send("<auth xmlns='" + SASL + "' mechanism='PLAIN'>" + text + "</auth>");

            assertFailure("incorrect-encoding", wire);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "AA==", "cm9tZW8="})
    void refusesMalformedMessages(String text) {
        try (Wire wire = Wire.secured(server)) {
            wire.send("<auth xmlns='" + SASL + "' mechanism='PLAIN'>" + text + "</auth>");

            assertFailure("malformed-request", wire);
        }
    }

    @Test
    void refusesAResponseWithoutAQuestion() {
        try (Wire wire = Wire.secured(server)) {
            wire.respond("hello");

            assertFailure("malformed-request", wire);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mechanism='CRAM-MD5'", "mechanism=''", "", "mechanism='EXTERNAL'", "mechanism='plain'"})
    void refusesMechanismsThatAreNotOffered(String attribute) {
        try (Wire wire = Wire.secured(server)) {
            wire.send("<auth xmlns='" + SASL + "' " + attribute + ">=</auth>");

            assertFailure("invalid-mechanism", wire);
        }
    }

    @Test
    void wantsTlsFirstWhereItIsMandatory() {
        try (Wire wire = Wire.tcp(server)) {
            wire.open();
            wire.plain("romeo", "romeo");

            assertFailure("encryption-required", wire);
        }
    }

    @Test
    void wantsTlsForPlainWhereItIsOptional() {
        try (ReferenceServer lax = Servers.start(config -> config.tls(TlsPolicy.OPTIONAL));
                Wire wire = Wire.tcp(lax)) {
            wire.open();
            wire.plain("romeo", "romeo");

            assertFailure("encryption-required", wire);
        }
    }

    @Test
    void confirmsThatAnExchangeIsAborted() throws Exception {
        try (Wire wire = Wire.secured(server)) {
            wire.auth(
                    "SCRAM-SHA-1",
                    ScramClient.builder(ScramMechanism.SCRAM_SHA_1, "romeo", "romeo")
                            .build()
                            .firstMessage());
            wire.until("</challenge>");
            wire.send("<abort xmlns='" + SASL + "'/>");
            assertFailure("aborted", wire);
            wire.plain("romeo", "romeo");

            assertSuccess(wire);
        }
    }

    @Test
    void forgetsARunningExchangeWhenAnotherBegins() throws Exception {
        try (Wire wire = Wire.secured(server)) {
            wire.auth(
                    "SCRAM-SHA-1",
                    ScramClient.builder(ScramMechanism.SCRAM_SHA_1, "juliet", "juliet")
                            .build()
                            .firstMessage());
            wire.until("</challenge>");
            wire.plain("romeo", "romeo");

            assertSuccess(wire);
        }
    }

    @Test
    void endsTheStreamAfterTooManyFailures() {
        try (Wire wire = Wire.secured(server)) {
            for (int i = 0; i < 5; i++) {
                wire.plain("romeo", "wrong");
                assertFailure("not-authorized", wire);
            }
            wire.plain("romeo", "romeo");

            String received = wire.toEnd();
            assertTrue(received.startsWith("<stream:error><policy-violation "), received);
        }
    }

    @Test
    void refusesASecondAuthentication() {
        try (Wire wire = Wire.authenticated(server, "romeo")) {
            wire.plain("juliet", "juliet");

            assertTrue(wire.toEnd().startsWith("<stream:error><not-authorized "));
        }
    }

    @Test
    void comparesTheUserWithTheSenderOfTheStream() {
        try (Wire wire = Wire.directTls(server)) {
            wire.send(Wire.HEADER.replace("to=", "from='juliet@localhost' to="));
            wire.until("</stream:features>");
            wire.plain("romeo", "romeo");

            assertTrue(wire.toEnd().startsWith("<stream:error><invalid-from "));
        }
    }

    @Test
    void givesTheNewStreamAnotherId() {
        try (Wire wire = Wire.directTls(server)) {
            String before = wire.open();
            wire.plain("romeo", "romeo");
            wire.until("<success xmlns='" + SASL + "'/>");
            String after = wire.open();

            Pattern id = Pattern.compile(" id='[^']*'");
            Matcher first = id.matcher(before);
            Matcher second = id.matcher(after);
            assertTrue(first.find() && second.find());
            assertFalse(first.group().equals(second.group()));
        }
    }

    @Test
    void offersTheChannelBindingsThatItHas() {
        try (Wire wire = Wire.directTls(server)) {
            String header = wire.open();

            assertTrue(
                    header.contains("<channel-binding type='tls-server-end-point'/></sasl-channel-binding>"), header);
        }
    }
}
