package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.xml.Fragments;

/** What has come: its order, who takes what, and when waiting ends. */
class InboxTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Inbox inbox = new Inbox(new SessionLimits(1000, 4, 200, 10_000));

    private static Received received(String xml) {
        return new Received(0, xml, Fragments.parse(xml, "jabber:client").get(0));
    }

    private Optional<Received> awaitName(String name, Duration longest) {
        return inbox.await(came -> came.name().equals(name), longest);
    }

    @Test
    void takesTheFirstThatFitsAndNeverTwice() {
        inbox.add(received("<message id='1'/>"), false);
        inbox.add(received("<presence id='2'/>"), false);
        inbox.add(received("<message id='3'/>"), false);

        assertEquals("1", awaitName("message", Duration.ZERO).orElseThrow().attribute("id"));
        assertEquals("3", awaitName("message", Duration.ZERO).orElseThrow().attribute("id"));
        assertTrue(awaitName("message", Duration.ZERO).isEmpty());
        assertEquals(1, inbox.unconsumed(0, 9).size());
        assertEquals(3, inbox.all().size());
    }

    @Test
    void waitsForWhatIsStillToCome() throws Exception {
        CompletableFuture<Optional<Received>> waiting = CompletableFuture.supplyAsync(() -> awaitName("iq", LONG));
        inbox.add(received("<message/>"), false);
        assertFalse(waiting.isDone());
        inbox.add(received("<iq/>"), false);
        assertTrue(waiting.get(10, TimeUnit.SECONDS).isPresent());
    }

    @Test
    void givesUpAsSoonAsNothingMoreCanCome() throws Exception {
        CompletableFuture<Optional<Received>> waiting = CompletableFuture.supplyAsync(() -> awaitName("iq", LONG));
        inbox.end();
        assertTrue(waiting.get(10, TimeUnit.SECONDS).isEmpty());
    }

    @Test
    void stillGivesWhatCameBeforeTheEnd() {
        inbox.add(received("<iq/>"), false);
        inbox.end();
        assertTrue(awaitName("iq", LONG).isPresent());
    }

    @Test
    void countsWhatWasAnsweredByItselfAsTaken() {
        inbox.add(received("<iq/>"), true);
        inbox.end();
        assertTrue(awaitName("iq", LONG).isEmpty());
        assertEquals(1, inbox.all().size());
    }

    @Test
    void saysWhenItIsFull() {
        for (int i = 0; i < 4; i++) {
            assertTrue(inbox.add(received("<iq/>"), false));
        }
        assertFalse(inbox.add(received("<iq/>"), false), "more things than there is room for");
        Inbox other = new Inbox(new SessionLimits(1000, 4, 20, 10_000));
        assertFalse(other.add(received("<message id='long enough to be too long'/>"), false), "more bytes");
    }

    @Test
    void remembersWhatStoodBeforeAMarker() {
        inbox.add(received("<message id='1'/>"), false);
        inbox.addMarker("m");
        inbox.add(received("<message id='2'/>"), false);

        assertEquals(1, inbox.awaitMarker("m", () -> false, LONG).orElseThrow());
        inbox.end();
        assertTrue(inbox.awaitMarker("another", () -> false, LONG).isEmpty());
    }

    @Test
    void interruptionEndsWaiting() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> awaitName("iq", LONG));
        assertTrue(Thread.interrupted(), "the interruption is not swallowed");
    }
}
