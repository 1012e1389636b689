package org.xmppspec.xmpp.jid;

import java.util.Locale;
import rocks.xmpp.precis.PrecisProfiles;

/** RFC 7622: PRECIS for localparts and resourceparts, IDNA2008 for domainparts. */
final class PrecisRules implements PartRules {
    private static final String EXCLUDED = "\"&'/:<>@ ";
    private static final String A_LABEL = "xn--";
    private static final int MAX_LABEL_BYTES = 63;

    @Override
    public String localpart(String localpart) throws InvalidJidException {
        String prepared = identifier(localpart);
        if (prepared.chars().anyMatch(character -> EXCLUDED.indexOf(character) >= 0)) {
            throw new InvalidJidException(JidPart.LOCALPART, "has a space or one of \" & ' / : < > @");
        }
        return prepared;
    }

    @Override
    public String resourcepart(String resourcepart) {
        return ContextRules.enforce(PrecisProfiles.OPAQUE_STRING, resourcepart);
    }

    @Override
    public String domainLabel(String label) throws InvalidJidException {
        String lowerCase = label.toLowerCase(Locale.ROOT);
        if (lowerCase.startsWith(A_LABEL)) {
            return fromALabel(lowerCase);
        }
        return DomainNames.isAscii(lowerCase) ? hostLabel(lowerCase) : uLabel(label);
    }

    /** A capital sigma becomes the same small letter everywhere; Java would look whether it ends a word. */
    private static String identifier(String text) {
        return ContextRules.enforce(PrecisProfiles.USERNAME_CASE_MAPPED, text.replace('\u03A3', '\u03C3'));
    }

    private static String fromALabel(String aLabel) throws InvalidJidException {
        String decoded = Punycode.decode(aLabel.substring(A_LABEL.length()));
        String prepared = uLabel(decoded);
        if (!prepared.equals(decoded) || DomainNames.isAscii(decoded) || !aLabel.equals(aLabel(decoded))) {
            throw new InvalidJidException(JidPart.DOMAINPART, "has a label that begins with xn-- and encodes nothing");
        }
        return decoded;
    }

    /** The classes of RFC 5892 for domain names are those of PRECIS identifiers, apart from what ASCII may do. */
    private static String uLabel(String label) throws InvalidJidException {
        String prepared = identifier(label);
        if (DomainNames.isAscii(prepared)) {
            return hostLabel(prepared);
        }
        String ascii = prepared.replaceAll("[^\\x00-\\x7F]", "x");
        int type = Character.getType(prepared.codePointAt(0));
        boolean beginsWithMark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        if (beginsWithMark
                || !DomainNames.isHostLabel(ascii)
                || aLabel(prepared).length() > MAX_LABEL_BYTES) {
            throw notALabel();
        }
        return withoutReservedHyphens(prepared);
    }

    private static String hostLabel(String label) throws InvalidJidException {
        if (!DomainNames.isHostLabel(label)) {
            throw notALabel();
        }
        return withoutReservedHyphens(label);
    }

    private static String withoutReservedHyphens(String label) throws InvalidJidException {
        if (label.startsWith("--", 2)) {
            throw notALabel();
        }
        return label;
    }

    private static String aLabel(String label) {
        return A_LABEL + Punycode.encode(label);
    }

    private static InvalidJidException notALabel() {
        return new InvalidJidException(
                JidPart.DOMAINPART,
                "has a label that is too long, or has something else than letters, digits and hyphens");
    }
}
