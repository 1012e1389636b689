package org.xmppspec.xmpp.jid;

/** Which labels IDNA2008 allows (RFC 5891 section 4.2, RFC 5892), and what A-labels stand for. */
final class Idna2008 {
    private static final String A_LABEL = "xn--";
    private static final int MAX_LABEL_BYTES = 63;
    private static final String HYPHENS = "RFC 5891 section 4.2.3.1";

    private Idna2008() {}

    /** Turns capitals into small letters, as far as they are not allowed as they are (RFC 5895 section 2). */
    static String lowerCase(String text) {
        return PrecisRules.mapEach(
                text,
                character -> character < 0x80 || IdnaCategory.isUnstable(character)
                        ? PrecisRules.lowerCase(Character.toString(character))
                        : null);
    }

    /** Refuses a mapped label that is none; makes an A-label a U-label. */
    static void check(Draft label) throws InvalidJidException {
        if (label.text().startsWith(A_LABEL)) {
            decode(label);
        } else if (DomainNames.isAscii(label.text())) {
            DomainNames.checkHostLabel(label);
            checkReservedHyphens(label);
        } else {
            checkULabel(label);
        }
    }

    private static void decode(Draft label) throws InvalidJidException {
        DomainNames.checkHostLabel(label);
        String aLabel = label.text();
        String decoded;
        try {
            decoded = Punycode.decode(aLabel.substring(A_LABEL.length()));
        } catch (IllegalArgumentException e) {
            throw noALabel(label);
        }
        if (DomainNames.isAscii(decoded) || !UnicodeSets.nfc(decoded).equals(decoded)) {
            throw noALabel(label);
        }
        label.map("A-label to U-label", any -> decoded);
        checkULabel(label);
        if (!aLabel.equals(aLabel(decoded))) {
            throw noALabel(label);
        }
    }

    private static InvalidJidException noALabel(Draft label) {
        return label.refuse("has a label that begins with xn-- and encodes nothing", "RFC 5890 section 2.3.2.1");
    }

    private static void checkULabel(Draft label) throws InvalidJidException {
        String text = label.text();
        checkReservedHyphens(label);
        if (text.startsWith("-") || text.endsWith("-")) {
            throw label.refuse("has a label that begins or ends with a hyphen", HYPHENS);
        }
        if (UnicodeSets.isMark(text.codePointAt(0))) {
            throw label.refuse(0, "a label cannot begin with a combining mark", "RFC 5891 section 4.2.3.2");
        }
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            check(label, characters, i);
        }
        if (aLabel(text).length() > MAX_LABEL_BYTES) {
            throw label.refuse(
                    "has a label that is longer than " + MAX_LABEL_BYTES + " octets as an A-label",
                    "RFC 5890 section 2.3.2.1");
        }
    }

    private static void check(Draft label, int[] characters, int index) throws InvalidJidException {
        CodePointCategory category = IdnaCategory.of(characters[index]);
        switch (category.property()) {
            case PVALID -> {}
            case CONTEXTJ, CONTEXTO -> ContextRules.check(label, characters, index);
            default -> throw label.refuse(index, category.words(), category.rule());
        }
    }

    private static void checkReservedHyphens(Draft label) throws InvalidJidException {
        if (label.text().startsWith("--", 2)) {
            throw label.refuse("has a label with hyphens as third and fourth character", HYPHENS);
        }
    }

    private static String aLabel(String label) {
        return A_LABEL + Punycode.encode(label);
    }
}
