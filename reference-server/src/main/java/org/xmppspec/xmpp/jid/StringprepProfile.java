package org.xmppspec.xmpp.jid;

import com.ongres.stringprep.Tables;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The profiles of stringprep that addresses are prepared with.
 *
 * <p>Addresses are what stringprep calls stored strings: they must not have characters that Unicode 3.2 leaves unassigned
 * (RFC 3454 section 7). RFC 6122 does not say which of them a server may take for queries, in which such characters may
 * stand; servers that are liberal there are within its words.
 */
final class StringprepProfile {
    /** RFC 3491. */
    static final StringprepProfile NAMEPREP =
            new StringprepProfile("Nameprep", true, EnumSet.of(ProhibitedTable.C_1_1, ProhibitedTable.C_2_1), "");
    /** RFC 6122 appendix A. */
    static final StringprepProfile NODEPREP =
            new StringprepProfile("Nodeprep", true, EnumSet.noneOf(ProhibitedTable.class), "\"&'/:<>@");
    /** RFC 6122 appendix B. */
    static final StringprepProfile RESOURCEPREP =
            new StringprepProfile("Resourceprep", false, EnumSet.of(ProhibitedTable.C_1_1), "");

    private final String title;
    private final boolean foldsCase;
    private final Set<ProhibitedTable> prohibited;
    private final String excluded;

    private StringprepProfile(String title, boolean foldsCase, Set<ProhibitedTable> allowed, String excluded) {
        this.title = title;
        this.foldsCase = foldsCase;
        this.prohibited = EnumSet.complementOf(EnumSet.copyOf(allowed));
        this.excluded = excluded;
    }

    /** Prepares a text; nothing may be left of it. */
    void prepare(Draft draft) throws InvalidJidException {
        checkAssigned(draft);
        draft.map(title + " removes (table B.1)", StringprepProfile::withoutIgnored);
        if (foldsCase) {
            draft.map(title + " folds case (table B.2)", StringprepProfile::foldCase);
        }
        draft.map("NFKC", StringprepProfile::normalize);
        checkAllowed(draft);
        checkDirection(draft);
    }

    private static void checkAssigned(Draft draft) throws InvalidJidException {
        int[] characters = draft.text().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (Tables.unassignedCodePoints(characters[i])) {
                throw draft.refuse(
                        i,
                        "Unicode 3.2 leaves it unassigned; a server may look up an address with it and must not keep one",
                        "RFC 3454 section 7");
            }
        }
    }

    private static String withoutIgnored(String text) {
        return PrecisRules.mapEach(text, character -> Tables.mapToNothing(character) ? "" : null);
    }

    private static String foldCase(String text) {
        return PrecisRules.mapEach(text, character -> {
            int[] mapped = Tables.mapWithNfkc(character);
            return new String(mapped, 0, mapped.length);
        });
    }

    /** As Unicode 3.2 does it: five decompositions were corrected afterwards. */
    private static String normalize(String text) {
        return UnicodeSets.nfkc(PrecisRules.mapEach(text, character -> switch (character) {
            case 0x2F868 -> Character.toString(0x2136A);
            case 0x2F874 -> "\u5F33";
            case 0x2F91F -> "\u43AB";
            case 0x2F95F -> "\u7AAE";
            case 0x2F9BF -> "\u4D57";
            default -> null;
        }));
    }

    private void checkAllowed(Draft draft) throws InvalidJidException {
        int[] characters = draft.text().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (excluded.indexOf(characters[i]) >= 0) {
                throw draft.refuse(i, "localparts cannot have it", "RFC 6122 appendix A.5");
            }
            for (ProhibitedTable table : prohibited) {
                if (table.has(characters[i])) {
                    throw draft.refuse(i, table.words(), table.rule());
                }
            }
        }
    }

    /** RFC 3454 section 6. */
    private static void checkDirection(Draft draft) throws InvalidJidException {
        int[] characters = draft.text().codePoints().toArray();
        if (Arrays.stream(characters).noneMatch(Tables::bidirectionalPropertyRorAL)) {
            return;
        }
        for (int i = 0; i < characters.length; i++) {
            if (Tables.bidirectionalPropertyL(characters[i])) {
                throw draft.refuse(
                        i,
                        "letters from left to right cannot stand together with letters from right to left",
                        "RFC 3454 section 6");
            }
        }
        int last = characters.length - 1;
        for (int end : new int[] {0, last}) {
            if (!Tables.bidirectionalPropertyRorAL(characters[end])) {
                throw draft.refuse(
                        end, "text from right to left begins and ends with such a letter", "RFC 3454 section 6");
            }
        }
    }
}
