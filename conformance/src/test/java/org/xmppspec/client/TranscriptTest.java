package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.client.Transcript.Direction;
import org.xmppspec.client.Transcript.Entry;

/** What is kept of the wire, and what of it is shown. */
class TranscriptTest {
    private final Transcript transcript = Transcript.start();
    private final Transcript.Recorder romeo = transcript.recorder("romeo");

    private void said(String text) {
        romeo.record(Direction.OUT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    private String shown() {
        return transcript.entries().stream().map(Entry::data).collect(Collectors.joining());
    }

    @Test
    void keepsOrderDirectionActorAndTls() {
        said("<presence/>");
        transcript.recorder("juliet").record(Direction.IN, false, "<iq/>".getBytes(StandardCharsets.UTF_8));

        List<Entry> entries = transcript.entries();
        assertEquals(
                List.of("romeo", "juliet"), entries.stream().map(Entry::actor).toList());
        assertEquals(
                List.of(Direction.OUT, Direction.IN),
                entries.stream().map(Entry::direction).toList());
        assertEquals(List.of(true, false), entries.stream().map(Entry::tls).toList());
        assertEquals("<presence/>", entries.get(0).data());
        assertTrue(entries.get(0).ms() <= entries.get(1).ms());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>SECRET</auth>",
                "<response xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\">SECRET</response>",
                "<sasl:challenge xmlns:sasl='urn:ietf:params:xml:ns:xmpp-sasl'>SECRET</sasl:challenge>",
                "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>SECRET</success>",
                "<iq type='set'><query xmlns='jabber:iq:register'><password>SECRET</password></query></iq>",
                "<password><![CDATA[SECRET]]></password>",
                "<password a='x>y'>SECRET</password>",
                "<handshake>SECRET</handshake>",
                "<digest>SECRET</digest>",
                "<field type='text-private' var='password'><value>SECRET</value></field>",
                "<auth mechanism='PLAIN'>SECRET"
            })
    void neverShowsSecrets(String xml) {
        for (int cut = 1; cut < xml.length(); cut++) {
            Transcript cutUp = Transcript.start();
            Transcript.Recorder recorder = cutUp.recorder("romeo");
            recorder.record(Direction.OUT, true, xml.substring(0, cut).getBytes(StandardCharsets.UTF_8));
            recorder.record(Direction.OUT, true, xml.substring(cut).getBytes(StandardCharsets.UTF_8));
            String shown = cutUp.entries().stream().map(Entry::data).collect(Collectors.joining());
            assertFalse(shown.matches("(?s).*(SECRET|SECRE|ECRET|SEC|RET).*"), shown);
            assertTrue(shown.contains("characters]"), shown);
            assertTrue(shown.startsWith(xml.substring(0, 5)), shown);
        }
    }

    @Test
    void showsPayloadsThatSayNothing() {
        said("<auth mechanism='EXTERNAL'>=</auth><response xmlns='x'/><body>not secret</body>");
        assertEquals("<auth mechanism='EXTERNAL'>=</auth><response xmlns='x'/><body>not secret</body>", shown());
    }

    @Test
    void looksForSecretsInEachDirectionByItself() {
        said("<auth mechanism='PLAIN'>SEC");
        romeo.record(Direction.IN, true, "<a/>".getBytes(StandardCharsets.UTF_8));
        said("RET</auth>");
        assertEquals("<auth mechanism='PLAIN'>[masked: 6 characters]<a/></auth>", shown());
    }

    @Test
    void keepsCharactersTogetherAndShowsBytesThatAreNone() {
        byte[] text = "<b>\u00e9</b>".getBytes(StandardCharsets.UTF_8);
        romeo.record(Direction.IN, false, java.util.Arrays.copyOf(text, 4));
        romeo.record(Direction.IN, false, java.util.Arrays.copyOfRange(text, 4, text.length));
        romeo.record(Direction.IN, false, new byte[] {(byte) 0xFF, 'x'});
        List<Entry> entries = transcript.entries();
        assertEquals("<b>\u00e9", entries.get(0).data());
        assertEquals("</b>", entries.get(1).data());
        assertEquals("\\xFFx", entries.get(2).data());
    }

    @Test
    void keepsLongEntriesInPartAndCountsTheRest() {
        romeo.record(Direction.IN, false, new byte[Transcript.MAX_ENTRY_BYTES + 7]);
        Entry entry = transcript.entries().get(0);
        assertEquals(Transcript.MAX_ENTRY_BYTES, entry.data().length());
        assertEquals(7, entry.omitted());
    }

    @Test
    void aFloodDoesNotFillMemory() {
        byte[] megabyte = new byte[Transcript.MAX_ENTRY_BYTES];
        int times = 3 * Transcript.MAX_BYTES / megabyte.length;
        for (int i = 0; i < times; i++) {
            romeo.record(Direction.IN, false, megabyte);
        }
        List<Entry> entries = transcript.entries();
        long kept = entries.stream().mapToLong(entry -> entry.data().length()).sum();
        long omitted = entries.stream().mapToLong(Entry::omitted).sum();
        assertTrue(kept <= Transcript.MAX_BYTES);
        assertEquals((long) times * megabyte.length, kept + omitted);
        assertTrue(entries.size() < times, "what is left out does not even take an entry each");
    }
}
