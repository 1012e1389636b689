package org.xmppspec.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.conformance.target.Login;
import org.xmppspec.conformance.target.TargetUnusableException;
import org.xmppspec.conformance.target.local.LocalSoftware;
import org.xmppspec.server.ServerConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where somebody logs in who only wants to ask: with an account, or at a server that this program starts. */
public final class LoginOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--account",
            paramLabel = "JID",
            description = {
                "The account to log in with; its roster is left alone.",
                "Its password comes from --password-file, from the environment (XMPPSPEC_PASSWORD_ROMEO for"
                        + " romeo@example.org, or XMPPSPEC_PASSWORD), or is asked for."
            })
    private String account;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The account's password, alone or as a line 'JID PASSWORD'.")
    private Path passwordFile;

    @Option(names = "--host", description = "Where to connect; without it the account's domain is looked up in DNS.")
    private String host;

    @Mixin
    private ConnectionOptions connection;

    @Option(
            names = "--local",
            paramLabel = "SERVER",
            converter = LocalSoftwareConverter.class,
            description = "Start the server installed on this machine, with a throw-away configuration,"
                    + " and log in there: prosody or ejabberd.")
    private LocalSoftware local;

    /** Logs in. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Logs in.
         *
         * @throws TargetUnusableException when that is not possible, with the reason
         */
        Login open() throws TargetUnusableException;
    }

    /** Returns how long an answer may take. */
    public Duration timeout() {
        return connection.timeout();
    }

    /**
     * Makes one login of the options that binds a resource and does no more; nothing is connected yet.
     *
     * @return how to log in
     * @throws ParameterException when the options do not fit together, or the password is missing
     */
    public Opener choose() {
        return choose(Login.quietly());
    }

    /**
     * Makes one login of the options and an account that was named elsewhere; nothing is connected yet.
     *
     * @param jid the account's bare JID
     * @param request what the session is to be
     * @return how to log in
     * @throws ParameterException when the options do not fit together, or the password is missing
     */
    public Opener choose(String jid, SessionRequest.Builder request) {
        if (account != null) {
            throw mistake("the account is named twice: " + jid + " and --account " + account);
        }
        account = jid;
        return choose(request);
    }

    /**
     * Makes one login of the options; nothing is connected yet.
     *
     * @param request what the session is to be
     * @return how to log in
     * @throws ParameterException when the options do not fit together, or the password is missing
     */
    public Opener choose(SessionRequest.Builder request) {
        if (account == null && (host != null || passwordFile != null || connection.hasPort())) {
            throw mistake("--host, --port and --password-file need the account to log in with: give --account");
        }
        if (account != null && local != null) {
            throw mistake("--local starts a server of its own; --account does not go with it");
        }
        if (account != null) {
            ConnectSettings settings = settings(domain());
            Account known = account();
            return () -> Login.as(settings, known, request);
        }
        TargetChoice choice = local != null
                ? TargetChoice.local(local, connection.timeout(), 1)
                : TargetChoice.embedded(ServerConfig.builder().build(), connection.timeout(), 1);
        return () -> Login.to(choice.opener().open(), request);
    }

    private ConnectSettings settings(String domain) {
        return connection.settings(spec, domain, host).build();
    }

    private String domain() {
        int at = account.indexOf('@');
        if (at < 1 || at != account.lastIndexOf('@') || account.indexOf('/') >= 0 || at == account.length() - 1) {
            throw mistake("--account '" + account + "' is no bare JID; write it like romeo@example.org");
        }
        return Addresses.domainpart(account.substring(at + 1));
    }

    private Account account() {
        try {
            String password = Passwords.of(
                            Optional.ofNullable(passwordFile), System::getenv, Optional.ofNullable(System.console()))
                    .find(account)
                    .orElseThrow(() -> mistake("there is no password for " + account + ": set "
                            + Passwords.variable(account) + " or give --password-file"));
            return new Account(Addresses.localpart(account), domain(), password);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--password-file " + passwordFile + " cannot be read", e);
        }
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
