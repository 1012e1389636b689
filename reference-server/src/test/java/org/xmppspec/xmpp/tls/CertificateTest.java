package org.xmppspec.xmpp.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates: whom they name, what their hash is, who is trusted. */
class CertificateTest {
    /** RFC 5929 section 4.1. */
    @ParameterizedTest
    @CsvSource({
        "MD5withRSA,SHA-256",
        "SHA1withRSA,SHA-256",
        "SHA1withECDSA,SHA-256",
        "SHA256withRSA,SHA-256",
        "SHA384withECDSA,SHA-384",
        "SHA512withRSA,SHA-512"
    })
    void aServerEndPointIsHashedLikeItsSignature(String signature, String hash) throws Exception {
        X509Certificate certificate = IssuedCertificates.signedWith(signature);

        assertArrayEquals(
                MessageDigest.getInstance(hash).digest(certificate.getEncoded()),
                TlsServerEndPointBinding.data(certificate).orElseThrow());
    }

    @Test
    void aSignatureWithoutOneHashHasNoServerEndPoint() throws Exception {
        X509Certificate certificate = IssuedCertificates.signedWith("Ed25519");

        assertEquals(Optional.empty(), TlsServerEndPointBinding.data(certificate));
    }

    @Test
    void aServersCertificateNamesItsDomainInEveryWay() throws Exception {
        CertificateIdentities names = CertificateIdentities.of(
                CertificateAuthority.selfSigned("example.com").certificate());

        assertEquals(List.of("example.com"), names.dnsNames());
        assertEquals(List.of("_xmpp-client.example.com"), names.srvNames());
        assertEquals(List.of("example.com"), names.xmppAddresses());
        assertEquals(List.of(), names.ipAddresses());
    }

    @ParameterizedTest
    @CsvSource({
        "example.com,example.com,true",
        "EXAMPLE.com,example.COM,true",
        "example.com,example.com.,true",
        "example.com,im.example.com,false",
        "*.example.com,im.example.com,true",
        "*.example.com,example.com,false",
        "*.example.com,a.im.example.com,false",
        "i*.example.com,im.example.com,false",
        "xn--bcher-kva.example,bücher.example,true"
    })
    void dnsNamesAreCompared(String name, String domain, boolean matches) throws Exception {
        X509Certificate certificate = IssuedCertificates.named(new GeneralName(GeneralName.dNSName, name));

        assertEquals(
                matches,
                CertificateIdentities.of(certificate).problemWithDomain(domain).isEmpty());
    }

    @Test
    void ipAddressesAreCompared() throws Exception {
        X509Certificate certificate = IssuedCertificates.named(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));

        assertEquals(Optional.empty(), CertificateIdentities.of(certificate).problemWithDomain("127.0.0.1"));
        assertEquals(
                Optional.of("it is for 127.0.0.1, not for 127.0.0.2"),
                CertificateIdentities.of(certificate).problemWithDomain("127.0.0.2"));
    }

    @Test
    void serviceNamesAndXmppAddressesCountToo() {
        CertificateIdentities service =
                new CertificateIdentities(List.of(), List.of("_xmpp-client.example.com"), List.of(), List.of());
        CertificateIdentities otherService =
                new CertificateIdentities(List.of(), List.of("_imap.example.com"), List.of(), List.of());
        CertificateIdentities address =
                new CertificateIdentities(List.of(), List.of(), List.of("example.com"), List.of());

        assertEquals(Optional.empty(), service.problemWithDomain("example.com"));
        assertTrue(otherService.problemWithDomain("example.com").isPresent());
        assertEquals(Optional.empty(), address.problemWithDomain("example.com"));
    }

    @Test
    void aCertificateWithoutNamesIsForNobody() throws Exception {
        X509Certificate certificate = IssuedCertificates.named();

        assertEquals(
                Optional.of("it is for no name at all, not for test"),
                CertificateIdentities.of(certificate).problemWithDomain("test"));
    }

    @Test
    void namesThatAreNoDerAreNobodys() {
        assertEquals(Optional.empty(), OtherName.read(new byte[] {0x30, 0x05, 0x06}));
        assertEquals(Optional.empty(), OtherName.read(new byte[0]));
    }

    @Test
    void certificatesOutOfTheirTimeAreNotTrusted() throws Exception {
        X509Certificate expired = IssuedCertificates.validFrom(Instant.now().minus(Duration.ofDays(9)));
        X509Certificate early = IssuedCertificates.validFrom(Instant.now().plus(Duration.ofDays(9)));
        Trust trust =
                Trust.certificates(List.of(CertificateAuthority.create("CA").certificate()));

        assertTrue(trust.problemWithServer(List.of(expired)).orElseThrow().startsWith("it expired on "));
        assertTrue(trust.problemWithServer(List.of(early)).orElseThrow().startsWith("it is not valid before "));
        assertEquals(Optional.of("there is no certificate"), trust.problemWithClient(List.of()));
    }

    @Test
    void trustComesFromAFile(@TempDir Path directory) throws Exception {
        CertificateAuthority authority = CertificateAuthority.create("CA");
        KeyMaterial server = authority.server("example.com");
        Path file = directory.resolve("ca.pem");
        Files.writeString(file, Pem.certificates(server));

        assertEquals(Optional.empty(), Trust.file(file).problemWithServer(server.chain()));
    }

    @Test
    void aFileThatIsNoListOfCertificatesIsNamed(@TempDir Path directory) throws Exception {
        Path empty = Files.writeString(directory.resolve("empty.pem"), "");
        Path other = Files.writeString(directory.resolve("other.pem"), "hello");

        for (Path file : List.of(empty, other)) {
            IOException e = assertThrows(IOException.class, () -> Trust.file(file));
            assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
        }
    }

    @Test
    void onlyInsecureTrustIsInsecure() {
        assertTrue(Trust.insecure().isInsecure());
        assertFalse(Trust.system().isInsecure());
        assertEquals(Optional.empty(), Trust.insecure().problemWithClient(List.of()));
    }

    @Test
    void keysAreNotShown() throws Exception {
        assertEquals(
                "KeyMaterial[CN=example.com]",
                CertificateAuthority.selfSigned("example.com").toString());
    }
}
