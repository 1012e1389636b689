package org.xmppspec.cli.command;

import java.io.PrintWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.target.TargetUnusableException;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;
import org.xmppspec.server.ServerConfigBuilder;
import org.xmppspec.server.ServerStartException;
import org.xmppspec.xmpp.jid.AddressProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the reference server until it is interrupted. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Run the reference server.",
        description = {
            "",
            "Accounts are those of --user, and those that clients register in band. All is kept in memory and"
                    + " gone with the server, which ends with Ctrl-C (exit code 130) or when it is terminated (143)."
                    + " It ends with 3 when it cannot listen.",
            ""
        },
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "The address to listen on; ${DEFAULT-VALUE}.")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "5222",
            description = "The port for TCP with STARTTLS; ${DEFAULT-VALUE}. 0 takes a free one.")
    private int port;

    @Option(
            names = "--direct-tls-port",
            defaultValue = "0",
            description = "The port for direct TLS; a free one by default, -1 for none.")
    private int directTlsPort;

    @Option(names = "--domain", defaultValue = "localhost", description = "The domain to serve; ${DEFAULT-VALUE}.")
    private String domain;

    @Option(names = "--user", paramLabel = "NAME:PASSWORD", description = "An account; may be given several times.")
    private List<String> users = List.of();

    @Option(
            names = "--component",
            paramLabel = "DOMAIN:SECRET",
            description = "An external component that may connect (XEP-0114); may be given several times.")
    private List<String> components = List.of();

    @Option(
            names = "--component-port",
            defaultValue = "5347",
            description = "The port for external components, if there are any; ${DEFAULT-VALUE}. 0 takes a free one.")
    private int componentPort;

    @Option(
            names = "--addresses",
            paramLabel = "RFC",
            defaultValue = "rfc7622",
            description = "How addresses are prepared: rfc7622 (the default) or rfc6122.")
    private Addresses addresses;

    @Option(
            names = "--fault",
            split = ",",
            paramLabel = "NAME",
            description = "A deliberate fault; 'xmppspec faults' lists them.")
    private List<String> faults = List.of();

    /** The specifications of addresses. */
    enum Addresses {
        /** PRECIS. */
        RFC7622,
        /** Stringprep. */
        RFC6122
    }

    @Override
    public Integer call() throws TargetUnusableException, InterruptedException {
        checkPort("--port", port, 0);
        checkPort("--direct-tls-port", directTlsPort, -1);
        checkPort("--component-port", componentPort, 0);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (ReferenceServer server = start()) {
            Thread hook = new Thread(() -> end(server, interrupted), "xmppspec-serve-end");
            Runtime.getRuntime().addShutdownHook(hook);
            announce(server, spec.commandLine().getOut());
            interrupted.await();
        }
        return ExitCode.CANCELLED.value();
    }

    private static void end(ReferenceServer server, CountDownLatch interrupted) {
        server.close();
        interrupted.countDown();
    }

    private ReferenceServer start() throws TargetUnusableException {
        ServerConfigBuilder config = ServerConfig.builder()
                .host(host)
                .port(port)
                .directTlsPort(directTlsPort)
                .componentPort(componentPort)
                .domain(domain)
                .addressProfile(addresses == Addresses.RFC6122 ? AddressProfile.STRINGPREP : AddressProfile.PRECIS)
                .faults(faults.toArray(new String[0]));
        for (String user : users) {
            Map.Entry<String, String> account =
                    pair(user, "--user is written NAME:PASSWORD, such as --user romeo:r0m30");
            config.user(account.getKey(), account.getValue());
        }
        for (String component : components) {
            Map.Entry<String, String> place =
                    pair(component, "--component is written DOMAIN:SECRET, such as --component plays.localhost:s3cr3t");
            config.component(place.getKey(), place.getValue());
        }
        try {
            return ReferenceServer.start(config.build());
        } catch (ServerStartException e) {
            if (e.isMisconfigured()) {
                throw mistake(e.getMessage());
            }
            throw new TargetUnusableException(e.getMessage(), e);
        }
    }

    private void checkPort(String option, int value, int lowest) {
        if (value < lowest || value > HIGHEST_PORT) {
            throw mistake(option + " is a number from " + lowest + " to " + HIGHEST_PORT + ", not " + value);
        }
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private Map.Entry<String, String> pair(String text, String form) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw mistake(form);
        }
        return Map.entry(text.substring(0, colon), text.substring(colon + 1));
    }

    private void announce(ReferenceServer server, PrintWriter out) {
        out.println("Serving " + server.domain() + " on " + host + " port " + server.port() + " (TCP with STARTTLS)"
                + (server.directTlsPort() < 0 ? "" : " and port " + server.directTlsPort() + " (direct TLS)")
                + ".");
        if (server.componentPort() > 0) {
            out.println("Components connect to port " + server.componentPort() + ".");
        }
        out.println("Certificate: self-signed, SHA-256 " + fingerprint(server.certificate()));
        out.flush();
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("Java cannot hash its own certificate", e);
        }
    }
}
