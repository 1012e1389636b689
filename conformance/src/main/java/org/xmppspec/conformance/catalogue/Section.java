package org.xmppspec.conformance.catalogue;

/**
 * One section of a specification.
 *
 * @param document for instance {@code RFC6120}
 * @param number for instance {@code 11.3}
 * @param title what the section is called
 * @param link the address at which it can be read
 */
public record Section(String document, String number, String title, String link) {

    /** Document and number as cases name them, for instance {@code RFC6120 11.3}. */
    @Override
    public String toString() {
        return document + " " + number;
    }
}
