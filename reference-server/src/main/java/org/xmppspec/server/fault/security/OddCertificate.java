package org.xmppspec.server.fault.security;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.xmppspec.xmpp.tls.KeyMaterial;

/**
 * A certificate of a server that may be wrong in one respect.
 *
 * @param domain the domain that it names
 * @param subject its subject
 * @param serial its serial number
 * @param signature the algorithm that signs it
 * @param authority whether it says that it is one of an authority
 */
record OddCertificate(String domain, String subject, BigInteger serial, String signature, boolean authority) {
    private static final Duration AGE = Duration.ofHours(1);
    private static final Duration VALIDITY = Duration.ofDays(30);

    /** One with nothing wrong. */
    static OddCertificate of(String domain) {
        BigInteger serial = BigInteger.valueOf(Instant.now().toEpochMilli());
        return new OddCertificate(domain, "CN=" + domain, serial, "SHA256withECDSA", false);
    }

    OddCertificate withDomain(String other) {
        return new OddCertificate(other, "CN=" + other, serial, signature, authority);
    }

    OddCertificate withoutSubject() {
        return new OddCertificate(domain, "", serial, signature, authority);
    }

    OddCertificate withSerial(BigInteger other) {
        return new OddCertificate(domain, subject, other, signature, authority);
    }

    OddCertificate withSha1() {
        return new OddCertificate(domain, subject, serial, "SHA1withECDSA", authority);
    }

    OddCertificate withAuthority() {
        return new OddCertificate(domain, subject, serial, signature, true);
    }

    /** Makes it, with a new key that signs itself. */
    KeyMaterial make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            Instant now = Instant.now();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=" + domain),
                    serial,
                    Date.from(now.minus(AGE)),
                    Date.from(now.plus(VALIDITY)),
                    new X500Name(subject),
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    subject.isEmpty(),
                    new GeneralNames(new GeneralName(GeneralName.dNSName, domain)));
            return new KeyMaterial(
                    keys.getPrivate(),
                    List.of(new JcaX509CertificateConverter()
                            .getCertificate(
                                    builder.build(new JcaContentSignerBuilder(signature).build(keys.getPrivate())))));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("This Java cannot make a certificate.", e);
        }
    }
}
