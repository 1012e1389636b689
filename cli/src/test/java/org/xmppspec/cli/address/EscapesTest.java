package org.xmppspec.cli.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {
    @Test
    void escapesStandForCharacters() {
        assertEquals("a\u00E9b\uD83D\uDE00c", Escapes.read("a\\u00e9b\\u{1F600}c"));
        assertEquals("\uD800", Escapes.read("\\uD800"));
        assertEquals("AA", Escapes.read("\\u{41}A"));
    }

    @Test
    void otherBackslashesStay() {
        assertEquals("foo\\20bar", Escapes.read("foo\\20bar"));
        assertEquals("\\u0041\\", Escapes.read("\\\\u0041\\"));
        assertEquals("$1", Escapes.read("$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab\\u12", "ab\\u", "ab\\u{}", "ab\\u{110000}", "ab\\u{1", "ab\\uwxyz"})
    void whatCannotBeUnderstoodIsSaid(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> Escapes.read(text))
                .getMessage();
        assertTrue(message.startsWith("the escape at character 3 is not understood"), message);
    }

    @Test
    void whatCannotBeSeenIsShownByNumber() {
        assertEquals(
                "a\\u{200B}b c\\u{A0}\\u{7}\\u{202E}\\u{E000}", Escapes.visible("a\u200Bb c\u00A0\u0007\u202E\uE000"));
        assertEquals("e\\u{301}", Escapes.visible("e\u0301"));
        assertEquals("\\u{301}\u00E9\u0915\u093F", Escapes.visible("\u0301\u00E9\u0915\u093F"));
        assertEquals("\\u{D800}\u265A", Escapes.visible("\uD800\u265A"));
    }

    @Test
    void whatIsShownCanBeReadAgain() {
        for (int character = 0; character < 0x3000; character++) {
            String text = "x" + (char) character;
            if (character != '\\') {
                assertEquals(text, Escapes.read(Escapes.visible(text)));
            }
        }
    }
}
