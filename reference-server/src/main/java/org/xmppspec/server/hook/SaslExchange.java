package org.xmppspec.server.hook;

import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;

/**
 * A running SASL exchange, as a hook sees it.
 *
 * @param connection the connection
 * @param mechanism the mechanism that the peer chose, such as {@code SCRAM-SHA-1}
 * @param claimed the account that the peer claims to be, once it has said so
 */
public record SaslExchange(Connection connection, String mechanism, Optional<Jid> claimed) {}
