package org.xmppspec.cli.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.xmppspec.cli.option.Addresses;
import org.xmppspec.cli.option.ConnectionOptions;
import org.xmppspec.cli.option.LocalSoftwareConverter;
import org.xmppspec.cli.option.Passwords;
import org.xmppspec.cli.option.TargetChoice;
import org.xmppspec.cli.shell.session.EmbeddedPeer;
import org.xmppspec.cli.shell.session.LocalPeer;
import org.xmppspec.cli.shell.session.Peer;
import org.xmppspec.cli.shell.session.RemotePeer;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.conformance.target.local.LocalSoftware;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Whom a shell talks with. */
final class ShellOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            paramLabel = "JID",
            arity = "0..1",
            description = {
                "The account to connect with at once, such as romeo@example.org; with --embedded and --local a name.",
                "Its password comes from --password-file, from the environment (XMPPSPEC_PASSWORD_ROMEO for"
                        + " romeo@example.org, or XMPPSPEC_PASSWORD), or is asked for."
            })
    private String jid;

    @Option(names = "--embedded", description = "Talk with the reference server inside this program.")
    private boolean embedded;

    @Option(
            names = "--local",
            paramLabel = "SERVER",
            converter = LocalSoftwareConverter.class,
            description = "Start the server installed on this machine, with a throw-away configuration,"
                    + " and talk with it: prosody or ejabberd.")
    private LocalSoftware local;

    @Option(names = "--host", description = "Where to connect; without it the domain is looked up in DNS.")
    private String host;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Passwords: one alone, or lines 'JID PASSWORD'.")
    private Path passwordFile;

    @Mixin
    private ConnectionOptions connection;

    /** Who connects at once; empty for nobody. */
    Optional<String> who() {
        boolean own = embedded || local != null;
        return Optional.ofNullable(jid)
                .or(() -> own ? Optional.of("romeo") : Optional.ofNullable(host).map(name -> "guest"));
    }

    /** Whether whoever connects at once has an account. */
    boolean hasAccount() {
        return jid != null || embedded || local != null;
    }

    /**
     * Finds out whom the shell talks with; nothing is connected yet.
     *
     * @param ask asks the user for the password of a bare JID
     */
    Peer peer(Function<String, Optional<String>> ask) {
        boolean own = embedded || local != null;
        boolean elsewhere = host != null || connection.hasPort();
        boolean both = embedded && local != null;
        if (both || (own && elsewhere)) {
            throw mistake("--embedded and --local start a server of their own; --host and --port do not go with them,"
                    + " nor with one another");
        }
        if (embedded) {
            return new EmbeddedPeer(connection.timeout());
        }
        if (local != null) {
            return new LocalPeer(TargetChoice.local(local, connection.timeout(), 1));
        }
        Optional<String> domain = domain();
        ConnectSettings first = domain.map(name -> settings(name, host)).orElse(null);
        return new RemotePeer(
                name -> first != null && name.equals(domain.orElse("")) ? first : settings(name, null),
                passwords(ask),
                domain);
    }

    private Optional<String> domain() {
        return Optional.ofNullable(jid)
                .filter(address -> address.indexOf('@') >= 0)
                .map(address -> address.substring(address.indexOf('@') + 1).replaceFirst("/.*", ""))
                .or(() -> Optional.ofNullable(host))
                .map(Addresses::domainpart);
    }

    private ConnectSettings settings(String domain, String where) {
        return connection.settings(spec, domain, where).build();
    }

    private Function<String, Optional<String>> passwords(Function<String, Optional<String>> ask) {
        try {
            Passwords known = Passwords.of(Optional.ofNullable(passwordFile), System::getenv, Optional.empty());
            return bare -> known.find(bare).or(() -> ask.apply(bare));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--password-file " + passwordFile + " cannot be read", e);
        }
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
