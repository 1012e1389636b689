package org.xmppspec.xmpp.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Checks the certificate that a server shows on one connection: who vouches for it, and whether it is for the domain. */
final class ServerCertificateCheck extends X509ExtendedTrustManager {
    private final String domain;
    private final Trust trust;
    private volatile String problem;

    ServerCertificateCheck(String domain, Trust trust) {
        this.domain = domain;
        this.trust = trust;
    }

    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        List<X509Certificate> certificates = List.of(chain);
        Optional<String> found = trust.problemWithServer(certificates)
                .or(() -> CertificateIdentities.of(certificates.get(0)).problemWithDomain(domain));
        if (found.isPresent()) {
            problem = "The server's certificate for " + domain + " is not trusted: " + found.get() + ".";
            if (!trust.isInsecure()) {
                throw new UntrustedCertificateException(problem);
            }
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw notAServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw notAServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw notAServer();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private static CertificateException notAServer() {
        return new CertificateException("a client does not check clients");
    }
}
