package org.xmppspec.xmpp.jid;

import com.ongres.stringprep.Option;
import com.ongres.stringprep.Profile;
import java.util.EnumSet;
import java.util.Set;

/** The two profiles of stringprep that XMPP defines itself. */
final class StringprepProfile implements Profile {
    /** RFC 6122 appendix A. */
    static final Profile NODEPREP = new StringprepProfile(
            "\"&'/:<>@", Option.CASE_FOLD_NFKC, Option.FORBID_ASCII_SPACES, Option.FORBID_ADDITIONAL_CHARACTERS);
    /** RFC 6122 appendix B. */
    static final Profile RESOURCEPREP = new StringprepProfile("");

    private final String excluded;
    private final Set<Option> options = EnumSet.of(
            Option.MAP_TO_NOTHING,
            Option.NORMALIZE_KC,
            Option.CHECK_BIDI,
            Option.FORBID_NON_ASCII_SPACES,
            Option.FORBID_ASCII_CONTROL,
            Option.FORBID_NON_ASCII_CONTROL,
            Option.FORBID_PRIVATE_USE,
            Option.FORBID_NON_CHARACTER,
            Option.FORBID_SURROGATE,
            Option.FORBID_INAPPROPRIATE_FOR_PLAIN_TEXT,
            Option.FORBID_INAPPROPRIATE_FOR_CANON_REP,
            Option.FORBID_CHANGE_DISPLAY_AND_DEPRECATED,
            Option.FORBID_TAGGING);

    private StringprepProfile(String excluded, Option... more) {
        this.excluded = excluded;
        options.addAll(Set.of(more));
    }

    @Override
    public Set<Option> profile() {
        return EnumSet.copyOf(options);
    }

    @Override
    public boolean prohibitedAdditionalCharacters(int codePoint) {
        return excluded.indexOf(codePoint) >= 0;
    }
}
