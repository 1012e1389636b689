package org.xmppspec.xmpp.jid;

import com.ongres.nameprep.Nameprep;
import com.ongres.stringprep.Profile;
import com.ongres.stringprep.Tables;
import java.net.IDN;
import java.util.Locale;

/** RFC 6122: stringprep for localparts and resourceparts, IDNA2003 for domainparts. */
final class StringprepRules implements PartRules {
    private static final String ACE_PREFIX = "xn--";
    private static final Profile NAMEPREP = new Nameprep();

    @Override
    public String localpart(String localpart) {
        return prepare(StringprepProfile.NODEPREP, localpart);
    }

    @Override
    public String resourcepart(String resourcepart) {
        return prepare(StringprepProfile.RESOURCEPREP, resourcepart);
    }

    @Override
    public String domainLabel(String label) throws InvalidJidException {
        String prepared = prepare(NAMEPREP, label).toLowerCase(Locale.ROOT);
        String ascii = IDN.toASCII(prepared, IDN.USE_STD3_ASCII_RULES);
        if (ascii.indexOf('.') >= 0) {
            throw new InvalidJidException(JidPart.DOMAINPART, "has a label with a dot inside");
        }
        if (!prepared.startsWith(ACE_PREFIX)) {
            return prepared;
        }
        String decoded = IDN.toUnicode(prepared, IDN.USE_STD3_ASCII_RULES);
        if (decoded.equals(prepared)) {
            throw new InvalidJidException(JidPart.DOMAINPART, "has a label that begins with xn-- and encodes nothing");
        }
        return decoded;
    }

    /** The library stumbles over strings of which nothing is left. */
    private static String prepare(Profile profile, String text) {
        return text.codePoints().allMatch(Tables::mapToNothing) ? "" : profile.prepareStored(text);
    }
}
