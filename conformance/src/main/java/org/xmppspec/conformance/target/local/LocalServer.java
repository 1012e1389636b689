package org.xmppspec.conformance.target.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xmppspec.client.ClientAuthority;
import org.xmppspec.conformance.target.TargetUnusableException;
import org.xmppspec.xmpp.tls.CertificateAuthority;
import org.xmppspec.xmpp.tls.KeyMaterial;

/** A server of this machine that runs for as long as it is needed, with a directory that is thrown away afterwards. */
public final class LocalServer implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final LocalSoftware software;
    private final LocalSettings settings;
    private final X509Certificate certificate;
    private final ClientAuthority authority;
    private final ServerProcess process;

    private LocalServer(
            LocalSoftware software,
            LocalSettings settings,
            X509Certificate certificate,
            ClientAuthority authority,
            ServerProcess process) {
        this.software = software;
        this.settings = settings;
        this.certificate = certificate;
        this.authority = authority;
        this.process = process;
    }

    /**
     * Starts a server; when this returns, it answers stream headers.
     *
     * @param software which server
     * @return the running server
     * @throws TargetUnusableException when it is not installed or does not come up; its logs are kept then
     */
    public static LocalServer start(LocalSoftware software) throws TargetUnusableException {
        software.program();
        try {
            Path directory = Files.createTempDirectory("xmppspec-" + software.id() + "-");
            LocalSettings settings = LocalSettings.of(
                    directory,
                    FreePorts.find(LocalSettings.PORTS),
                    software.webSocketPath(),
                    UUID.randomUUID().toString());
            KeyMaterial key = CertificateAuthority.selfSigned(settings.domain());
            ClientAuthority authority = ClientAuthority.create();
            ServerDirectory.write(settings, software.templates(), key, authority.certificate());
            ServerProcess process = ServerProcess.start(software.command(directory), directory);
            LocalServer server = new LocalServer(software, settings, key.certificate(), authority, process);
            server.awaitStream();
            return server;
        } catch (IOException | GeneralSecurityException e) {
            throw new TargetUnusableException(software.title() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Returns which server it is. */
    public LocalSoftware software() {
        return software;
    }

    /** Returns where it listens and what it serves. */
    public LocalSettings settings() {
        return settings;
    }

    /** Returns the self-signed certificate that it shows; to trust it is to trust this server. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** Returns the authority whose certificates it trusts when clients show them; empty where it trusts none. */
    public Optional<ClientAuthority> clientAuthority() {
        return Optional.of(authority).filter(one -> software.trustsClients());
    }

    /** Tells whether its process still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Stops the server and deletes its directory; the logs stay when it had ended by itself. */
    @Override
    public void close() {
        boolean died = !process.isAlive();
        process.stop();
        if (!died && Files.exists(settings.directory())) {
            ServerDirectory.delete(settings.directory());
        }
    }

    private void awaitStream() throws TargetUnusableException {
        long deadline = System.nanoTime() + STARTING.toNanos();
        try {
            while (!StreamHeaderProbe.isAnswered(settings.port(), settings.domain())) {
                if (process.endsWithin(BETWEEN_LOOKS)) {
                    throw notUp("ended while it started");
                }
                if (System.nanoTime() > deadline) {
                    throw notUp("did not answer a stream header within " + STARTING.toSeconds() + " s");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notUp("was not waited for");
        }
    }

    private TargetUnusableException notUp(String what) {
        process.stop();
        List<String> logs = List.of("server.log", "output.log");
        return new TargetUnusableException(software.title() + " " + what + "; see " + String.join(" and ", logs)
                + " in " + settings.directory() + ".");
    }
}
