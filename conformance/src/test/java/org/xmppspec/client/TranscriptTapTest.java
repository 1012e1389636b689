package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.client.Transcript.Direction;
import org.xmppspec.client.TranscriptTap.Live;

/** Who listens to a transcript hears it all, at once, in order and without secrets, and disturbs nobody. */
class TranscriptTapTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Transcript transcript = Transcript.start();
    private final Transcript.Recorder romeo = transcript.recorder("romeo");
    private final List<Live> heard = new CopyOnWriteArrayList<>();

    private void said(String text) {
        romeo.record(Direction.OUT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        return heard.stream().map(live -> live.entry().data()).collect(Collectors.joining());
    }

    @Test
    void hearsWhatIsRecordedFromNowOnUntilItIsClosed() {
        said("<before/>");
        try (TranscriptTap tap = transcript.tap(heard::add)) {
            said("<presence/>");
            transcript.recorder("juliet").record(Direction.IN, false, "<iq/>".getBytes(StandardCharsets.UTF_8));
            assertTrue(tap.awaitDelivered(LONG));
        }
        said("<after/>");

        assertEquals("<presence/><iq/>", text());
        Live juliet = heard.get(1);
        assertEquals("juliet", juliet.entry().actor());
        assertEquals(Direction.IN, juliet.entry().direction());
        assertFalse(juliet.entry().tls());
        assertEquals(1, juliet.connection());
        assertEquals(0, juliet.missed());
    }

    @Test
    void hearsAlsoWhatTheTranscriptDoesNotKeep() {
        String long1 = "x".repeat(Transcript.MAX_ENTRY_BYTES);
        for (int i = 0; i <= Transcript.MAX_BYTES / Transcript.MAX_ENTRY_BYTES; i++) {
            said(long1);
        }
        try (TranscriptTap tap = transcript.tap(heard::add)) {
            said("<last/>");
            assertTrue(tap.awaitDelivered(LONG));
        }
        assertEquals("<last/>", text());
    }

    @Test
    void aListenerThatThrowsIsToldWhatComesThen() {
        try (TranscriptTap tap = transcript.tap(live -> {
            heard.add(live);
            throw new IllegalStateException("no");
        })) {
            said("<a/>");
            said("<b/>");
            assertTrue(tap.awaitDelivered(LONG));
            assertEquals("no", tap.failure().orElseThrow().getMessage());
        }
        assertEquals("<a/><b/>", text());
    }

    @Test
    void aListenerThatIsTooSlowMissesAPartAndIsToldHowMuch() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        String much = "x".repeat(Transcript.MAX_ENTRY_BYTES);
        int times = 3 * TranscriptTap.MAX_WAITING_BYTES / Transcript.MAX_ENTRY_BYTES;
        try (TranscriptTap tap = transcript.tap(live -> {
            called.countDown();
            awaitQuietly(goOn);
            heard.add(live);
        })) {
            said("<first/>");
            called.await();
            for (int i = 0; i < times; i++) {
                said(much);
            }
            assertFalse(tap.awaitDelivered(Duration.ZERO));
            goOn.countDown();
            assertTrue(tap.awaitDelivered(LONG));
            said("<last/>");
            assertTrue(tap.awaitDelivered(LONG));
        }
        long told = heard.stream()
                .mapToLong(live -> live.entry().data().length() + live.missed())
                .sum();
        assertEquals("<first/><last/>".length() + (long) times * much.length(), told);
        assertTrue(heard.get(heard.size() - 1).missed() > 0);
        assertTrue(text().length() <= TranscriptTap.MAX_WAITING_BYTES + 100, "held " + text().length());
    }

    @Test
    void whatMayBeTheRestOfASecretIsNotShownAfterAGap() {
        LiveMask mask = new LiveMask();
        assertEquals("<a>", mask.show("<a>"));
        mask.gap();
        assertEquals("", mask.show("SECRET"));
        assertEquals("</auth>", mask.show("SECRET</auth>"));
        mask.gap();
        assertEquals("</value>", mask.show("><value>SECRET</value>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>SECRET</auth>",
                "<sasl:challenge xmlns:sasl='urn:ietf:params:xml:ns:xmpp-sasl'>SECRET</sasl:challenge>",
                "<password><![CDATA[SECRET]]></password>",
                "<password a='x>y'>SECRET</password>",
                "<handshake>SECRET</handshake>",
                "<field type='text-private' var='password'><value>SECRET</value></field>",
                "<response>  SECRET</response>"
            })
    void neverShowsSecretsHoweverTheyAreCutUp(String xml) {
        for (int size = 1; size <= xml.length(); size++) {
            LiveMask mask = new LiveMask();
            StringBuilder shown = new StringBuilder();
            for (int at = 0; at < xml.length(); at += size) {
                shown.append(mask.show(xml.substring(at, Math.min(xml.length(), at + size))));
            }
            String text = shown.toString();
            String visible = text.replaceAll("\\[masked: \\d+ characters]", "");
            assertFalse(visible.matches("(?s).*[SR]E?C?.?E?T?(<|]).*|.*SE.*|.*>\\s*[SECRT].*"), text);
            assertTrue(visible.startsWith(xml.substring(0, 5)), text);
            assertTrue(visible.endsWith(xml.substring(xml.lastIndexOf('<'))), text);
        }
    }

    @Test
    void aSecretMayBeLongerThanWhatIsRemembered() {
        LiveMask mask = new LiveMask();
        StringBuilder shown = new StringBuilder(mask.show("<x/>".repeat(5000) + "<response>"));
        for (int i = 0; i < 100; i++) {
            shown.append(mask.show("SECRET".repeat(200)));
        }
        shown.append(mask.show("SECRET</response><message><body>SEE</body></message>"));
        assertFalse(shown.toString().contains("SECRET"), "a secret is shown");
        assertTrue(shown.toString().endsWith("</response><message><body>SEE</body></message>"));
    }

    @Test
    void aCharacterInTwoPiecesIsShownWhole() {
        try (TranscriptTap tap = transcript.tap(heard::add)) {
            byte[] bytes = "a\u00e9\ud83d\ude00b".getBytes(StandardCharsets.UTF_8);
            for (byte b : bytes) {
                romeo.record(Direction.IN, true, new byte[] {b});
            }
            romeo.record(Direction.IN, true, new byte[] {(byte) 0xFF, 'c'});
            assertTrue(tap.awaitDelivered(LONG));
        }
        assertEquals("a\u00e9\ud83d\ude00b\\xFFc", text());
    }

    @Test
    void theListenersOwnThreadDoesNotWaitForItself() {
        AtomicBoolean waited = new AtomicBoolean(true);
        TranscriptTap[] own = new TranscriptTap[1];
        CountDownLatch known = new CountDownLatch(1);
        own[0] = transcript.tap(live -> {
            awaitQuietly(known);
            waited.set(own[0].awaitDelivered(LONG));
        });
        known.countDown();
        said("<a/>");
        assertTrue(own[0].awaitDelivered(LONG));
        assertFalse(waited.get());
        own[0].close();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
