package org.xmppspec.server.session;

import java.util.List;
import org.xmppspec.server.hook.ConflictPolicy;
import org.xmppspec.server.routing.LocalDomain;
import org.xmppspec.xmpp.tls.TlsServer;
import org.xmppspec.xmpp.tls.Trust;
import org.xmppspec.xmpp.xml.XmlLimits;

/**
 * What the streams of one server have in common.
 *
 * @param domain the domain that they lead to
 * @param peers takes note of the connections
 * @param tls the TLS of the server
 * @param tlsPolicy what is wanted of TLS where the connection begins without it
 * @param clientTrust whose certificates prove who a client is
 * @param mechanisms the SASL mechanisms that may be offered, in order
 * @param saslAttempts how often a peer may fail with one SASL mechanism
 * @param limitsBefore what input may cost before authentication
 * @param limitsAfter what input may cost after authentication
 * @param timeouts how long the server waits
 * @param conflict what happens when a resource is in use
 * @param maxResources how many resources an account may bind at once
 * @param writeBuffer how many bytes may wait for a peer that does not read
 */
public record StreamSettings(
        LocalDomain domain,
        PeerConnections peers,
        TlsServer tls,
        TlsPolicy tlsPolicy,
        Trust clientTrust,
        List<String> mechanisms,
        int saslAttempts,
        XmlLimits limitsBefore,
        XmlLimits limitsAfter,
        Timeouts timeouts,
        ConflictPolicy conflict,
        int maxResources,
        int writeBuffer) {}
