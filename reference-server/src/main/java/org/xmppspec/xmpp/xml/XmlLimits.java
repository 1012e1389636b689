package org.xmppspec.xmpp.xml;

/**
 * What a stream may cost before it is cut off.
 *
 * @param maxElementBytes size of one top-level element, and of everything up to the end of the stream header, in bytes
 * @param maxDepth how deep elements may be nested; the root has depth 1, a stanza 2
 * @param maxAttributes how many attributes, namespace declarations included, a start tag may have
 * @param maxNameLength length of a qualified name in characters
 */
public record XmlLimits(int maxElementBytes, int maxDepth, int maxAttributes, int maxNameLength) {
    /** The smallest size of a stanza, in bytes, that every implementation has to take (RFC 6120 section 13.12). */
    public static final int SMALLEST_MAX_STANZA_BYTES = 10_000;

    /** For peers that have not authenticated yet. */
    public static final XmlLimits BEFORE_AUTHENTICATION = new XmlLimits(SMALLEST_MAX_STANZA_BYTES, 16, 64, 256);

    /** For peers that have authenticated. */
    public static final XmlLimits AFTER_AUTHENTICATION = new XmlLimits(262_144, 128, 256, 1024);

    /** For a client that wants to see what a server sends, whatever it is, without being filled up by it. */
    public static final XmlLimits GENEROUS = new XmlLimits(16_777_216, 1024, 4096, 16_384);

    /** Checks that every limit is positive. */
    public XmlLimits {
        if (maxElementBytes < 1 || maxDepth < 1 || maxAttributes < 1 || maxNameLength < 1) {
            throw new IllegalArgumentException("Every XML limit has to be at least 1.");
        }
    }

    /**
     * Changes the size limit.
     *
     * @param bytes the new size in bytes
     * @return limits that differ in the size only
     */
    public XmlLimits withMaxElementBytes(int bytes) {
        return new XmlLimits(bytes, maxDepth, maxAttributes, maxNameLength);
    }
}
