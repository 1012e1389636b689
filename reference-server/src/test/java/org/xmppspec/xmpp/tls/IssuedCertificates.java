package org.xmppspec.xmpp.tls;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates that a server had better not have. */
final class IssuedCertificates {
    private IssuedCertificates() {}

    /** Makes a self-signed certificate of an RSA or EC key. */
    static X509Certificate signedWith(String signature) throws Exception {
        return issue(signature, Instant.now().minus(Duration.ofDays(1)), new GeneralName[0]);
    }

    /** Makes a self-signed certificate with these names. */
    static X509Certificate named(GeneralName... names) throws Exception {
        return issue("SHA256withECDSA", Instant.now().minus(Duration.ofDays(1)), names);
    }

    /** Makes a self-signed certificate that is valid for two days from a day on. */
    static X509Certificate validFrom(Instant day) throws Exception {
        return issue("SHA256withECDSA", day, new GeneralName[0]);
    }

    private static X509Certificate issue(String signature, Instant from, GeneralName[] names) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(
                signature.endsWith("RSA") ? "RSA" : signature.endsWith("ECDSA") ? "EC" : signature);
        KeyPair keys = generator.generateKeyPair();
        X500Principal name = new X500Principal("CN=test");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(from),
                Date.from(from.plus(Duration.ofDays(2))),
                name,
                keys.getPublic());
        if (names.length > 0) {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(signature).build(keys.getPrivate())));
    }
}
