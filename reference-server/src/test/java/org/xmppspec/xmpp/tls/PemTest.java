package org.xmppspec.xmpp.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.util.List;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.junit.jupiter.api.Test;

class PemTest {
    @Test
    void aKeyOnACurveIsReadBackWithItsPublicKey() throws Exception {
        KeyMaterial material = CertificateAuthority.selfSigned("capulet.lit");

        try (PEMParser parser = new PEMParser(new StringReader(Pem.privateKey(material)))) {
            KeyPair read = new JcaPEMKeyConverter().getKeyPair((PEMKeyPair) parser.readObject());
            assertEquals(
                    ((java.security.interfaces.ECPrivateKey) material.privateKey()).getS(),
                    ((java.security.interfaces.ECPrivateKey) read.getPrivate()).getS());
            assertEquals(material.certificate().getPublicKey(), read.getPublic());
        }
    }

    @Test
    void aKeyOfAnotherKindIsReadBackToo() throws Exception {
        KeyMaterial certified = CertificateAuthority.selfSigned("capulet.lit");
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();

        String text = Pem.privateKey(new KeyMaterial(rsa, certified.chain()));

        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            var info = (org.bouncycastle.asn1.pkcs.PrivateKeyInfo) parser.readObject();
            assertEquals(rsa, new JcaPEMKeyConverter().getPrivateKey(info));
        }
    }

    @Test
    void certificatesAreReadBackInOrder() throws Exception {
        KeyMaterial material = CertificateAuthority.create("authority").server("capulet.lit");

        byte[] text = Pem.certificates(material).getBytes(StandardCharsets.US_ASCII);

        var read = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(text));
        assertEquals(material.chain(), List.copyOf(read));
    }
}
