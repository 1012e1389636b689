package org.xmppspec.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.TlsMode;
import org.xmppspec.client.Trust;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a server is reached. */
public final class ConnectionOptions {
    private static final int PORT = 5222;
    private static final int DIRECT_TLS_PORT = 5223;

    @Option(names = "--port", description = "The port to connect to; 5222, and 5223 for --tls direct.")
    private Integer port;

    @Option(
            names = "--tls",
            paramLabel = "MODE",
            defaultValue = "starttls",
            description = "How connections are encrypted: starttls (the default), direct or none.")
    private TlsMode tls = TlsMode.STARTTLS;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "5s",
            converter = DurationConverter.class,
            description = "How long an answer may take; 5s by default.")
    private Duration timeout = Duration.ofSeconds(5);

    @ArgGroup(exclusive = true)
    private TrustChoice trust = new TrustChoice();

    /** Which certificates are accepted; the system's authorities without an option. */
    static final class TrustChoice {
        @Option(names = "--trust-cert", paramLabel = "FILE", description = "Accept the certificates in this PEM file.")
        private Path certificates;

        @Option(names = "--insecure", description = "Accept any certificate.")
        private boolean insecure;
    }

    /** Tells whether a port was given. */
    public boolean hasPort() {
        return port != null;
    }

    /** Tells whether TLS comes before XMPP. */
    boolean isDirectTls() {
        return tls == TlsMode.DIRECT;
    }

    /** Returns how long an answer may take. */
    public Duration timeout() {
        return timeout;
    }

    /**
     * Begins the settings of connections.
     *
     * @param spec the command that the options stand in
     * @param domain the XMPP domain, as prepared
     * @param host where to connect, null to find it out
     * @throws ParameterException when the port is none, or the file with certificates cannot be read
     */
    public ConnectSettings.Builder settings(CommandSpec spec, String domain, String host) {
        ConnectSettings.Builder settings =
                ConnectSettings.builder(domain).tls(tls).trust(trust(spec)).timeout(timeout);
        if (host != null || port != null) {
            int usual = isDirectTls() ? DIRECT_TLS_PORT : PORT;
            int wanted = port == null ? usual : port;
            checkPort(spec, "--port", wanted);
            settings.endpoint(host == null ? domain : host, wanted);
        }
        return settings;
    }

    /** Says that a number is no port, if it is none. */
    public static void checkPort(CommandSpec spec, String option, int wanted) {
        if (wanted < 1 || wanted > 65_535) {
            throw new ParameterException(spec.commandLine(), option + " is a number from 1 to 65535, not " + wanted);
        }
    }

    private Trust trust(CommandSpec spec) {
        if (trust.certificates == null) {
            return trust.insecure ? Trust.insecure() : Trust.system();
        }
        if (!Files.isReadable(trust.certificates)) {
            throw new ParameterException(
                    spec.commandLine(), "--trust-cert: there is no readable file " + trust.certificates);
        }
        return Trust.file(trust.certificates);
    }
}
