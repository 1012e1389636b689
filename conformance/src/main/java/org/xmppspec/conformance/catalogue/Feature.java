package org.xmppspec.conformance.catalogue;

import java.util.List;

/**
 * A feature of a server, as a document lists them in its section about conformance.
 *
 * @param id permanent name, for instance {@code RFC6120-F-bind-gen-server}
 * @param level what the document demands of a server
 * @param section where the feature is specified
 * @param requirements ids of the requirements whose cases show it; none when it is excused
 * @param reason why no case shows it; empty when cases do, or will
 * @param summary what the feature is, in our own words
 */
public record Feature(
        String id, Level level, Section section, List<String> requirements, String reason, String summary) {

    /** Copies the list. */
    public Feature {
        requirements = List.copyOf(requirements);
    }

    /**
     * Gives the document that the feature is part of.
     *
     * @return for instance {@code RFC6120}
     */
    public String document() {
        return section.document();
    }
}
