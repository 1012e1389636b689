package org.xmppspec.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xmppspec.client.SecretMask.Range;
import org.xmppspec.client.Transcript.Chunk;
import org.xmppspec.client.Transcript.Direction;
import org.xmppspec.client.Transcript.Entry;

/**
 * Turns what was recorded into text with secrets masked. A secret or a character may be spread over several reads, so
 * each direction of a connection is looked at as a whole.
 */
final class TranscriptText {
    private final List<Chunk> chunks;

    TranscriptText(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    List<Entry> entries() {
        Map<List<Object>, List<Integer>> flows = new HashMap<>();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            flows.computeIfAbsent(chunk.flow(), key -> new ArrayList<>()).add(i);
        }
        String[] texts = new String[chunks.size()];
        flows.values().forEach(flow -> render(flow, texts));
        List<Entry> entries = new ArrayList<>(chunks.size());
        for (int i = 0; i < texts.length; i++) {
            Chunk chunk = chunks.get(i);
            String actor = chunk.recorder().actor();
            Direction direction = chunk.direction();
            entries.add(new Entry(chunk.ms(), direction, actor, chunk.tls(), texts[i], chunk.omitted()));
        }
        return entries;
    }

    /** Fills in the texts of one direction of one connection. */
    private void render(List<Integer> flow, String[] texts) {
        StringBuilder bytes = new StringBuilder();
        int[] ends = new int[flow.size()];
        for (int i = 0; i < ends.length; i++) {
            bytes.append(chunks.get(flow.get(i)).latin1());
            ends[i] = bytes.length();
        }
        String whole = bytes.toString();
        List<Range> secrets = SecretMask.secrets(whole);
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            int end = afterCharacter(whole, Math.max(start, ends[i]));
            texts[flow.get(i)] = masked(whole, start, end, secrets);
            start = end;
        }
    }

    /** Moves an end that lies inside a UTF-8 character behind it. */
    private static int afterCharacter(String bytes, int end) {
        int moved = end;
        while (moved > 0 && moved < bytes.length() && moved < end + 3 && (bytes.charAt(moved) & 0xC0) == 0x80) {
            moved++;
        }
        return moved;
    }

    /** Shows a part of one direction of a connection, in which these are the secrets. */
    static String masked(String whole, int start, int end, List<Range> secrets) {
        StringBuilder text = new StringBuilder();
        int at = start;
        for (Range secret : secrets) {
            if (secret.end() <= at || secret.start() >= end) {
                continue;
            }
            text.append(decoded(whole.substring(at, Math.max(at, secret.start()))));
            if (secret.start() >= start) {
                text.append(SecretMask.inPlaceOf(secret));
            }
            at = Math.min(end, secret.end());
        }
        return text.append(decoded(whole.substring(at, end))).toString();
    }

    private static String decoded(String bytes) {
        return WireText.decode(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
