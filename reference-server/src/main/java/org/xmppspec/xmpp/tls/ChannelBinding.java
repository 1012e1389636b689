package org.xmppspec.xmpp.tls;

import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;

/** A way to derive bytes that only the two ends of one TLS connection know or agree on (RFC 5056). */
interface ChannelBinding {
    /** Gives the registered name of the type. */
    String type();

    /**
     * Derives the bytes.
     *
     * @param engine an engine whose handshake is complete
     * @param serverCertificate the certificate that the server showed
     * @return the bytes, or empty when this library or this version of TLS does not give them
     */
    Optional<byte[]> data(SSLEngine engine, X509Certificate serverCertificate);
}
