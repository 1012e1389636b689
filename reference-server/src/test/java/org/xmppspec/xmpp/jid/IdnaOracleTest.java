package org.xmppspec.xmpp.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.IDNA;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Domain names of RFC 7622 beside those of ICU. */
class IdnaOracleTest {
    private static final IDNA ICU = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);
    private static final int[][] BLOCKS = {
        {'a', 'z'},
        {'0', '9'},
        {0xC0, 0x24F},
        {0x370, 0x3FF},
        {0x400, 0x4FF},
        {0x5D0, 0x5EA},
        {0x620, 0x64A},
        {0x900, 0x97F},
        {0xE00, 0xE5B},
        {0x3040, 0x30FF},
        {0x4E00, 0x4FFF},
        {0x10300, 0x1031F},
        {0x20000, 0x20100}
    };

    private final Random random = new Random(7622);

    @Test
    void whatIsAcceptedIcuPreparesTheSameWay() {
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            String label = randomLabel();
            IDNA.Info info = new IDNA.Info();
            String icu = ICU.labelToUnicode(label, new StringBuilder(), info).toString();
            try {
                String ours = Jid.parse(label, AddressProfile.PRECIS).domainpart();
                accepted++;
                assertFalse(info.hasErrors(), () -> "ICU refuses " + label + ": " + info.getErrors());
                assertEquals(icu, ours, label);
            } catch (InvalidJidException e) {
                assertEquals(JidPart.DOMAINPART, e.part());
            }
        }
        assertTrue(accepted > 5_000, "only " + accepted + " labels were accepted");
    }

    /** ICU refuses or maps more than it has to; what is accepted here it has to accept, and prepare the same way. */
    @Test
    void labelsWithEachCodePointAreThoseOfIcu() {
        UnicodeVersions.forEachDistinct(codePoint -> {
            for (String around : new String[] {"%s", "a%sb", "\u05D0%s\u05D1"}) {
                String label = around.replace("%s", Character.toString(codePoint));
                if (UnicodeVersions.agreeOn(codePoint) && ".@/[\u3002\uFF0E\uFF61".indexOf(codePoint) < 0) {
                    compareWithIcu(label);
                }
            }
        });
    }

    private static void compareWithIcu(String label) {
        IDNA.Info info = new IDNA.Info();
        String icu = ICU.labelToUnicode(label, new StringBuilder(), info).toString();
        try {
            String ours = Jid.parse(label, AddressProfile.PRECIS).domainpart();
            assertFalse(info.hasErrors(), () -> "ICU refuses " + label + ": " + info.getErrors());
            assertEquals(icu, ours, label);
        } catch (InvalidJidException e) {
            assertEquals(JidPart.DOMAINPART, e.part());
        }
    }

    @Test
    void aLabelsAreThoseOfIcu() throws InvalidJidException {
        for (int i = 0; i < 20_000; i++) {
            String label = randomLabel();
            IDNA.Info info = new IDNA.Info();
            String aLabel = ICU.labelToASCII(label, new StringBuilder(), info).toString();
            String uLabel = ICU.labelToUnicode(label, new StringBuilder(), new IDNA.Info())
                    .toString();
            if (!info.hasErrors() && aLabel.startsWith("xn--")) {
                assertEquals(aLabel, "xn--" + Punycode.encode(uLabel));
                assertEquals(uLabel, Punycode.decode(aLabel.substring(4)));
            }
        }
    }

    @Test
    void joinersAreAllowedAfterEveryVirama() throws InvalidJidException {
        int viramas = 0;
        for (int character = 0; character <= 0xFFFF; character++) {
            if (UCharacter.getIntPropertyValue(character, UProperty.CANONICAL_COMBINING_CLASS) == 9
                    && Character.isDefined(character)) {
                String text = "x" + Character.toString(character) + "\u200D";
                assertEquals(
                        text,
                        Jid.parse("example.com/" + text, AddressProfile.PRECIS).resourcepart());
                viramas++;
            }
        }
        assertTrue(viramas > 30, "only " + viramas + " viramas");
    }

    private String randomLabel() {
        StringBuilder label = new StringBuilder();
        int[] block = BLOCKS[random.nextInt(BLOCKS.length)];
        int length = 1 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            int[] from = random.nextInt(4) == 0 ? BLOCKS[random.nextInt(BLOCKS.length)] : block;
            label.appendCodePoint(from[0] + random.nextInt(from[1] - from[0] + 1));
        }
        return label.toString();
    }
}
