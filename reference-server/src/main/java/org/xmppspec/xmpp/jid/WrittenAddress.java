package org.xmppspec.xmpp.jid;

import java.util.Optional;

/**
 * An address taken apart and not looked at any further: first what follows the first slash, then what precedes the first
 * at sign (RFC 7622 section 3.2).
 *
 * @param localpart what stands before the at sign; empty when there is no at sign
 * @param domainpart what is left
 * @param resourcepart what stands after the slash; empty when there is no slash
 */
public record WrittenAddress(Optional<String> localpart, String domainpart, Optional<String> resourcepart) {
    /**
     * Takes an address apart.
     *
     * @param address any string
     */
    public static WrittenAddress of(String address) {
        int slash = address.indexOf('/');
        String bare = slash < 0 ? address : address.substring(0, slash);
        int at = bare.indexOf('@');
        return new WrittenAddress(
                at < 0 ? Optional.empty() : Optional.of(bare.substring(0, at)),
                bare.substring(at + 1),
                slash < 0 ? Optional.empty() : Optional.of(address.substring(slash + 1)));
    }
}
