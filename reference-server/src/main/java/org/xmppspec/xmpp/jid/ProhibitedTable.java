package org.xmppspec.xmpp.jid;

import com.ongres.stringprep.Tables;
import java.util.function.IntPredicate;

/** The tables of characters that stringprep's profiles prohibit (RFC 3454 appendix C). */
@SuppressWarnings("ImmutableEnumChecker") // the predicates are methods of a library and have no state
enum ProhibitedTable {
    C_1_1("a space", Tables::prohibitionAsciiSpace),
    C_1_2("a space outside ASCII", Tables::prohibitionNonAsciiSpace),
    C_2_1("a control character", Tables::prohibitionAsciiControl),
    C_2_2("a control character", Tables::prohibitionNonAsciiControl),
    C_3("a character for private use", Tables::prohibitionPrivateUse),
    C_4("no character", Tables::prohibitionNonCharacterCodePoints),
    C_5("half of a pair that stands for one character, which UTF-8 cannot write", Tables::prohibitionSurrogateCodes),
    C_6("not fit for plain text", Tables::prohibitionInappropriatePlainText),
    C_7("not fit for a canonical form", Tables::prohibitionInappropriateCanonicalRepresentation),
    C_8("a character that changes how others are shown", Tables::prohibitionChangeDisplayProperties),
    C_9("a tag", Tables::prohibitionTaggingCharacters);

    private final String words;
    private final IntPredicate characters;

    ProhibitedTable(String words, IntPredicate characters) {
        this.words = words;
        this.characters = characters;
    }

    boolean has(int codePoint) {
        return characters.test(codePoint);
    }

    /** What such a character is. */
    String words() {
        return words;
    }

    String rule() {
        return "RFC 3454 table " + name().replaceFirst("_", ".").replace('_', '.');
    }
}
