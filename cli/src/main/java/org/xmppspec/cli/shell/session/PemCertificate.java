package org.xmppspec.cli.shell.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.client.ClientCertificate;
import org.xmppspec.conformance.target.TargetUnusableException;

/** Reads a client's certificate and its key from a PEM file. */
final class PemCertificate {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private PemCertificate() {}

    /**
     * Reads a file.
     *
     * @throws TargetUnusableException when there is no certificate with its key, with the reason
     */
    static ClientCertificate read(Path file) throws TargetUnusableException {
        try {
            String pem = Files.readString(file, StandardCharsets.US_ASCII);
            List<X509Certificate> chain =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(certificates(pem)))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            Matcher key = KEY.matcher(pem);
            if (chain.isEmpty() || !key.find()) {
                throw new TargetUnusableException(file + " must hold a certificate and its private key (PKCS #8, not"
                        + " encrypted) in PEM, one after the other.");
            }
            return new ClientCertificate(key(Base64.getMimeDecoder().decode(key.group(1)), file), chain);
        } catch (IOException e) {
            throw new TargetUnusableException("the certificate " + file + " cannot be read.", e);
        } catch (GeneralSecurityException e) {
            throw new TargetUnusableException("there is no certificate that can be used in " + file + ".", e);
        }
    }

    private static byte[] certificates(String pem) {
        Matcher each = Pattern.compile("-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----")
                .matcher(pem);
        StringBuilder all = new StringBuilder();
        while (each.find()) {
            all.append(each.group()).append('\n');
        }
        return all.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static PrivateKey key(byte[] encoded, Path file) throws GeneralSecurityException, TargetUnusableException {
        GeneralSecurityException last = null;
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (InvalidKeySpecException e) {
                last = e;
            }
        }
        throw new TargetUnusableException("the key in " + file + " is neither RSA nor EC nor EdDSA.", last);
    }
}
