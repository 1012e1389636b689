package org.xmppspec.server.hook;

import java.util.List;
import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;

/** The external components that a server serves (XEP-0114); offered by the module that routes to them. */
public interface Components {
    /**
     * What a component authenticates with; from any thread.
     *
     * @param domain an address of the component's domain
     * @return the secret, or empty when no such component is served
     */
    Optional<String> secret(Jid domain);

    /**
     * The components that are connected; serial.
     *
     * @return their domains, in alphabetical order
     */
    List<String> connected();

    /**
     * Takes a component that has authenticated; serial.
     *
     * @param domain the component's domain
     * @param connection its connection
     * @return false when the component is connected already
     */
    boolean connect(Jid domain, Connection connection);

    /**
     * Routes nothing over a connection any more; serial.
     *
     * @param connection a connection that was taken, or not
     */
    void disconnect(Connection connection);
}
