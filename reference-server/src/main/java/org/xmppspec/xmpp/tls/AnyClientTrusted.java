package org.xmppspec.xmpp.tls;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/**
 * Lets clients complete the handshake with any certificate.
 *
 * <p>Whether it is trusted decides later if SASL EXTERNAL is offered; a client with another certificate may still use a
 * password.
 */
final class AnyClientTrusted extends ChainCheck {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a server does not check servers");
    }
}
