package org.xmppspec.xmpp.jid;

/**
 * How one specification maps, normalises and checks the parts of an address; an IllegalArgumentException says that the
 * characters are not allowed.
 */
interface PartRules {
    String localpart(String localpart) throws InvalidJidException;

    /** One label of a domain name. */
    String domainLabel(String label) throws InvalidJidException;

    String resourcepart(String resourcepart) throws InvalidJidException;
}
