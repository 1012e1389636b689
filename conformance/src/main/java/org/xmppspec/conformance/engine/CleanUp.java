package org.xmppspec.conformance.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppspec.client.Account;
import org.xmppspec.client.Received;

/**
 * The end of a case: all streams closed, all accounts given back.
 *
 * @param sinceMs when it began, in milliseconds since the case began
 * @param accounts the accounts that the case had
 * @param component the component that the run has
 */
record CleanUp(long sinceMs, List<Account> accounts, Optional<Account> component) {
    CleanUp {
        accounts = List.copyOf(accounts);
    }

    /**
     * Returns the passwords that were in use, which must never be seen in a result; one that is the same as the user's
     * name is no secret, and taking it out would garble every address.
     */
    List<String> secrets() {
        return Stream.concat(accounts.stream(), component.stream())
                .filter(account -> !account.password().equals(account.localpart()))
                .map(Account::password)
                .toList();
    }

    /**
     * Tells whether the clean-up itself has caused something: sessions that it closes become unavailable, and those that
     * are closed a moment later see that.
     */
    boolean caused(Received received) {
        return received.ms() >= sinceMs
                && received.is("presence", "jabber:client")
                && received.attribute("type").equals("unavailable")
                && accounts.stream().anyMatch(account -> isOf(account, received.attribute("from")));
    }

    private static boolean isOf(Account account, String from) {
        return from.equals(account.bare()) || from.startsWith(account.bare() + "/");
    }
}
