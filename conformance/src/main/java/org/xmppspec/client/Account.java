package org.xmppspec.client;

/**
 * An account to log in with.
 *
 * @param localpart the user name, as it stands before the {@code @}
 * @param domain the domain that the account belongs to
 * @param password in plain text; never shown by {@link #toString}
 */
public record Account(String localpart, String domain, String password) {

    /** The bare JID, {@code localpart@domain}. */
    public String bare() {
        return localpart + "@" + domain;
    }

    @Override
    public String toString() {
        return bare();
    }
}
