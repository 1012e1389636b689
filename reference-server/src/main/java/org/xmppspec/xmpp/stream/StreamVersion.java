package org.xmppspec.xmpp.stream;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of XMPP as stream headers carry it (RFC 6120 section 4.7.5).
 *
 * @param major the number before the dot
 * @param minor the number after the dot
 */
public record StreamVersion(int major, int minor) implements Comparable<StreamVersion> {
    /** What a header without a version means. */
    public static final StreamVersion V0_9 = new StreamVersion(0, 9);
    /** The version that RFC 6120 defines. */
    public static final StreamVersion V1_0 = new StreamVersion(1, 0);

    private static final Pattern SYNTAX = Pattern.compile("0*([0-9]{1,9})\\.0*([0-9]{1,9})");

    /**
     * Reads a version; leading zeros do not count.
     *
     * @param text the value of the attribute
     * @return the version, or empty when it is not two numbers with a dot between them
     */
    public static Optional<StreamVersion> parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        return matcher.matches()
                ? Optional.of(new StreamVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Compares number by number: 2.4 is lower than 2.13. */
    @Override
    public int compareTo(StreamVersion other) {
        return Comparator.comparingInt(StreamVersion::major)
                .thenComparingInt(StreamVersion::minor)
                .compare(this, other);
    }

    /** Writes the version as the attribute's value. */
    @Override
    public String toString() {
        return major + "." + minor;
    }
}
