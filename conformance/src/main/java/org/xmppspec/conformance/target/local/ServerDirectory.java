package org.xmppspec.conformance.target.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xmppspec.xmpp.tls.KeyMaterial;
import org.xmppspec.xmpp.tls.Pem;

/** Writes what a server needs into its throw-away directory, and deletes it. */
final class ServerDirectory {
    static final String LEASH = "leash.sh";

    private ServerDirectory() {}

    static void write(LocalSettings settings, List<String> templates, KeyMaterial key, X509Certificate clientAuthority)
            throws IOException, CertificateEncodingException {
        Path directory = settings.directory();
        Files.createDirectories(directory.resolve("data"));
        for (String template : templates) {
            Files.writeString(directory.resolve(template), settings.fillIn(resource(template)));
        }
        Files.writeString(directory.resolve(LEASH), resource(LEASH));
        Files.writeString(directory.resolve("certificate.pem"), Pem.certificates(key));
        Files.writeString(directory.resolve("key.pem"), Pem.privateKey(key));
        Files.writeString(directory.resolve("clients.pem"), Pem.certificate(clientAuthority));
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The directory " + directory + " cannot be deleted.", e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ServerDirectory.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing from this build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
