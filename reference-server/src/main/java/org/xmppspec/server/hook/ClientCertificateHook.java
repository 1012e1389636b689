package org.xmppspec.server.hook;

import java.security.cert.X509Certificate;
import java.util.List;
import org.xmppspec.xmpp.jid.Jid;

/** Sees and changes what the certificate of a client proves (RFC 6120 section 13.7.2.2). */
@FunctionalInterface
public interface ClientCertificateHook {
    /**
     * Decides about one certificate.
     *
     * @param connection the connection, under TLS
     * @param chain the certificate and those that lead to its authority; empty when the client showed none
     * @param proved the bare addresses that the client may log in as, so far
     * @return the addresses to go on with
     */
    List<Jid> proves(Connection connection, List<X509Certificate> chain, List<Jid> proved);
}
