package org.xmppspec.cli.option;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the passwords of accounts that a user named, in this order: a file, the environment, the user.
 *
 * <p>A line of the file is {@code JID PASSWORD}; a file of one line without a JID has the password of every account. The
 * environment variable of {@code romeo@example.org} is {@code XMPPSPEC_PASSWORD_ROMEO}, that of every account
 * {@code XMPPSPEC_PASSWORD}.
 */
public final class Passwords {
    private static final String VARIABLE = "XMPPSPEC_PASSWORD";

    private final Map<String, String> fromFile;
    private final Optional<String> forAll;
    private final Function<String, String> environment;
    private final Optional<Console> console;

    private Passwords(
            Map<String, String> fromFile,
            Optional<String> forAll,
            Function<String, String> environment,
            Optional<Console> console) {
        this.fromFile = fromFile;
        this.forAll = forAll;
        this.environment = environment;
        this.console = console;
    }

    /**
     * @param file the file with passwords, if there is one
     * @param environment gives the value of a variable, or null
     * @param console where the user can be asked, if anywhere
     * @throws IOException when the file cannot be read
     */
    public static Passwords of(Optional<Path> file, Function<String, String> environment, Optional<Console> console)
            throws IOException {
        Map<String, String> byAccount = new HashMap<>();
        Optional<String> forAll = Optional.empty();
        List<String> lines = file.isPresent() ? Files.readAllLines(file.get()) : List.of();
        for (String line : lines.stream().filter(text -> !text.isBlank()).toList()) {
            int space = line.indexOf(' ');
            if (space > 0 && line.substring(0, space).contains("@")) {
                byAccount.put(line.substring(0, space), line.substring(space + 1));
            } else {
                forAll = Optional.of(line);
            }
        }
        return new Passwords(byAccount, forAll, environment, console);
    }

    /**
     * Finds a password.
     *
     * @param jid the account's bare JID
     * @return the password; empty when there is none and nobody can be asked
     */
    public Optional<String> find(String jid) {
        return Optional.ofNullable(fromFile.get(jid))
                .or(() -> forAll)
                .or(() -> Optional.ofNullable(environment.apply(variable(jid))))
                .or(() -> Optional.ofNullable(environment.apply(VARIABLE)))
                .or(() -> console.map(user -> user.readPassword("Password of %s: ", jid))
                        .map(String::new));
    }

    /** Returns the variable that may hold the password of an account. */
    public static String variable(String jid) {
        String localpart = jid.substring(0, jid.indexOf('@'));
        return VARIABLE + "_" + localpart.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
