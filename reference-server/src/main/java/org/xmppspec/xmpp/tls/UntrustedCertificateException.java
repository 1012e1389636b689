package org.xmppspec.xmpp.tls;

import java.security.cert.CertificateException;

/** The server's certificate is not accepted; the message is one sentence that says why. */
public final class UntrustedCertificateException extends CertificateException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message why
     */
    public UntrustedCertificateException(String message) {
        super(message);
    }
}
