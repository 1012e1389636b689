package org.xmppspec.client;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Names that nobody else uses, in this run or in another at the same time. */
final class UniqueNames {
    private static final String RUN = Integer.toString(new SecureRandom().nextInt(36 * 36 * 36 * 36 * 36), 36);
    private static final AtomicLong COUNT = new AtomicLong();

    private UniqueNames() {}

    /** A stanza id. */
    static String id(String purpose) {
        return purpose + "-" + RUN + "-" + COUNT.incrementAndGet();
    }

    /** A resourcepart for an actor's session. */
    static String resource(String actor) {
        return id(actor);
    }
}
