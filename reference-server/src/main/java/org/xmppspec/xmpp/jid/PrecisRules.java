package org.xmppspec.xmpp.jid;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * RFC 7622: PRECIS for localparts and resourceparts, IDNA2008 for domainparts.
 *
 * <p>Characters are judged after the mappings (RFC 8264 section 7), as liberally as RFC 7622 section 4 asks for. By RFC
 * 8265 section 3.3.2 they would also be judged after the width mapping: that would refuse the few that a mapping makes
 * allowed ones, such as titlecase letters with an iota, the Kelvin sign and loose Hangul jamo.
 */
final class PrecisRules implements PartRules {
    private static final String EXCLUDED = "\"&'/:<>@";
    private static final char SIGMA = '\u03A3';
    private static final char SMALL_SIGMA = '\u03C3';
    private static final int FIRST_WIDE = 0xFF01;
    private static final int LAST_WIDE = 0xFFEE;

    @Override
    public void localpart(Draft localpart) throws InvalidJidException {
        localpart.map("width mapping", PrecisRules::mapWidth);
        localpart.map("lower case", PrecisRules::lowerCase);
        localpart.map("NFC", UnicodeSets::nfc);
        int[] characters = localpart.text().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (EXCLUDED.indexOf(characters[i]) >= 0) {
                throw localpart.refuse(i, "localparts cannot have it", "RFC 7622 section 3.3.1");
            }
            check(localpart, characters, i, "localparts are identifiers", true);
        }
        if (BidiRule.appliesTo(localpart.text())) {
            BidiRule.check(localpart);
        }
    }

    @Override
    public void resourcepart(Draft resourcepart) throws InvalidJidException {
        resourcepart.map("spaces", text -> mapEach(text, PrecisRules::asciiSpace));
        resourcepart.map("NFC", UnicodeSets::nfc);
        int[] characters = resourcepart.text().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            check(resourcepart, characters, i, "resourceparts cannot have it", false);
        }
    }

    @Override
    public void domainLabel(Draft label) throws InvalidJidException {
        label.map("lower case", Idna2008::lowerCase);
        label.map("width mapping", PrecisRules::mapWidth);
        label.map("NFC", UnicodeSets::nfc);
        Idna2008.check(label);
    }

    @Override
    public void domainLabels(List<Draft> labels) throws InvalidJidException {
        if (labels.stream().anyMatch(label -> BidiRule.appliesTo(label.text()))) {
            for (Draft label : labels) {
                BidiRule.check(label);
            }
        }
    }

    @Override
    public boolean allowsZones() {
        return true;
    }

    private static void check(Draft draft, int[] characters, int index, String then, boolean identifier)
            throws InvalidJidException {
        CodePointCategory category = PrecisCategory.of(characters[index]);
        switch (category.property()) {
            case PVALID -> {}
            case CONTEXTJ, CONTEXTO -> ContextRules.check(draft, characters, index);
            case FREE_PVAL -> {
                if (identifier) {
                    throw draft.refuse(index, category.words() + ", and " + then, category.rule());
                }
            }
            case DISALLOWED, UNASSIGNED -> throw draft.refuse(index, category.words(), category.rule());
        }
    }

    /** One step of decomposition; Hangul jamo are refused with or without it. */
    static String mapWidth(String text) {
        return mapEach(text, character -> isWide(character) ? UnicodeSets.nfkc(Character.toString(character)) : null);
    }

    private static boolean isWide(int character) {
        return character >= FIRST_WIDE && character <= LAST_WIDE && !isHangul(character) && character != 0xFFE3;
    }

    private static boolean isHangul(int character) {
        return character >= 0xFFA0 && character <= 0xFFDC;
    }

    /** A capital sigma becomes the same small letter everywhere (RFC 7622 section 3.5): Java looks whether it ends a word. */
    static String lowerCase(String text) {
        return text.replace(SIGMA, SMALL_SIGMA).toLowerCase(Locale.ROOT);
    }

    private static String asciiSpace(int character) {
        return character != ' ' && UnicodeSets.isSpace(character) ? " " : null;
    }

    /** Replaces the characters for which there is a replacement. */
    static String mapEach(String text, IntFunction<String> replacement) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            String other = replacement.apply(character);
            if (other == null) {
                result.appendCodePoint(character);
            } else {
                result.append(other);
            }
        });
        return result.toString();
    }
}
