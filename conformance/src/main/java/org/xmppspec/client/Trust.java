package org.xmppspec.client;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

/** Which server certificates a client accepts. */
public sealed interface Trust {

    /** Those that chain to an authority of the Java installation and name the domain. */
    record SystemAuthorities() implements Trust {}

    /** Those that chain to, or are, a certificate in this PEM file, and name the domain. */
    record PemFile(Path file) implements Trust {}

    /** Those that chain to, or are, one of these, and name the domain. */
    record Certificates(List<X509Certificate> certificates) implements Trust {
        public Certificates {
            certificates = List.copyOf(certificates);
        }
    }

    /** Any certificate at all, whatever name it bears. */
    record Insecure() implements Trust {}

    /** See {@link SystemAuthorities}. */
    static Trust system() {
        return new SystemAuthorities();
    }

    /** See {@link PemFile}; the file is read when a {@link Connector} is made. */
    static Trust file(Path pem) {
        return new PemFile(pem);
    }

    /** See {@link Certificates}. */
    static Trust certificate(X509Certificate... accepted) {
        return new Certificates(List.of(accepted));
    }

    /** See {@link Insecure}. */
    static Trust insecure() {
        return new Insecure();
    }
}
