package org.xmppspec.xmpp.jid;

/** Which specification addresses are prepared and compared by. */
public enum AddressProfile {
    /** RFC 7622: PRECIS, independent of the version of Unicode. */
    PRECIS,
    /** RFC 6122: stringprep profiles, Unicode 3.2. */
    STRINGPREP
}
