package org.xmppspec.xmpp.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLEngine;

/** The type tls-server-end-point: a hash of the certificate, which every library can give. */
final class TlsServerEndPointBinding implements ChannelBinding {
    private static final Pattern HASH_IN_SIGNATURE = Pattern.compile("SHA(?:3-)?([0-9]+)WITH.*");

    @Override
    public String type() {
        return ChannelBindings.TLS_SERVER_END_POINT;
    }

    @Override
    public Optional<byte[]> data(SSLEngine engine, X509Certificate serverCertificate) {
        return data(serverCertificate);
    }

    /** Hashes with the function of the certificate's signature; SHA-256 takes the place of MD5 and SHA-1. */
    static Optional<byte[]> data(X509Certificate serverCertificate) {
        Optional<String> hash = hashFor(serverCertificate.getSigAlgName());
        if (hash.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MessageDigest.getInstance(hash.get()).digest(serverCertificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> hashFor(String signatureAlgorithm) {
        String name = signatureAlgorithm.toUpperCase(Locale.ROOT);
        if (name.startsWith("MD5") || name.startsWith("SHA1")) {
            return Optional.of("SHA-256");
        }
        Matcher matcher = HASH_IN_SIGNATURE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of((name.startsWith("SHA3-") ? "SHA3-" : "SHA-") + matcher.group(1));
    }
}
