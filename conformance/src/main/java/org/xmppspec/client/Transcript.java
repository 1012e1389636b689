package org.xmppspec.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Everything that the sessions of one case said and heard, as it was on the wire and before anything parsed it.
 *
 * <p>May be used by several threads at once. Secrets (SASL payloads, passwords of in-band registration, handshakes of
 * components) are kept only in memory and masked in what {@link #entries} gives. What is kept is bounded: of a long
 * entry the beginning, and of a flood the first {@value #MAX_BYTES} bytes; what is left out is counted.
 */
public final class Transcript {
    static final int MAX_ENTRY_BYTES = 64 << 10;
    static final int MAX_BYTES = 512 << 10;
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
    private final List<TranscriptTap> taps = new CopyOnWriteArrayList<>();
    private int connections;
    private long kept;
    private volatile long stimulusNanos = startNanos;

    private Transcript() {}

    /** An empty transcript whose time begins now. */
    public static Transcript start() {
        return new Transcript();
    }

    /** Milliseconds since the start. */
    public long ms() {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }

    /** How long ago anything was last said, or a connection ended, from our side. */
    public Duration sinceStimulus() {
        return Duration.ofNanos(System.nanoTime() - stimulusNanos);
    }

    /** Notes that something was done to the target now from which something may follow. */
    void stimulus() {
        stimulusNanos = System.nanoTime();
    }

    /** How many entries there are up to now. */
    public synchronized int size() {
        return chunks.size();
    }

    /** Masks the secrets in a piece of traffic, as {@link #entries} does in all of it. */
    public static String masked(String traffic) {
        return SecretMask.masked(traffic);
    }

    /** What was recorded up to now, in order, with secrets masked. */
    public List<Entry> entries() {
        List<Chunk> copy;
        synchronized (this) {
            copy = List.copyOf(chunks);
        }
        return new TranscriptText(copy).entries();
    }

    /**
     * Has somebody told what is recorded from now on, at once and in order, also what is not kept. A listener that is
     * slow or throws harms nobody.
     *
     * @param listener called by a thread of its own
     * @return what ends the telling when it is closed
     */
    public TranscriptTap tap(Consumer<? super TranscriptTap.Live> listener) {
        TranscriptTap tap = new TranscriptTap(this, listener);
        tap.start();
        synchronized (this) {
            taps.add(tap);
        }
        return tap;
    }

    void remove(TranscriptTap tap) {
        taps.remove(tap);
    }

    /** Begins to record a further connection of an actor. */
    synchronized Recorder recorder(String actor) {
        return new Recorder(actor, connections++);
    }

    private synchronized void add(Recorder recorder, Direction direction, boolean tls, String latin1, long omitted) {
        int length = latin1.length();
        if (!taps.isEmpty()) {
            Chunk whole = new Chunk(ms(), direction, recorder, tls, latin1, omitted);
            taps.forEach(tap -> tap.offer(whole));
        }
        int take = (int) Math.min(MAX_BYTES - kept, length);
        if (take < length && !chunks.isEmpty() && chunks.get(chunks.size() - 1).isFollowedBy(recorder, direction)) {
            int last = chunks.size() - 1;
            chunks.set(last, chunks.get(last).withMoreOmitted(length + omitted));
            return;
        }
        kept = Math.min(MAX_BYTES, kept + take + ENTRY_COST);
        chunks.add(new Chunk(ms(), direction, recorder, tls, latin1.substring(0, take), omitted + length - take));
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
            if (direction == Direction.OUT) {
                stimulus();
            }
            int take = Math.min(bytes.length, MAX_ENTRY_BYTES);
            String latin1 = new String(bytes, 0, take, StandardCharsets.ISO_8859_1);
            add(this, direction, tls, latin1, bytes.length - take);
        }

        Transcript transcript() {
            return Transcript.this;
        }
    }

    /** What is kept of an entry: each byte as the character of that number. */
    record Chunk(long ms, Direction direction, Recorder recorder, boolean tls, String latin1, long omitted) {
        /** What tells the direction of a connection from others. */
        List<Object> flow() {
            return List.of(recorder.connection(), direction);
        }

        boolean isFollowedBy(Recorder other, Direction way) {
            return recorder == other && direction == way && omitted > 0;
        }

        Chunk withMoreOmitted(long more) {
            return new Chunk(ms, direction, recorder, tls, latin1, omitted + more);
        }
    }
}
