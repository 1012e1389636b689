package org.xmppspec.client;

/**
 * What a session takes in before it gives up with {@link Ending.Kind#FLOODED}, so that no target can exhaust memory.
 *
 * @param elementBytes the longest top-level element
 * @param elements how many top-level elements may lie there
 * @param keptBytes how many bytes of them may lie there
 * @param totalBytes how many bytes may come in the session's life, whatever they are
 */
public record SessionLimits(int elementBytes, int elements, long keptBytes, long totalBytes) {
    /**
     * 1 MiB an element, 5,000 elements, 4 MiB kept, 16 MiB in all: some hundred times of what a case hears, and little
     * enough for many cases at once.
     */
    public static final SessionLimits DEFAULT = new SessionLimits(1 << 20, 5_000, 4L << 20, 16L << 20);

    /** For a session that is open all day: 4 MiB an element, 100,000 elements, 64 MiB kept, any number in all. */
    public static final SessionLimits LASTING = new SessionLimits(4 << 20, 100_000, 64L << 20, Long.MAX_VALUE);
}
