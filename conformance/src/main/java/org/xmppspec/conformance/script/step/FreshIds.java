package org.xmppspec.conformance.script.step;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Values for {@code ${id}} that nobody else uses. */
final class FreshIds {
    private static final String RUN = Integer.toString(new SecureRandom().nextInt(36 * 36 * 36 * 36), 36);
    private static final AtomicLong COUNT = new AtomicLong();

    private FreshIds() {}

    static String next() {
        return "step-" + RUN + "-" + COUNT.incrementAndGet();
    }
}
