package org.xmppspec.xmpp.jid;

import java.util.List;

/** How one specification maps, normalises and checks the parts of an address. */
interface PartRules {
    void localpart(Draft localpart) throws InvalidJidException;

    /** One label of a domain name; it may become empty. */
    void domainLabel(Draft label) throws InvalidJidException;

    /** What concerns the labels of one domain name together, once each is prepared. */
    void domainLabels(List<Draft> labels) throws InvalidJidException;

    /** Says whether IPv6 addresses may name a zone. */
    boolean allowsZones();

    void resourcepart(Draft resourcepart) throws InvalidJidException;
}
