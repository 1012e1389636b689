package org.xmppspec.xmpp.stanza;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Replies, errors and kinds. */
class StanzasTest {
    private static final XmlElement REQUEST = XmlElement.builder("iq", Namespaces.CLIENT)
            .attribute("from", "romeo@example.net/orchard")
            .attribute("to", "example.com")
            .attribute("id", "1")
            .attribute("type", "get")
            .child(XmlElement.of("query", "urn:x"))
            .build();

    @Test
    void anErrorGoesBackWithoutThePayload() {
        StanzaError error = StanzaError.of(StanzaErrorCondition.SERVICE_UNAVAILABLE)
                .withText("No <query/> here.")
                .withApplication(XmlElement.of("unknown", "urn:app"));

        assertEquals(
                "<iq from='example.com' to='romeo@example.net/orchard' id='1' type='error' xmlns='jabber:client'>"
                        + "<error type='cancel'>"
                        + "<service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                        + "<text xml:lang='en' xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>No &lt;query/&gt; here.</text>"
                        + "<unknown xmlns='urn:app'/></error></iq>",
                Stanzas.errorReply(REQUEST, error).toString());
    }

    @Test
    void anErrorKeepsTheNamespaceOfItsStanza() {
        XmlElement message = XmlElement.of("message", Namespaces.SERVER);

        XmlElement reply = Stanzas.errorReply(message, StanzaErrorCondition.GONE);
        assertTrue(reply.child("error", Namespaces.SERVER).isPresent());
        assertEquals(Optional.empty(), reply.attribute("to"));
    }

    @Test
    void aResultGoesBackToTheSender() {
        assertEquals(
                "<iq from='example.com' to='romeo@example.net/orchard' id='1' type='result' xmlns='jabber:client'/>",
                Stanzas.resultReply(REQUEST).toString());
        assertEquals(
                1,
                Stanzas.resultReply(REQUEST, XmlElement.of("query", "urn:x"))
                        .children()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "iq,get,true",
        "iq,set,true",
        "iq,result,false",
        "iq,error,false",
        "message,chat,true",
        "message,error,false",
        "presence,subscribe,true",
        "presence,error,false",
        "starttls,get,false"
    })
    void errorsAreNotAnsweredWithErrors(String name, String type, boolean answered) {
        XmlElement stanza = XmlElement.builder(name, Namespaces.CLIENT)
                .attribute("type", type)
                .build();

        assertEquals(answered, Stanzas.mayBeAnsweredWithError(stanza));
    }

    @Test
    void stanzasAreToldByNameAndNamespace() {
        assertEquals(Optional.of(StanzaKind.IQ), StanzaKind.of(REQUEST));
        assertEquals(Optional.of(StanzaKind.MESSAGE), StanzaKind.of(XmlElement.of("message", Namespaces.SERVER)));
        assertEquals(Optional.empty(), StanzaKind.of(XmlElement.of("message", "urn:x")));
        assertEquals(Optional.empty(), StanzaKind.of(XmlElement.of("Message", Namespaces.CLIENT)));
        assertFalse(Stanzas.mayBeAnsweredWithError(XmlElement.of("iq", "urn:x")));
    }

    @ParameterizedTest
    @CsvSource({
        "bad-request,modify",
        "conflict,cancel",
        "forbidden,auth",
        "gone,cancel",
        "internal-server-error,cancel",
        "item-not-found,cancel",
        "jid-malformed,modify",
        "not-acceptable,modify",
        "not-allowed,cancel",
        "not-authorized,auth",
        "recipient-unavailable,wait",
        "redirect,modify",
        "registration-required,auth",
        "remote-server-not-found,cancel",
        "remote-server-timeout,wait",
        "resource-constraint,wait",
        "service-unavailable,cancel",
        "subscription-required,auth"
    })
    void conditionsHaveTheTypeThatTheSpecificationGivesThem(String condition, String type) {
        StanzaErrorCondition found =
                StanzaErrorCondition.ofElementName(condition).orElseThrow();

        assertEquals(type, found.defaultType().attributeValue());
    }

    @Test
    void typesAreFoundByTheirValue() {
        assertEquals(Optional.of(StanzaErrorType.CONTINUE), StanzaErrorType.ofAttributeValue("continue"));
        assertEquals(Optional.empty(), StanzaErrorType.ofAttributeValue("CANCEL"));
        assertEquals(22, StanzaErrorCondition.values().length);
    }
}
