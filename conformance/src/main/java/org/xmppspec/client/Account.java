package org.xmppspec.client;

/**
 * An account to log in with.
 *
 * @param localpart the user name, as it stands before the {@code @}; empty for a component
 * @param domain the domain that the account belongs to, or that the component is
 * @param password in plain text; never shown by {@link #toString}
 * @param disposable whether it was made for a run and ends with it, so that nothing is lost with its password: such an
 *     account logs in the cheapest way, by PLAIN under TLS
 */
public record Account(String localpart, String domain, String password, boolean disposable) {

    /** An account that somebody keeps. */
    public Account(String localpart, String domain, String password) {
        this(localpart, domain, password, false);
    }

    /** The bare JID, {@code localpart@domain}; of a component, which has no localpart, its domain. */
    public String bare() {
        return localpart.isEmpty() ? domain : localpart + "@" + domain;
    }

    @Override
    public String toString() {
        return bare();
    }
}
