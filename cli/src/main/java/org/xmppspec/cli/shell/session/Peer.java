package org.xmppspec.cli.shell.session;

import java.util.Optional;
import org.xmppspec.client.Account;
import org.xmppspec.client.Connector;
import org.xmppspec.conformance.target.TargetUnusableException;

/** The server, or servers, that a shell talks with. Opened when first needed. */
public interface Peer extends AutoCloseable {
    /**
     * The way in for somebody.
     *
     * @param connector makes the connection
     * @param account whose it is, when it is to log in
     */
    record Entrance(Connector connector, Optional<Account> account) {}

    /**
     * Finds the way in.
     *
     * @param who a session's name, or an address
     * @param logsIn whether an account is needed
     * @throws TargetUnusableException when there is none, with the reason
     */
    Entrance entrance(String who, boolean logsIn) throws TargetUnusableException;

    /** Hears that a password was refused, so that it is asked for again. */
    default void refused(String who) {}

    /** The domain that is meant when nobody names one; empty when there is none. */
    Optional<String> domain();

    @Override
    void close();
}
