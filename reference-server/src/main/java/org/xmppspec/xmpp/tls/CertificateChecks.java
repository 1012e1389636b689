package org.xmppspec.xmpp.tls;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns the outcome of Java's certificate checks into words. */
final class CertificateChecks {
    /** What Java's checks are told in TLS 1.3, where the key is used for signatures only. */
    private static final String KEY_EXCHANGE = "UNKNOWN";

    /** One of the two checks of a trust manager. */
    interface Check {
        void check(X509Certificate[] chain, String keyExchange) throws CertificateException;
    }

    private CertificateChecks() {}

    static Optional<String> problem(List<X509Certificate> chain, Check check) {
        if (chain.isEmpty()) {
            return Optional.of("there is no certificate");
        }
        X509Certificate certificate = chain.get(0);
        try {
            check.check(chain.toArray(new X509Certificate[0]), KEY_EXCHANGE);
            return Optional.empty();
        } catch (CertificateException | IllegalArgumentException e) {
            return Optional.of(inWords(certificate, e));
        }
    }

    private static String inWords(X509Certificate certificate, Exception e) {
        if (certificate.getNotAfter().toInstant().isBefore(Instant.now())) {
            return "it expired on " + certificate.getNotAfter().toInstant();
        }
        if (certificate.getNotBefore().toInstant().isAfter(Instant.now())) {
            return "it is not valid before " + certificate.getNotBefore().toInstant();
        }
        if (certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return "it is self-signed and not among the trusted ones";
        }
        return "no trusted authority vouches for it (" + e.getMessage() + ")";
    }
}
