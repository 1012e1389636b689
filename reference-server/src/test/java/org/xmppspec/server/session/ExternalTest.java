package org.xmppspec.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.xmpp.tls.CertificateAuthority;
import org.xmppspec.xmpp.tls.KeyMaterial;
import org.xmppspec.xmpp.tls.Trust;

/** RFC 6120 sections 6.3.4 and 13.7.2.2: SASL EXTERNAL with certificates of clients. */
class ExternalTest {
    private static final String SUCCESS = "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";

    private static CertificateAuthority authority;
    private static ReferenceServer server;

    @BeforeAll
    static void start() throws GeneralSecurityException {
        authority = CertificateAuthority.create("Verona");
        server = Servers.start(config -> config.clientTrust(Trust.certificates(List.of(authority.certificate()))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Wire wire(KeyMaterial key) {
        return Wire.directTls(server, Optional.of(key));
    }

    private static void assertOffered(boolean expected, KeyMaterial key) {
        try (Wire wire = wire(key)) {
            assertEquals(expected, wire.open().contains("<mechanism>EXTERNAL</mechanism>"));
        }
    }

    private static void external(Wire wire, String authzid) {
        String text = authzid.isEmpty() ? "=" : Wire.base64(authzid);
        wire.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>" + text + "</auth>");
    }

    @Test
    void isOfferedFirstToAUserWithACertificate() throws GeneralSecurityException {
        try (Wire wire = wire(authority.client("romeo@localhost"))) {
            String header = wire.open();

            assertTrue(header.contains("xmpp-sasl'><mechanism>EXTERNAL</mechanism>"), header);
        }
    }

    @Test
    void isNotOfferedToAnybodyElse() throws GeneralSecurityException {
        assertOffered(false, CertificateAuthority.create("Mantua").client("romeo@localhost"));
        assertOffered(false, CertificateAuthority.selfSigned("localhost"));
        assertOffered(false, authority.client("tybalt@localhost"));
        assertOffered(false, authority.client("romeo@example.com"));
        assertOffered(false, authority.client());
        try (Wire wire = Wire.directTls(server)) {
            assertFalse(wire.open().contains("EXTERNAL"));
        }
    }

    @Test
    void takesTheAddressOfTheCertificate() throws GeneralSecurityException {
        try (Wire wire = wire(authority.client("romeo@localhost"))) {
            wire.open();
            external(wire, "");

            wire.until(SUCCESS);
        }
    }

    @Test
    void letsAUserChooseAmongTheAddressesOfTheCertificate() throws GeneralSecurityException {
        try (Wire wire = wire(authority.client("romeo@localhost", "juliet@localhost"))) {
            wire.open();
            external(wire, "");
            wire.until("<invalid-authzid/>");
            external(wire, "juliet@localhost");

            wire.until(SUCCESS);
        }
    }

    @Test
    void refusesAnAddressThatIsNotInTheCertificate() throws GeneralSecurityException {
        try (Wire wire = wire(authority.client("romeo@localhost"))) {
            wire.open();
            external(wire, "juliet@localhost");

            wire.until("<invalid-authzid/>");
        }
    }

    @Test
    void aPasswordServesAlsoBesideACertificate() throws GeneralSecurityException {
        try (Wire wire = wire(CertificateAuthority.create("Mantua").client("romeo@localhost"))) {
            wire.open();
            wire.plain("romeo", "romeo");

            wire.until(SUCCESS);
        }
    }
}
