package org.xmppspec.server.module.delivery;

/** How the address of a stanza relates to the account's resources (RFC 6121 sections 8.5.2 and 8.5.3). */
public enum AddressForm {
    /** The address has no resourcepart. */
    BARE,
    /** The address names a resource that is connected. */
    FULL_MATCH,
    /** The address names a resource that is not there. */
    FULL_NO_MATCH
}
