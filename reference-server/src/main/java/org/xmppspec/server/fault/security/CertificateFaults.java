package org.xmppspec.server.fault.security;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.tls.CertificateIdentities;

/** Faults in the server's certificate, and in what it makes of those of clients (RFC 6120 section 13.7). */
public final class CertificateFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "certificate-of-another-domain",
                        "The server shows a certificate that names another domain.",
                        server -> show(server, odd -> odd.withDomain("elsewhere.example")),
                        "RFC6120-5.4.3.1-5",
                        "RFC6120-13.7.1.2.1-1"),
                Fault.of(
                        "certificate-with-endless-serial-number",
                        "The serial number of the server's certificate is longer than PKIX allows.",
                        server -> show(server, odd -> odd.withSerial(BigInteger.ONE.shiftLeft(200))),
                        "RFC6120-13.7.1.1-1"),
                Fault.of(
                        "certificate-of-an-authority",
                        "The server shows the certificate of an authority.",
                        server -> show(server, OddCertificate::withAuthority),
                        "RFC6120-13.7.1.1-2"),
                Fault.of(
                        "certificate-without-subject",
                        "The subject of the server's certificate is empty.",
                        server -> show(server, OddCertificate::withoutSubject),
                        "RFC6120-13.7.1.1-3"),
                Fault.of(
                        "certificate-signed-with-sha-1",
                        "The server's certificate is signed with SHA-1.",
                        server -> show(server, OddCertificate::withSha1),
                        "RFC6120-13.7.1.1-4"),
                Fault.of(
                        "client-certificate-not-asked-for",
                        "Clients are not asked for a certificate.",
                        server -> server.hooks().tls().settings().add(tls -> tls.withoutClientCertificate()),
                        "RFC6120-5.4.3.1-4"),
                Fault.of(
                        "client-certificate-believed",
                        "The address in a client's certificate is believed, whoever has signed it, or whether it is damaged.",
                        server -> prove(server, (chain, proved) -> addresses(chain)),
                        "RFC6120-13.7.2.2.2-1",
                        "RFC6120-13.7.2.2.3-1",
                        "RFC6120-5.4.3.1-7",
                        "RFC6120-13.7.2-1",
                        "RFC6120-13.7.2-2",
                        "RFC6120-13.7.2-2.1",
                        "RFC6120-13.7.2-2.2",
                        "RFC6120-13.7.2-2.3"),
                Fault.of(
                        "client-certificate-ignored",
                        "The certificates of clients prove nothing, whoever has signed them.",
                        server -> prove(server, (chain, proved) -> List.of()),
                        "RFC6120-13.7.2.2.1-1",
                        "RFC6120-13.7.2.2.1-2",
                        "RFC6120-13.7.2.2.1-3"),
                Fault.of(
                        "client-certificate-for-any-domain",
                        "An address of another domain in a client's certificate is taken for one of this domain.",
                        server -> prove(
                                server,
                                (chain, proved) -> addresses(chain).stream()
                                        .map(address -> address(address.localpart() + "@" + server.domain()))
                                        .flatMap(Optional::stream)
                                        .toList()),
                        "RFC6120-13.7.2.2.1-4"));
    }

    private static void show(ModuleContext server, UnaryOperator<OddCertificate> change) {
        server.hooks().tls().settings().add(HookPoint.LAST, tls -> {
            OddCertificate odd = change.apply(OddCertificate.of(server.domain().toString()));
            return tls.withKey(odd.make());
        });
    }

    private static void prove(ModuleContext server, BiFunction<List<X509Certificate>, List<Jid>, List<Jid>> decision) {
        server.hooks()
                .tls()
                .clientCertificate()
                .add(HookPoint.LAST, (connection, chain, proved) -> decision.apply(chain, proved));
    }

    private static List<Jid> addresses(List<X509Certificate> chain) {
        return chain.stream()
                .limit(1)
                .flatMap(certificate -> CertificateIdentities.of(certificate).xmppAddresses().stream())
                .flatMap(text -> address(text).stream())
                .toList();
    }

    private static Optional<Jid> address(String text) {
        try {
            return Optional.of(Jid.parse(text, AddressProfile.PRECIS));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }
}
