package org.xmppspec.xmpp.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Which certificates a peer is believed by. */
public final class Trust {
    private static final Trust INSECURE = new Trust(null);

    private final X509TrustManager anchors;

    private Trust(X509TrustManager anchors) {
        this.anchors = anchors;
    }

    /**
     * Trusts the authorities that Java trusts.
     *
     * @return the trust
     */
    public static Trust system() {
        return SystemAnchors.TRUST;
    }

    /**
     * Trusts the certificates in a file, and what they vouch for, and nothing else.
     *
     * @param pemFile a file with one or more certificates in PEM
     * @return the trust
     * @throws IOException when the file cannot be read, or has no certificate; the message is for users
     */
    public static Trust file(Path pemFile) throws IOException {
        try (InputStream in = Files.newInputStream(pemFile)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new IOException("The file " + pemFile + " has no certificate in it; it has to be PEM.");
            }
            return certificates(found.stream().map(X509Certificate.class::cast).toList());
        } catch (CertificateException e) {
            throw new IOException("The file " + pemFile + " is not a list of certificates in PEM.", e);
        }
    }

    /**
     * Trusts some certificates, and what they vouch for, and nothing else.
     *
     * @param certificates the certificates; none at all means that nobody is trusted
     * @return the trust
     */
    public static Trust certificates(List<X509Certificate> certificates) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("anchor" + i, certificates.get(i));
            }
            return new Trust(certificates.isEmpty() ? new NobodyTrusted() : managerFor(store));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Java cannot make a list of trusted certificates.", e);
        }
    }

    /**
     * Accepts any certificate, and notes what would have been wrong with it.
     *
     * @return the trust
     */
    public static Trust insecure() {
        return INSECURE;
    }

    /**
     * Says whether any certificate is accepted.
     *
     * @return true for {@link #insecure()}
     */
    public boolean isInsecure() {
        return anchors == null;
    }

    /**
     * Checks the chain of a client's certificate.
     *
     * @param chain the certificates, the client's own first
     * @return what is wrong with it, or empty when it is trusted
     */
    public Optional<String> problemWithClient(List<X509Certificate> chain) {
        Objects.requireNonNull(chain, "chain");
        if (anchors == null) {
            return Optional.empty();
        }
        return CertificateChecks.problem(chain, anchors::checkClientTrusted);
    }

    /** Checks the chain of a server's certificate, without looking at the name in it. */
    Optional<String> problemWithServer(List<X509Certificate> chain) {
        X509TrustManager manager = anchors == null ? SystemAnchors.TRUST.anchors : anchors;
        return CertificateChecks.problem(chain, manager::checkServerTrusted);
    }

    private static X509TrustManager managerFor(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("Java has no X.509 trust manager.");
    }

    /** Loads Java's own list when it is first needed. */
    private static final class SystemAnchors {
        private static final Trust TRUST = load();

        private static Trust load() {
            try {
                return new Trust(managerFor(null));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Java cannot load its list of trusted certificates.", e);
            }
        }
    }

    /** Java's own manager cannot be made with an empty list. */
    private static final class NobodyTrusted implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("no certificate is trusted");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("no certificate is trusted");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return Collections.<X509Certificate>emptyList().toArray(new X509Certificate[0]);
        }
    }
}
