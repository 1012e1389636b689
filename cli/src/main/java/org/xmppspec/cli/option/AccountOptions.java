package org.xmppspec.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Account;
import org.xmppspec.conformance.target.Provisioning;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the accounts of a run come from. */
public final class AccountOptions {
    /** The ways to accounts. */
    enum Way {
        /** What the other options suggest. */
        AUTO,
        /** In-band registration. */
        IBR,
        /** Accounts that exist. */
        ACCOUNTS,
        /** A command of the user's. */
        COMMAND
    }

    @Option(
            names = "--provision",
            paramLabel = "WAY",
            defaultValue = "auto",
            description = {
                "Where accounts come from:",
                "  ibr       registered in band and removed at the end",
                "  accounts  those of --account, used in turn",
                "  command   --provision-command makes and removes them",
                "  auto      what the other options suggest (the default)"
            })
    private Way way = Way.AUTO;

    @Option(
            names = "--account",
            paramLabel = "JID",
            description = {
                "An account made for testing; its roster is emptied. Give three or more, as often as needed.",
                "Passwords come from --password-file, from the environment (XMPPSPEC_PASSWORD_ROMEO for"
                        + " romeo@example.org, or XMPPSPEC_PASSWORD), or are asked for."
            })
    private List<String> jids = List.of();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Passwords of the accounts: a line 'JID PASSWORD' for each, or one password for all.")
    private Path passwordFile;

    @Option(
            names = "--provision-command",
            paramLabel = "COMMAND",
            description = "Called by the shell as 'COMMAND add NAME DOMAIN' with the password on its standard"
                    + " input, and as 'COMMAND remove NAME DOMAIN'.")
    private String command;

    /** Tells whether any of the options was given. */
    boolean areGiven() {
        return way != Way.AUTO || !jids.isEmpty() || command != null || passwordFile != null;
    }

    /** Whether cases use the same accounts in turn. */
    boolean areShared() {
        return (way == Way.AUTO ? suggested() : way) == Way.ACCOUNTS;
    }

    /**
     * Returns what the options ask for.
     *
     * @param spec the command that they stand in
     * @param domain the target's domain
     * @throws ParameterException when they do not fit together, or a password is missing
     */
    Provisioning provisioning(CommandSpec spec, String domain) {
        Way wanted = way == Way.AUTO ? suggested() : way;
        if (wanted == Way.ACCOUNTS && jids.isEmpty()) {
            throw mistake(spec, "--provision accounts needs at least one --account");
        }
        if (wanted == Way.COMMAND && command == null) {
            throw mistake(spec, "--provision command needs --provision-command");
        }
        return switch (wanted) {
            case ACCOUNTS -> new Provisioning.Given(accounts(spec, domain));
            case COMMAND -> new Provisioning.Command(command);
            default -> new Provisioning.InBand(false);
        };
    }

    private Way suggested() {
        return !jids.isEmpty() ? Way.ACCOUNTS : command != null ? Way.COMMAND : Way.IBR;
    }

    private List<Account> accounts(CommandSpec spec, String domain) {
        Passwords passwords = passwords(spec);
        List<Account> accounts = new ArrayList<>();
        for (String jid : jids) {
            int at = jid.indexOf('@');
            if (at < 1 || at != jid.lastIndexOf('@') || jid.indexOf('/') >= 0) {
                throw mistake(spec, "--account '" + jid + "' is no bare JID; write it like romeo@" + domain);
            }
            if (!jid.substring(at + 1).equalsIgnoreCase(domain)) {
                throw mistake(spec, "--account " + jid + " is not of the domain " + domain + " that is judged");
            }
            if (jids.indexOf(jid) != jids.lastIndexOf(jid)) {
                throw mistake(spec, "--account " + jid + " is given twice; a case needs different accounts");
            }
            String password = passwords
                    .find(jid)
                    .orElseThrow(() -> mistake(
                            spec,
                            "there is no password for " + jid + ": set " + Passwords.variable(jid)
                                    + " or give --password-file"));
            accounts.add(new Account(Addresses.localpart(jid), domain, password));
        }
        return accounts;
    }

    private Passwords passwords(CommandSpec spec) {
        try {
            return Passwords.of(
                    Optional.ofNullable(passwordFile), System::getenv, Optional.ofNullable(System.console()));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--password-file " + passwordFile + " cannot be read", e);
        }
    }

    private static ParameterException mistake(CommandSpec spec, String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
