package org.xmppspec.xmpp.tls;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Checks the certificate that a server shows on one connection: who vouches for it, and whether it is for the domain. */
final class ServerCertificateCheck extends ChainCheck {
    private final String domain;
    private final Trust trust;
    private volatile List<X509Certificate> shown = List.of();

    ServerCertificateCheck(String domain, Trust trust) {
        this.domain = domain;
        this.trust = trust;
    }

    /** Finds what is wrong; only now, because whoever accepts any certificate may never ask. */
    Optional<String> problem() {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        return trust.problemWithServer(shown)
                .or(() -> CertificateIdentities.of(shown.get(0)).problemWithDomain(domain))
                .map(problem -> "The server's certificate for " + domain + " is not trusted: " + problem + ".");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        shown = List.of(chain);
        if (!trust.isInsecure()) {
            Optional<String> problem = problem();
            if (problem.isPresent()) {
                throw new UntrustedCertificateException(problem.get());
            }
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a client does not check clients");
    }
}
