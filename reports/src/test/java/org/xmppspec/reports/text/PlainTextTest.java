package org.xmppspec.reports.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @Test
    void whatWouldNotBeSeenIsWrittenAsItsNumber() {
        assertEquals(
                "a\tb\n\\u0000\\u001B\\u202E\\u2066\\uD800\\uFFFF",
                PlainText.visible("a\tb\n\0\u001b\u202e\u2066\ud800\uffff"));
        assertEquals("\ud83d\ude00 \u05e9 e\u0301 \u200d", PlainText.visible("\ud83d\ude00 \u05e9 e\u0301 \u200d"));
    }

    @ParameterizedTest
    @CsvSource({"abc, 3, abc", "abcd, 3, abc ... (1 characters more)"})
    void longTextIsCutAndSaysSo(String text, int most, String shown) {
        assertEquals(shown, PlainText.shortened(text, most));
    }

    @Test
    void aCharacterIsNeverCutInTwo() {
        assertEquals("a ... (2 characters more)", PlainText.shortened("a\ud83d\ude00", 2));
    }

    @Test
    void oneLineIsOneLine() {
        assertEquals("a b c", PlainText.oneLine(" a\r\n b\tc\n"));
    }
}
