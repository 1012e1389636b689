package org.xmppspec.server.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppspec.server.RawClient;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.sasl.SaslData;
import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.sasl.ScramClient;
import org.xmppspec.xmpp.sasl.ScramMechanism;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.xml.XmlElement;

/** Addresses and their parts from the stream header to resource binding. */
class LoginAddressTest {
    private static final String REGISTER = "jabber:iq:register";

    private static String header(String to, String from) {
        return StreamHeader.initial("TO", Namespaces.CLIENT)
                .toXml()
                .replace("'TO'", "'" + to + "' from='" + from + "'");
    }

    private static XmlElement reopened(AddressServer server, String to, String from) {
        RawClient client = server.connect();
        client.await("features");
        client.authenticate("romeo", "romeo");
        client.openStream(header(to, from));
        return client.take(element -> true);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, romeo@localhost, features",
        "LocalHost., \uFF32OMEO@LOCALHOST, features",
        "ro meo@localhost, romeo@localhost, host-unknown",
        "localhost/, romeo@localhost, host-unknown",
        "localhost..example, romeo@localhost, host-unknown",
        "localhost, ro meo@localhost, improper-addressing",
        "localhost, romeo@localhost/, improper-addressing",
        "localhost, juliet@localhost, invalid-from"
    })
    void streamHeadersAreReadByTheRules(String to, String from, String expected) {
        for (AddressProfile profile : AddressProfile.values()) {
            try (AddressServer server = AddressServer.start(profile)) {
                XmlElement first = reopened(server, to, from);
                String seen = first.localName().equals("error")
                        ? first.firstChild().orElseThrow().localName()
                        : first.localName();
                assertEquals(expected, seen, profile + " " + to + " " + from);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void userNamesArePrepared(AddressProfile profile) {
        try (AddressServer server = AddressServer.start(profile)) {
            RawClient client = server.connect();
            client.await("features");
            assertFalse(client.authenticate("ro meo", "romeo"));
            assertFalse(client.authenticate("romeo@localhost", "romeo"));
            assertTrue(client.authenticate("\uFF32oMEO", "romeo"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void userNamesOfScramArePrepared(AddressProfile profile) throws SaslFailure {
        try (AddressServer server = AddressServer.start(profile)) {
            RawClient client = server.connect();
            client.await("features");
            ScramClient scram = ScramClient.builder(ScramMechanism.SCRAM_SHA_1, "ROMEO", "romeo")
                    .build();
            client.send("<auth xmlns='" + Namespaces.SASL + "' mechanism='SCRAM-SHA-1'>"
                    + SaslData.encode(scram.firstMessage()) + "</auth>");
            String challenge = SaslData.decodeText(client.await("challenge").text());
            client.send("<response xmlns='" + Namespaces.SASL + "'>" + SaslData.encode(scram.finalMessage(challenge))
                    + "</response>");

            client.await("success");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', success",
        "\uFF32omeo@LOCALHOST., success",
        "juliet@localhost, invalid-authzid",
        "ro meo@localhost, invalid-authzid"
    })
    void authorizationIdentitiesArePrepared(String authzid, String expected) {
        for (AddressProfile profile : AddressProfile.values()) {
            try (AddressServer server = AddressServer.start(profile)) {
                RawClient client = server.connect();
                client.await("features");
                String message = Base64.getEncoder()
                        .encodeToString((authzid + "\0romeo\0romeo").getBytes(StandardCharsets.UTF_8));
                client.send("<auth xmlns='" + Namespaces.SASL + "' mechanism='PLAIN'>" + message + "</auth>");
                XmlElement outcome = client.take(element -> element.namespace().equals(Namespaces.SASL));
                String seen = outcome.firstChild().map(XmlElement::localName).orElse(outcome.localName());
                assertEquals(expected, seen, profile + " " + authzid);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PRECIS, cafe\u0301, caf\u00E9",
        "PRECIS, \uFB01g, \uFB01g",
        "PRECIS, a\u00A0b, a b",
        "STRINGPREP, cafe\u0301, caf\u00E9",
        "STRINGPREP, \uFB01g, fig",
        "STRINGPREP, Caf\u00C9, Caf\u00C9"
    })
    void resourcesArePrepared(AddressProfile profile, String wanted, String bound) {
        try (AddressServer server = AddressServer.start(profile)) {
            assertEquals("romeo@localhost/" + bound, bind(server, wanted));
        }
    }

    @ParameterizedTest
    @EnumSource
    void resourcesThatCannotBeOneAreReplaced(AddressProfile profile) {
        try (AddressServer server = AddressServer.start(profile)) {
            for (String wanted : new String[] {"a\u0080", "\u00E9".repeat(512)}) {
                String bound = bind(server, wanted);
                assertTrue(bound.matches("romeo@localhost/[\\w-]{20,}"), bound);
            }
            assertEquals(
                    1023 + "romeo@localhost/".length(),
                    bind(server, "a".repeat(1023)).length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void bindRequestsForNoAddressAreRefused(AddressProfile profile) {
        try (AddressServer server = AddressServer.start(profile)) {
            XmlElement refusal = server.authenticated("romeo")
                    .request("<iq type='set' to='localhost/'><bind xmlns='" + Namespaces.BIND + "'/></iq>");

            assertEquals("modify jid-malformed", AddressServer.error(refusal));
            assertEquals(Optional.empty(), refusal.attribute("from"));
        }
    }

    private static String bind(AddressServer server, String resource) {
        return server.authenticated("romeo")
                .request("<iq type='set'><bind xmlns='" + Namespaces.BIND + "'><resource>" + resource
                        + "</resource></bind></iq>")
                .child("bind", Namespaces.BIND)
                .flatMap(bind -> bind.child("jid", Namespaces.BIND))
                .orElseThrow()
                .text();
    }

    private static XmlElement register(AddressServer server, String to, String name) {
        RawClient client = server.connect();
        client.await("features");
        return client.request("<iq type='set' to='" + to + "'><query xmlns='" + REGISTER + "'><username>" + name
                + "</username><password>x</password></query></iq>");
    }

    @ParameterizedTest
    @EnumSource
    void registeredNamesArePrepared(AddressProfile profile) {
        try (AddressServer server = AddressServer.start(profile)) {
            assertEquals("cancel conflict", AddressServer.error(register(server, "localhost", "\uFF32OMEO")));
            assertEquals("modify not-acceptable", AddressServer.error(register(server, "localhost", "ro meo")));
            assertEquals("modify jid-malformed", AddressServer.error(register(server, "local host", "paris")));
            assertEquals(
                    Optional.of("result"),
                    register(server, "LOCALHOST", "P\u00C4RIS").attribute("type"));

            assertTrue(server.connect().authenticate("p\u00E4ris", "x"));
        }
    }
}
