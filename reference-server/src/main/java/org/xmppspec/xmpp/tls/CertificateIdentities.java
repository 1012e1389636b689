package org.xmppspec.xmpp.tls;

import java.net.IDN;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom a certificate names (RFC 6120 section 13.7.1).
 *
 * @param dnsNames DNS names, which may begin with a wildcard
 * @param srvNames service names, such as {@code _xmpp-client.example.com}
 * @param xmppAddresses XMPP addresses, of a server or of a user
 * @param ipAddresses IP addresses
 */
public record CertificateIdentities(
        List<String> dnsNames, List<String> srvNames, List<String> xmppAddresses, List<String> ipAddresses) {
    private static final int OTHER_NAME = 0;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final String CLIENT_SERVICE = "_xmpp-client.";

    /** Copies the lists. */
    public CertificateIdentities {
        dnsNames = List.copyOf(dnsNames);
        srvNames = List.copyOf(srvNames);
        xmppAddresses = List.copyOf(xmppAddresses);
        ipAddresses = List.copyOf(ipAddresses);
    }

    /**
     * Reads the subject alternative names of a certificate.
     *
     * @param certificate the certificate
     * @return whom it names; nobody when the names cannot be read
     */
    public static CertificateIdentities of(X509Certificate certificate) {
        List<String> dns = new ArrayList<>();
        List<String> srv = new ArrayList<>();
        List<String> xmpp = new ArrayList<>();
        List<String> ip = new ArrayList<>();
        for (List<?> name : alternativeNames(certificate)) {
            int type = (Integer) name.get(0);
            Object value = name.get(1);
            if (type == DNS_NAME && value instanceof String text) {
                dns.add(text);
            } else if (type == IP_ADDRESS && value instanceof String text) {
                ip.add(text);
            } else if (type == OTHER_NAME && value instanceof byte[] der) {
                OtherName.read(der).ifPresent(other -> (other.isXmppAddress() ? xmpp : srv).add(other.text()));
            }
        }
        return new CertificateIdentities(dns, srv, xmpp, ip);
    }

    /**
     * Checks whether the certificate is for a domain (RFC 6125 section 6.4).
     *
     * @param domain the domain that the client wanted to reach
     * @return what is wrong, or empty when the certificate is for the domain
     */
    public Optional<String> problemWithDomain(String domain) {
        String wanted = ascii(domain);
        boolean named = dnsNames.stream().anyMatch(name -> matches(ascii(name), wanted))
                || srvNames.stream().map(CertificateIdentities::ascii).anyMatch((CLIENT_SERVICE + wanted)::equals)
                || xmppAddresses.stream().map(CertificateIdentities::ascii).anyMatch(wanted::equals)
                || ipAddresses.contains(wanted);
        return named ? Optional.empty() : Optional.of("it is for " + describe() + ", not for " + domain);
    }

    private String describe() {
        List<String> all = new ArrayList<>(dnsNames);
        all.addAll(srvNames);
        all.addAll(xmppAddresses);
        all.addAll(ipAddresses);
        return all.isEmpty() ? "no name at all" : String.join(", ", all);
    }

    /** A wildcard stands for one whole label, the leftmost. */
    private static boolean matches(String pattern, String domain) {
        if (!pattern.startsWith("*.")) {
            return pattern.equals(domain);
        }
        int dot = domain.indexOf('.');
        return dot > 0 && domain.substring(dot).equals(pattern.substring(1));
    }

    private static String ascii(String domain) {
        String name = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    private static Collection<List<?>> alternativeNames(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }
}
