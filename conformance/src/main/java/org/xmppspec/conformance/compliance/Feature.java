package org.xmppspec.conformance.compliance;

import java.util.List;

/**
 * A feature that a suite demands of a server; it is there when all of its providers are.
 *
 * @param category the category, such as {@code Core}
 * @param name the feature's name in the suites
 * @param level {@code core}, or {@code advanced}
 * @param providers the specifications that provide it
 */
public record Feature(String category, String name, String level, List<Provider> providers) {
    /** Copies the list. */
    public Feature {
        providers = List.copyOf(providers);
    }
}
