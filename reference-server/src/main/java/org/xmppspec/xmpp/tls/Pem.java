package org.xmppspec.xmpp.tls;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Writes keys and certificates in the text form that servers read from files (RFC 7468). */
public final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    /**
     * Writes the certificates of a key.
     *
     * @param material the key
     * @return one block for each certificate of the chain, the key's own first
     * @throws CertificateEncodingException when a certificate has no encoded form
     */
    public static String certificates(KeyMaterial material) throws CertificateEncodingException {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : material.chain()) {
            text.append(certificate(certificate));
        }
        return text.toString();
    }

    /**
     * Writes one certificate.
     *
     * @param certificate the certificate
     * @return one block
     * @throws CertificateEncodingException when it has no encoded form
     */
    public static String certificate(X509Certificate certificate) throws CertificateEncodingException {
        return block("CERTIFICATE", certificate.getEncoded());
    }

    /**
     * Writes a private key; one on an elliptic curve together with its public key (RFC 5915), without which some
     * servers do not find the certificate that belongs to it.
     *
     * @param material the key
     * @return one block
     * @throws java.io.IOException when the key has no encoded form
     */
    public static String privateKey(KeyMaterial material) throws java.io.IOException {
        byte[] encoded = material.privateKey().getEncoded();
        if (!(material.privateKey() instanceof ECPrivateKey key)) {
            return block("PRIVATE KEY", encoded);
        }
        SubjectPublicKeyInfo publicKey = SubjectPublicKeyInfo.getInstance(
                material.certificate().getPublicKey().getEncoded());
        var complete = new org.bouncycastle.asn1.sec.ECPrivateKey(
                key.getParams().getOrder().bitLength(),
                key.getS(),
                publicKey.getPublicKeyData(),
                PrivateKeyInfo.getInstance(encoded).getPrivateKeyAlgorithm().getParameters());
        return block("EC PRIVATE KEY", complete.getEncoded(ASN1Encoding.DER));
    }

    private static String block(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + new String(LINES.encode(der), StandardCharsets.US_ASCII)
                + "\n-----END " + what + "-----\n";
    }
}
