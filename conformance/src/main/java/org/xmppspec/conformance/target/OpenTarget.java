package org.xmppspec.conformance.target;

import java.util.Optional;
import org.xmppspec.client.ClientAuthority;
import org.xmppspec.client.ComponentAccess;
import org.xmppspec.client.Connector;

/**
 * A target that has been reached: it answers, and accounts can be had.
 *
 * <p>Closing it removes what the run created there and stops what was started for it. Closing twice is harmless, and
 * may happen from a shutdown hook while cases still run.
 */
public interface OpenTarget extends AutoCloseable {
    /** Returns what was opened. */
    Target target();

    /** Returns the maker of connections to it. */
    Connector connector();

    /** Returns the accounts that cases may use. */
    Accounts accounts();

    /** Returns the authority whose certificates the target trusts when clients show them; empty where there is none. */
    default Optional<ClientAuthority> clientAuthority() {
        return Optional.empty();
    }

    /** Returns the component of the target that this run is; empty where none is known. */
    default Optional<ComponentAccess> component() {
        return Optional.empty();
    }

    /** Removes created accounts, closes connections and stops what was started. */
    @Override
    void close();
}
