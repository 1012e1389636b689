package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Test
    void whatFollowsAtOnceHasTheWholeTime() {
        assertEquals(LONGEST, Patience.left(LONGEST, Duration.ZERO));
    }

    @Test
    void whatFollowsLaterHasTheRestOfIt() {
        assertEquals(Duration.ofSeconds(3), Patience.left(LONGEST, Duration.ofSeconds(2)));
    }

    @Test
    void thereIsAlwaysTimeToTakeWhatHasCome() {
        assertEquals(Duration.ofMillis(500), Patience.left(LONGEST, Duration.ofMinutes(1)));
    }
}
