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
    /** 4 MB an element, 20,000 elements, 16 MB kept, 64 MB in all. */
    public static final SessionLimits DEFAULT = new SessionLimits(4 << 20, 20_000, 16L << 20, 64L << 20);
}
