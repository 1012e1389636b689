package org.xmppspec.xmpp.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.xmpp.xml.StartTag;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlLimits;
import org.xmppspec.xmpp.xml.XmlStreamGuard;
import org.xmppspec.xmpp.xml.XmlTreeBuilder;
import org.xmppspec.xmpp.xml.XmlViolation;

/** Headers, versions and conditions. */
class StreamTermsTest {
    @Test
    void aHeaderIsReadAsItWasWritten() throws XmlViolation {
        StreamHeader header = new StreamHeader(
                Optional.of("juliet@example.com"),
                Optional.of("example.com"),
                Optional.of("a'<&"),
                Optional.of("de"),
                Optional.of("1.0"),
                Optional.of(Namespaces.CLIENT));

        assertEquals(header, StreamHeader.of(read(header.toXml() + StreamHeader.CLOSING_TAG)));
    }

    @Test
    void anInitialHeaderNamesTheDomain() {
        assertEquals(
                "<?xml version='1.0'?><stream:stream to='example.com' version='1.0' xmlns='jabber:client'"
                        + " xmlns:stream='http://etherx.jabber.org/streams'>",
                StreamHeader.initial("example.com", Namespaces.CLIENT).toXml());
    }

    @Test
    void aHeaderWithoutContentNamespaceHasNone() throws XmlViolation {
        StreamHeader header = StreamHeader.of(read("<stream xmlns='http://etherx.jabber.org/streams' to='a'>"));

        assertEquals(Optional.empty(), header.contentNamespace());
        assertEquals(Optional.of(StreamVersion.V0_9), header.effectiveVersion());
    }

    @ParameterizedTest
    @CsvSource({"1.0,1,0", "01.00,1,0", "2.13,2,13", "12.3,12,3", "0.9,0,9"})
    void versionsAreTwoNumbers(String text, int major, int minor) {
        assertEquals(Optional.of(new StreamVersion(major, minor)), StreamVersion.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", ".1", "1.0.0", "a.b", "-1.0", "1 .0", "99999999999.0"})
    void anythingElseIsNoVersion(String text) {
        assertEquals(Optional.empty(), StreamVersion.parse(text));
    }

    @Test
    void versionsAreComparedByNumber() {
        List<StreamVersion> versions =
                new ArrayList<>(List.of(new StreamVersion(12, 3), new StreamVersion(2, 13), new StreamVersion(2, 4)));
        versions.sort(null);

        assertEquals("[2.4, 2.13, 12.3]", versions.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyViolationHasItsStreamError(XmlViolation.Kind kind) {
        assertEquals(
                kind.name(),
                StreamErrorCondition.of(new XmlViolation(kind, "x")).name());
    }

    @Test
    void conditionsAreFoundByTheNamesOfTheirElements() {
        assertEquals(
                Optional.of(StreamErrorCondition.NOT_WELL_FORMED),
                StreamErrorCondition.ofElementName("not-well-formed"));
        assertEquals(Optional.empty(), StreamErrorCondition.ofElementName("xml-not-well-formed"));
        assertEquals(
                Optional.of(SaslErrorCondition.INVALID_AUTHZID), SaslErrorCondition.ofElementName("invalid-authzid"));
        assertEquals(25, StreamErrorCondition.values().length);
        assertEquals(11, SaslErrorCondition.values().length);
    }

    private static StartTag read(String xml) throws XmlViolation {
        List<StartTag> headers = new ArrayList<>();
        XmlTreeBuilder builder = new XmlTreeBuilder(new XmlTreeBuilder.Elements() {
            @Override
            public void streamOpened(StartTag header) {
                headers.add(header);
            }

            @Override
            public void element(XmlElement element) {
                throw new AssertionError(element);
            }

            @Override
            public void streamClosed() {}
        });
        new XmlStreamGuard(XmlLimits.BEFORE_AUTHENTICATION, builder).feed(xml.getBytes(StandardCharsets.UTF_8));
        return headers.get(0);
    }
}
