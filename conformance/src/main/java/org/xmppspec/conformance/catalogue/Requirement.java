package org.xmppspec.conformance.catalogue;

/**
 * One statement of a specification.
 *
 * @param id permanent name, for instance {@code RFC6120-4.3.2-1}
 * @param level its keyword
 * @param section where it stands
 * @param side whom it is about
 * @param status {@link Status#PENDING} or {@link Status#EXCUSED}
 * @param reason why it is excused; empty when it is not
 * @param summary what it demands, in our own words; empty while nobody has written it
 */
public record Requirement(
        String id, Level level, Section section, Side side, Status status, String reason, String summary) {

    /**
     * Gives the document that the statement is part of.
     *
     * @return for instance {@code RFC6120}
     */
    public String document() {
        return section.document();
    }

    /**
     * Gives the address at which the section can be read.
     *
     * @return a link
     */
    public String link() {
        return section.link();
    }

    /**
     * Says whether the requirement is the definition of an error condition or an item of a list, not a sentence with a
     * keyword of its own.
     *
     * @return true for ids like {@code RFC6120-4.9.3.1-DEF} and {@code RFC6120-4.4-1.2}
     */
    public boolean isDerived() {
        return !id.matches("[A-Z0-9]+-[A-Z0-9.]+-[0-9]+");
    }
}
