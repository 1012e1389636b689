package org.xmppspec.client.wire;

import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** Waits for what an event loop does. */
final class Waiting {
    private Waiting() {}

    /** Waits until it is done or the time is over. */
    static void until(Future<?> done, Duration longest) {
        try {
            done.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted while waiting").initCause(e);
        }
    }
}
