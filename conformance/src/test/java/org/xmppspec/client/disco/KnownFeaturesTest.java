package org.xmppspec.client.disco;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownFeaturesTest {
    @ParameterizedTest
    @CsvSource({
        "http://jabber.org/protocol/disco#items, XEP-0030",
        "vcard-temp, XEP-0054",
        "vcard-temp:x:update, XEP-0153",
        "http://jabber.org/protocol/si, XEP-0095",
        "http://jabber.org/protocol/si/profile/file-transfer, XEP-0096",
        "http://jabber.org/protocol/pubsub#publish, XEP-0060",
        "urn:xmpp:mam:2, XEP-0313",
        "urn:example:rose, ''"
    })
    void theLongestKnownBeginningDecides(String feature, String specification) {
        assertEquals(
                specification,
                KnownFeatures.specification(feature)
                        .map(KnownFeatures.Specification::id)
                        .orElse(""));
    }
}
