package org.xmppspec.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the sessions of one case said and heard, as it was on the wire and before anything parsed it.
 *
 * <p>May be used by several threads at once. Secrets (SASL payloads, passwords of in-band registration, handshakes of
 * components) are kept only in memory and masked in what {@link #entries} gives. What is kept is bounded: of a long
 * entry the beginning, and of a flood the first {@value #MAX_BYTES} bytes; what is left out is counted.
 */
public final class Transcript {
    static final int MAX_ENTRY_BYTES = 256 << 10;
    static final int MAX_BYTES = 8 << 20;
    private static final int ENTRY_COST = 64;

    /** Which way something went. */
    public enum Direction {
        /** From the target to us. */
        IN,
        /** From us to the target. */
        OUT
    }

    /**
     * Bytes that were read or written together.
     *
     * @param ms when, in milliseconds since the transcript started
     * @param direction which way
     * @param actor whose session
     * @param tls whether they went over TLS (the text is what was inside)
     * @param data as text, secrets masked; bytes that are not UTF-8 as {@code \xNN}
     * @param omitted how many bytes more there were that are not kept
     */
    public record Entry(long ms, Direction direction, String actor, boolean tls, String data, long omitted) {}

    private final long startNanos = System.nanoTime();
    private final List<Chunk> chunks = new ArrayList<>();
    private int connections;
    private long kept;

    private Transcript() {}

    /** An empty transcript whose time begins now. */
    public static Transcript start() {
        return new Transcript();
    }

    /** Milliseconds since the start. */
    public long ms() {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }

    /** What was recorded up to now, in order, with secrets masked. */
    public List<Entry> entries() {
        List<Chunk> copy;
        synchronized (this) {
            copy = List.copyOf(chunks);
        }
        return new TranscriptText(copy).entries();
    }

    /** Begins to record a further connection of an actor. */
    synchronized Recorder recorder(String actor) {
        return new Recorder(actor, connections++);
    }

    private synchronized void add(Recorder recorder, Direction direction, boolean tls, byte[] bytes, long omitted) {
        long room = Math.max(0, MAX_BYTES - kept);
        int take = (int) Math.min(room, bytes.length);
        if (take < bytes.length
                && !chunks.isEmpty()
                && chunks.get(chunks.size() - 1).isFollowedBy(recorder, direction)) {
            int last = chunks.size() - 1;
            chunks.set(last, chunks.get(last).withMoreOmitted(bytes.length + omitted));
            return;
        }
        byte[] head = take == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, take);
        kept += take + ENTRY_COST;
        chunks.add(new Chunk(ms(), direction, recorder, tls, head, omitted + bytes.length - take));
    }

    /** Records one connection. */
    final class Recorder {
        private final String actor;
        private final int connection;

        private Recorder(String actor, int connection) {
            this.actor = actor;
            this.connection = connection;
        }

        String actor() {
            return actor;
        }

        int connection() {
            return connection;
        }

        /** Keeps bytes that were read or written just now; long ones in part. */
        void record(Direction direction, boolean tls, byte[] bytes) {
            int take = Math.min(bytes.length, MAX_ENTRY_BYTES);
            byte[] head = take == bytes.length ? bytes.clone() : java.util.Arrays.copyOf(bytes, take);
            add(this, direction, tls, head, bytes.length - take);
        }

        void record(Direction direction, boolean tls, String text) {
            record(direction, tls, text.getBytes(StandardCharsets.UTF_8));
        }

        Transcript transcript() {
            return Transcript.this;
        }
    }

    /** What is kept of an entry. */
    record Chunk(long ms, Direction direction, Recorder recorder, boolean tls, byte[] bytes, long omitted) {
        boolean isFollowedBy(Recorder other, Direction way) {
            return recorder == other && direction == way && omitted > 0;
        }

        Chunk withMoreOmitted(long more) {
            return new Chunk(ms, direction, recorder, tls, bytes, omitted + more);
        }
    }
}
