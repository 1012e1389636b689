package org.xmppspec.server.hook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * One point at which modules take part: an ordered list of hooks.
 *
 * @param <H> the type of the hook
 */
public final class HookPoint<H> implements Iterable<H> {
    /** The order number of a hook that runs before the others. */
    public static final int FIRST = -1000;
    /** The order number of a hook that does not mind. */
    public static final int NORMAL = 0;
    /** The order number of a hook that wants the last word. */
    public static final int LAST = 1000;

    private record Entry<H>(int order, H hook) {}

    private volatile List<Entry<H>> entries = List.of();

    /**
     * Adds a hook at the normal place.
     *
     * @param hook the hook
     */
    public void add(H hook) {
        add(NORMAL, hook);
    }

    /**
     * Adds a hook at a place of its choice.
     *
     * @param order lower numbers run earlier; equal ones in the order in which they were added
     * @param hook the hook
     */
    public synchronized void add(int order, H hook) {
        List<Entry<H>> grown = new ArrayList<>(entries);
        grown.add(new Entry<>(order, hook));
        grown.sort(Comparator.comparingInt(Entry::order));
        entries = List.copyOf(grown);
    }

    /** The hooks in their order, as they are registered now. */
    @Override
    public Iterator<H> iterator() {
        Iterator<Entry<H>> ordered = entries.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return ordered.hasNext();
            }

            @Override
            public H next() {
                return ordered.next().hook();
            }
        };
    }
}
