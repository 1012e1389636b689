package org.xmppspec.xmpp.sasl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/** Messages inside XMPP elements, PLAIN, EXTERNAL and SASLprep. */
class SaslMessagesTest {
    @Test
    void anEmptyMessageIsAnEqualsSign() throws SaslFailure {
        assertEquals("=", SaslData.encode(""));
        assertArrayEquals(new byte[0], SaslData.decode("="));
        assertArrayEquals(new byte[0], SaslData.decode(""));
    }

    @Test
    void messagesTravelAsBase64() throws SaslFailure {
        assertEquals("w6k=", SaslData.encode("é"));
        assertEquals("é", SaslData.decodeText("w6k="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!!", "=AAA", "BBBB=CCC", "YQ", "YQ=", "YR==", "YQ ==", " YQ==", "YQ==\n", "==", "Y-_="})
    void onlyCanonicalBase64IsAccepted(String text) {
        SaslFailure failure = assertThrows(SaslFailure.class, () -> SaslData.decode(text));
        assertEquals(SaslErrorCondition.INCORRECT_ENCODING, failure.condition());
    }

    @Test
    void textHasToBeUtf8() {
        SaslFailure failure = assertThrows(SaslFailure.class, () -> SaslData.decodeText("/w=="));
        assertEquals(SaslErrorCondition.MALFORMED_REQUEST, failure.condition());
    }

    @Test
    void plainCarriesThreeParts() throws SaslFailure {
        PlainMessage message = new PlainMessage("admin", "juliet", "r0m30");

        assertEquals("admin\0juliet\0r0m30", message.encode());
        assertEquals(message, PlainMessage.parse(message.encode()));
        assertEquals(PlainMessage.of("juliet", "r0m30"), PlainMessage.parse("\0juliet\0r0m30"));
        assertFalse(message.toString().contains("r0m30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "juliet", "juliet\0r0m30", "a\0b\0c\0d", "\0\0r0m30", "\0juliet\0"})
    void plainWithoutThreePartsIsRefused(String message) {
        SaslFailure failure = assertThrows(SaslFailure.class, () -> PlainMessage.parse(message));
        assertEquals(SaslErrorCondition.MALFORMED_REQUEST, failure.condition());
    }

    @Test
    void externalCarriesAnIdentityOrNothing() throws SaslFailure {
        assertEquals("=", External.encode(""));
        assertEquals("", External.decode("="));
        assertEquals("juliet@example.com", External.decode(External.encode("juliet@example.com")));
    }

    /** RFC 4013 section 3. */
    @ParameterizedTest
    @CsvSource({"I\u00ADX,IX", "user,user", "USER,USER", "\u00AA,a", "\u2168,IX"})
    void preparesAsTheExamplesDo(String written, String prepared) throws SaslFailure {
        assertEquals(prepared, SaslPrep.stored(written));
        assertEquals(prepared, SaslPrep.query(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\u06271", "\uE000"})
    void prohibitedCharactersAreRefused(String written) {
        SaslFailure failure = assertThrows(SaslFailure.class, () -> SaslPrep.query(written));
        assertEquals(SaslErrorCondition.MALFORMED_REQUEST, failure.condition());
    }

    @Test
    void unassignedCharactersMayBeComparedButNotKept() throws SaslFailure {
        assertEquals("\u0221", SaslPrep.query("\u0221"));
        assertThrows(SaslFailure.class, () -> SaslPrep.stored("\u0221"));
    }

    @Test
    void nothingMayBeLeft() throws SaslFailure {
        assertEquals("", SaslPrep.stored("\u00AD"));
    }
}
