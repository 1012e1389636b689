package org.xmppspec.xmpp.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates for servers and users; made for tests and for servers that live as long as a test. */
public final class CertificateAuthority {
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final Duration VALIDITY = Duration.ofDays(30);
    private static final ASN1ObjectIdentifier ID_ON_XMPP_ADDR = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.5");
    private static final ASN1ObjectIdentifier ID_ON_DNS_SRV = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.7");

    private final KeyMaterial own;

    private CertificateAuthority(KeyMaterial own) {
        this.own = own;
    }

    /**
     * Makes an authority with a key of its own.
     *
     * @param name its common name
     * @return the authority
     * @throws GeneralSecurityException when Java cannot make the key
     */
    public static CertificateAuthority create(String name) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        X509Certificate certificate = issue(name, keys, new X500Principal("CN=" + name), keys, List.of(), true);
        return new CertificateAuthority(new KeyMaterial(keys.getPrivate(), List.of(certificate)));
    }

    /**
     * Makes a self-signed certificate for a server: DNS name, XMPP address and service names of its domain.
     *
     * @param domain the domain that it serves
     * @return the key and the certificate
     * @throws GeneralSecurityException when Java cannot make the key
     */
    public static KeyMaterial selfSigned(String domain) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        X500Principal issuer = new X500Principal("CN=" + domain);
        return new KeyMaterial(
                keys.getPrivate(), List.of(issue(domain, keys, issuer, keys, serverNames(domain), false)));
    }

    /**
     * Gives the authority's own certificate.
     *
     * @return the certificate to trust
     */
    public X509Certificate certificate() {
        return own.certificate();
    }

    /**
     * Issues a certificate for a server: DNS name, XMPP address and service names of its domain.
     *
     * @param domain the domain that it serves
     * @return the key and the chain
     * @throws GeneralSecurityException when Java cannot make the key
     */
    public KeyMaterial server(String domain) throws GeneralSecurityException {
        return issue(domain, serverNames(domain));
    }

    /**
     * Issues a certificate for a user, as SASL EXTERNAL takes it.
     *
     * @param addresses the bare addresses of the user, none for a certificate that names nobody
     * @return the key and the chain
     * @throws GeneralSecurityException when Java cannot make the key
     */
    public KeyMaterial client(String... addresses) throws GeneralSecurityException {
        List<GeneralName> names = new ArrayList<>();
        for (String address : addresses) {
            names.add(otherName(ID_ON_XMPP_ADDR, new DERUTF8String(address)));
        }
        return issue("user", names);
    }

    /**
     * Makes a self-signed certificate for a user, which proves nothing.
     *
     * @param address the bare address of the user
     * @return the key and the certificate
     * @throws GeneralSecurityException when Java cannot make the key
     */
    public static KeyMaterial selfSignedClient(String address) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        List<GeneralName> names = List.of(otherName(ID_ON_XMPP_ADDR, new DERUTF8String(address)));
        X500Principal issuer = new X500Principal("CN=user");
        return new KeyMaterial(keys.getPrivate(), List.of(issue("user", keys, issuer, keys, names, false)));
    }

    private KeyMaterial issue(String name, List<GeneralName> names) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        KeyPair issuerKeys = new KeyPair(certificate().getPublicKey(), own.privateKey());
        X509Certificate issued = issue(name, keys, certificate().getSubjectX500Principal(), issuerKeys, names, false);
        return new KeyMaterial(keys.getPrivate(), List.of(issued, certificate()));
    }

    private static X509Certificate issue(
            String name, KeyPair keys, X500Principal issuer, KeyPair issuerKeys, List<GeneralName> names, boolean ca)
            throws GeneralSecurityException {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, new SecureRandom()).setBit(1),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(VALIDITY)),
                new X500Principal("CN=" + name),
                keys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
            if (!names.isEmpty()) {
                GeneralNames all = new GeneralNames(names.toArray(new GeneralName[0]));
                builder.addExtension(Extension.subjectAlternativeName, false, all);
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder(SIGNATURE).build(issuerKeys.getPrivate())));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException("The certificate for " + name + " cannot be made.", e);
        }
    }

    private static List<GeneralName> serverNames(String domain) {
        return List.of(
                new GeneralName(GeneralName.dNSName, domain),
                otherName(ID_ON_XMPP_ADDR, new DERUTF8String(domain)),
                otherName(ID_ON_DNS_SRV, new DERIA5String("_xmpp-client." + domain)));
    }

    private static GeneralName otherName(ASN1ObjectIdentifier type, ASN1Encodable value) {
        ASN1EncodableVector name = new ASN1EncodableVector();
        name.add(type);
        name.add(new DERTaggedObject(true, 0, value));
        return new GeneralName(GeneralName.otherName, new DERSequence(name));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
