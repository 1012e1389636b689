package org.xmppspec.conformance.engine.sample;

import java.util.concurrent.atomic.AtomicInteger;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.StreamStage;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** Cases under which a connection breaks. */
@Section("RFC6120 4.4")
public class Broken {
    private static final String MUST = "RFC6120-3.1-1";

    /** How often the case has been performed under which a connection breaks the first time. */
    public static final AtomicInteger ONCE = new AtomicInteger();

    /** How often the case has been performed under which a connection breaks each time. */
    public static final AtomicInteger ALWAYS = new AtomicInteger();

    @Case(value = "breaks-once", title = "A connection breaks the first time", observes = MUST)
    void once(Observations observe) {
        if (ONCE.incrementAndGet() == 1) {
            throw broken();
        }
        observe.that(MUST, "the answer", 42).is(42);
    }

    @Case(value = "breaks-always", title = "A connection breaks each time", observes = MUST)
    void always(Observations observe) {
        ALWAYS.incrementAndGet();
        throw broken();
    }

    @Case(value = "fails-and-breaks", title = "A connection breaks after a failure", observes = MUST)
    void failing(Observations observe) {
        observe.that(MUST, "the answer", 42).is(43);
        throw broken();
    }

    private static ConnectException broken() {
        return new ConnectException(
                StreamStage.STREAM, ConnectException.Kind.CLOSED, "The connection was closed without a word.");
    }
}
