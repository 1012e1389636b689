package org.xmppspec.conformance.engine.sample;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** Cases that wait for a test. */
@Section("RFC6120 4.10")
public class Controlled {
    private static final String MUST = "RFC6120-3.1-1";

    /** How many hanging cases have begun. */
    public static final AtomicInteger HANGING = new AtomicInteger();

    /** Counts down when a hanging case has begun. */
    public static volatile CountDownLatch hangs = new CountDownLatch(1);

    /** Where the cases of a pair meet. */
    public static final CyclicBarrier PAIR = new CyclicBarrier(2);

    @Case(value = "hangs", title = "Never ends", observes = MUST)
    void hangs(Observations observe) throws InterruptedException {
        HANGING.incrementAndGet();
        hangs.countDown();
        new CountDownLatch(1).await();
    }

    @Case(value = "pair-1", title = "Needs the other one", observes = MUST)
    void pairOne(Observations observe) throws Exception {
        PAIR.await(10, TimeUnit.SECONDS);
        observe.that(MUST, "the answer", 42).is(42);
    }

    @Case(value = "pair-2", title = "Needs the other one", observes = MUST)
    void pairTwo(Observations observe) throws Exception {
        PAIR.await(10, TimeUnit.SECONDS);
        observe.that(MUST, "the answer", 42).is(42);
    }
}
