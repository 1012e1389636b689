package org.xmppspec.server.storage;

import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;

/**
 * A change of a roster.
 *
 * @param version the version that the roster had after the change
 * @param contact whose item has changed
 * @param item the item as it is now, or empty when it was removed
 */
public record RosterChange(long version, Jid contact, Optional<RosterItem> item) {}
