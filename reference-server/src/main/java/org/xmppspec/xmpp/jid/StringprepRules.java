package org.xmppspec.xmpp.jid;

import java.util.List;
import java.util.Locale;

/** RFC 6122: stringprep for localparts and resourceparts, IDNA2003 (RFC 3490) for domainparts. */
final class StringprepRules implements PartRules {
    private static final String ACE_PREFIX = "xn--";
    private static final int MAX_LABEL_BYTES = 63;
    private static final String TO_ASCII = "RFC 3490 section 4.1";

    @Override
    public void localpart(Draft localpart) throws InvalidJidException {
        StringprepProfile.NODEPREP.prepare(localpart);
    }

    @Override
    public void resourcepart(Draft resourcepart) throws InvalidJidException {
        StringprepProfile.RESOURCEPREP.prepare(resourcepart);
    }

    /** Makes sure that ToASCII can be applied, and applies ToUnicode, which leaves alone what it cannot decode. */
    @Override
    public void domainLabel(Draft label) throws InvalidJidException {
        toAscii(label);
        label.map("lower case", text -> text.toLowerCase(Locale.ROOT));
        if (label.text().startsWith(ACE_PREFIX)) {
            label.map("ToUnicode", StringprepRules::decoded);
        }
    }

    @Override
    public void domainLabels(List<Draft> labels) {
        // IDNA2003 looks at each label by itself.
    }

    @Override
    public boolean allowsZones() {
        return false;
    }

    /** Leaves the label as it is before Punycode, and returns what comes after it; empty when nothing is left of it. */
    private static String toAscii(Draft label) throws InvalidJidException {
        if (!DomainNames.isAscii(label.text())) {
            StringprepProfile.NAMEPREP.prepare(label);
        }
        String text = label.text();
        if (text.isEmpty()) {
            return text;
        }
        DomainNames.checkHostLabel(label);
        if (DomainNames.isAscii(text)) {
            return text;
        }
        if (text.startsWith(ACE_PREFIX)) {
            throw label.refuse("has a label that begins with xn-- and is not written in ASCII alone", TO_ASCII);
        }
        String ascii = ACE_PREFIX + Punycode.encode(text);
        if (ascii.length() > MAX_LABEL_BYTES) {
            throw label.refuse("has a label that is longer than " + MAX_LABEL_BYTES + " octets in ASCII", TO_ASCII);
        }
        return ascii;
    }

    private static String decoded(String aceLabel) {
        try {
            String decoded = Punycode.decode(aceLabel.substring(ACE_PREFIX.length()));
            return !decoded.isEmpty()
                            && toAscii(Draft.of(JidPart.DOMAINPART, decoded)).equals(aceLabel)
                    ? decoded
                    : aceLabel;
        } catch (IllegalArgumentException | InvalidJidException e) {
            return aceLabel;
        }
    }
}
