package org.xmppspec.conformance.baseline;

import java.util.Set;

/**
 * One line of a file that names cases.
 *
 * @param number its number, from 1
 * @param text the line as it stands in the file
 * @param pattern the id or glob in it; empty for a comment or an empty line
 * @param reason what stands behind the {@code #}
 * @param named whether the pattern is the id of one case
 * @param ids the cases that it covers
 */
record Line(int number, String text, String pattern, String reason, boolean named, Set<String> ids) {
    /** Tells whether the line is about cases at all. */
    boolean isEntry() {
        return !pattern.isEmpty();
    }
}
