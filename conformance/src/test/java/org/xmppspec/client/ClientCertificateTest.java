package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SignatureException;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.xmppspec.xmpp.tls.CertificateIdentities;

class ClientCertificateTest {
    private final ClientAuthority authority = ClientAuthority.create();

    @Test
    void aForgedCertificateNamesAnotherAndIsNotSigned() {
        ClientCertificate issued = authority.issue("juliet@verona.example");
        X509Certificate forged = issued.forged("juliet@", "rosali@").chain().get(0);

        assertDoesNotThrow(
                () -> issued.chain().get(0).verify(authority.certificate().getPublicKey()));
        assertTrue(CertificateIdentities.of(forged).xmppAddresses().contains("rosali@verona.example"));
        assertThrows(
                SignatureException.class,
                () -> forged.verify(authority.certificate().getPublicKey()));
    }

    @Test
    void onlyATextThatIsThereCanBeReplacedByOneAsLong() {
        ClientCertificate issued = authority.issue("juliet@verona.example");

        assertThrows(IllegalArgumentException.class, () -> issued.forged("juliet@", "romeo@"));
        assertThrows(IllegalArgumentException.class, () -> issued.forged("tybalt@", "rosali@"));
    }
}
