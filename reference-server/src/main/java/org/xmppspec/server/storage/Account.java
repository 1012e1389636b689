package org.xmppspec.server.storage;

import org.xmppspec.xmpp.jid.Jid;

/**
 * An account and what proves its owner's identity.
 *
 * @param address the bare address
 * @param password the secret and what mechanisms derive from it
 * @param disabled whether nobody may log in
 */
public record Account(Jid address, Password password, boolean disabled) {}
