package org.xmppspec.cli.address;

import java.util.List;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.JidExplanation;

/** The specifications of addresses by their numbers, and which of them decide. */
public enum Specification {
    /** PRECIS. */
    RFC7622,
    /** Stringprep. */
    RFC6122,
    /** Each of them. */
    BOTH;

    /**
     * Tells whether an address is valid by what decides.
     *
     * @param explanation the address
     */
    public boolean accepts(JidExplanation explanation) {
        return deciding().stream().allMatch(profile -> explanation.by(profile).isValid());
    }

    /** Returns which profiles decide. */
    List<AddressProfile> deciding() {
        return switch (this) {
            case RFC7622 -> List.of(AddressProfile.PRECIS);
            case RFC6122 -> List.of(AddressProfile.STRINGPREP);
            case BOTH -> List.of(AddressProfile.values());
        };
    }

    /**
     * Returns how people call a specification.
     *
     * @param profile the profile that it defines
     */
    static String title(AddressProfile profile) {
        return profile == AddressProfile.PRECIS ? "RFC 7622" : "RFC 6122";
    }
}
