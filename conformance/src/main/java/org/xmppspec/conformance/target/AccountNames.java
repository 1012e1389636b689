package org.xmppspec.conformance.target;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.xmppspec.client.Account;

/** Thinks up accounts: names that no other run uses at the same time, passwords that nobody guesses. */
final class AccountNames {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RUN_LENGTH = 6;
    private static final int PASSWORD_LENGTH = 20;

    private final SecureRandom random = new SecureRandom();
    private final String domain;
    private final String run = random(RUN_LENGTH);
    private final AtomicInteger count = new AtomicInteger();

    AccountNames(String domain) {
        this.domain = domain;
    }

    Account next() {
        String localpart = "xmppspec-" + run + "-" + count.incrementAndGet();
        return new Account(localpart, domain, random(PASSWORD_LENGTH), true);
    }

    private String random(int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .reduce("", String::concat);
    }
}
