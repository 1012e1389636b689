package org.xmppspec.cli.shell.traffic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * All traffic of a shell from its first byte on. Bounded: of very much the first and the newest is kept, and what lies
 * between is counted. May be used by several threads.
 */
public final class TrafficLog {
    private static final long FIRST_CHARACTERS = 8L << 20;
    private static final long NEWEST_CHARACTERS = 24L << 20;
    private static final int COST = 128;

    private final List<Item> first = new ArrayList<>();
    private final Deque<Item> newest = new ArrayDeque<>();
    private final long firstCharacters;
    private final long newestCharacters;
    private long firstKept;
    private long newestKept;
    private int forgotten;

    /** A log with the usual bounds. */
    public TrafficLog() {
        this(FIRST_CHARACTERS, NEWEST_CHARACTERS);
    }

    TrafficLog(long firstCharacters, long newestCharacters) {
        this.firstCharacters = firstCharacters;
        this.newestCharacters = newestCharacters;
    }

    synchronized void add(Item item) {
        long cost = cost(item);
        if (newest.isEmpty() && forgotten == 0 && firstKept + cost <= firstCharacters) {
            first.add(item);
            firstKept += cost;
            return;
        }
        newest.addLast(item);
        newestKept += cost;
        while (newestKept > newestCharacters && newest.size() > 1) {
            newestKept -= cost(newest.removeFirst());
            forgotten++;
        }
    }

    private static long cost(Item item) {
        return item.piece().text().length() + (long) COST;
    }

    /** All that is kept, in order. */
    public synchronized List<Item> items() {
        List<Item> all = new ArrayList<>(first);
        all.addAll(newest);
        return all;
    }

    /** How many items are no longer kept. */
    public synchronized int forgotten() {
        return forgotten;
    }

    /** The item of that number, if it is kept. */
    public synchronized Optional<Item> item(int number) {
        if (number >= 1 && number <= first.size()) {
            return Optional.of(first.get(number - 1));
        }
        return newest.stream().filter(item -> item.number() == number).findFirst();
    }
}
