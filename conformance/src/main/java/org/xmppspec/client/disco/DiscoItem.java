package org.xmppspec.client.disco;

import java.util.Arrays;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;

/**
 * What can be asked: an entity, or a node of it.
 *
 * @param jid its address as it was written
 * @param node the node, empty for none
 * @param name what people call it, empty for none
 */
public record DiscoItem(String jid, String node, String name) {
    /** An entity of which nothing is known but its address. */
    public static DiscoItem of(String jid) {
        return new DiscoItem(jid, "", "");
    }

    /** A node of which nothing is known but its address and name. */
    public static DiscoItem of(String jid, String node) {
        return new DiscoItem(jid, node, "");
    }

    /** The domainpart as it was written. */
    public String domain() {
        String bare = jid.indexOf('/') < 0 ? jid : jid.substring(0, jid.indexOf('/'));
        return bare.substring(bare.indexOf('@') + 1);
    }

    /** Whether the address is one by RFC 7622 or by RFC 6122. */
    public boolean hasValidJid() {
        return Arrays.stream(AddressProfile.values()).anyMatch(this::isValid);
    }

    private boolean isValid(AddressProfile profile) {
        try {
            return !Jid.parse(jid, profile).domainpart().isEmpty();
        } catch (InvalidJidException e) {
            return false;
        }
    }

    /** Whether both have the same address and node. */
    boolean isSameAs(DiscoItem other) {
        return jid.equals(other.jid) && node.equals(other.node);
    }

    @Override
    public String toString() {
        return node.isEmpty() ? jid : jid + " (node " + node + ")";
    }
}
