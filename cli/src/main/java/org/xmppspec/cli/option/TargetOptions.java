package org.xmppspec.cli.option;

import org.xmppspec.client.ConnectSettings;
import org.xmppspec.conformance.target.Provisioning;
import org.xmppspec.conformance.target.local.LocalSoftware;
import org.xmppspec.server.ServerConfig;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What is judged and how it is reached. */
public final class TargetOptions {
    private static final int MOST_JOBS = 64;
    private static final int EMBEDDED_JOBS = 8;
    private static final int SERVER_JOBS = 4;
    private static final int ACCOUNTS_OF_A_CASE = 3;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--local",
            paramLabel = "SERVER",
            converter = LocalSoftwareConverter.class,
            description = "Start the server installed on this machine, with a throw-away configuration,"
                    + " and judge it: prosody or ejabberd.")
    private LocalSoftware local;

    @Option(names = "--domain", description = "The XMPP domain of the server to judge; found by DNS without --host.")
    private String domain;

    @Option(names = "--host", description = "Where to connect; without --domain also the domain.")
    private String host;

    @Option(
            names = "--direct-tls-port",
            paramLabel = "PORT",
            description = "The port of the same host for the cases about direct TLS; without it, and without --host,"
                    + " DNS is asked.")
    private Integer directTlsPort;

    @Mixin
    private ConnectionOptions connection;

    @ArgGroup(exclusive = false, validate = false)
    private AccountOptions accounts = new AccountOptions();

    @ArgGroup(exclusive = false, validate = false)
    private ComponentOptions component = new ComponentOptions();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = {
                "How many cases run at once; by default as many as the target is likely to bear,",
                "and more while some of them only wait for time-outs."
            })
    private Integer jobs;

    /**
     * Makes one target of the options; nothing is connected yet.
     *
     * @return how the target is opened
     * @throws ParameterException when the options do not fit together
     */
    public TargetChoice choose() {
        if (jobs != null && (jobs < 1 || jobs > MOST_JOBS)) {
            throw mistake("--jobs is a number from 1 to " + MOST_JOBS + ", not " + jobs);
        }
        boolean remote = isRemote();
        if (local != null && (remote || accounts.areGiven())) {
            throw mistake(
                    "--local starts a server of its own; --domain, --host, --port and --account do not go with it");
        }
        if (!remote && directTlsPort != null) {
            throw mistake("--direct-tls-port needs the server that it is for: give --domain or --host");
        }
        if (!remote && accounts.areGiven()) {
            throw mistake("--account and --provision need the server that they are for: give --domain or --host");
        }
        if (!remote && component.areGiven()) {
            throw mistake(
                    "--component needs the server that it is of: give --domain or --host; --local and the embedded"
                            + " server have one of their own");
        }
        return remote ? remote() : local != null ? local() : embedded();
    }

    /** Tells whether any target but the embedded server was asked for. */
    public boolean areGiven() {
        return local != null || isRemote() || accounts.areGiven() || component.areGiven();
    }

    private boolean isRemote() {
        return domain != null || host != null || connection.hasPort();
    }

    /** Whether further cases may begin while others only wait: nobody set a number, and nobody waits for an account. */
    public boolean letsWaitsOverlap() {
        return jobs == null && !accounts.areShared();
    }

    private TargetChoice embedded() {
        ServerConfig config = ServerConfig.builder().build();
        return TargetChoice.embedded(config, connection.timeout(), jobs(EMBEDDED_JOBS));
    }

    private TargetChoice local() {
        return TargetChoice.local(local, connection.timeout(), jobs(SERVER_JOBS));
    }

    private TargetChoice remote() {
        if (domain == null && host == null) {
            throw mistake("--port needs the server that it is for: give --domain or --host");
        }
        String judged = Addresses.domainpart(domain == null ? host : domain);
        ConnectSettings.Builder settings = connection.settings(spec, judged, host);
        if (directTlsPort != null) {
            ConnectionOptions.checkPort(spec, "--direct-tls-port", directTlsPort);
            if (connection.isDirectTls()) {
                throw mistake("--direct-tls-port does not go with --tls direct; --port says where that is");
            }
            settings.directTls(host == null ? domain : host, directTlsPort);
        }
        Provisioning provisioning = accounts.provisioning(spec, judged);
        return TargetChoice.remote(
                settings.build(), provisioning, component.settings(spec), jobs(usualJobs(provisioning)));
    }

    private static int usualJobs(Provisioning provisioning) {
        return provisioning instanceof Provisioning.Given given
                ? Math.max(1, Math.min(SERVER_JOBS, given.accounts().size() / ACCOUNTS_OF_A_CASE))
                : SERVER_JOBS;
    }

    private int jobs(int usual) {
        return jobs == null ? usual : jobs;
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
