package org.xmppspec.conformance.catalogue;

/**
 * A standard reason for which a requirement is not tested.
 *
 * @param name how a reason in the catalogue begins; what is special about a requirement follows behind a colon
 * @param use when it is the right one
 */
public record Excuse(String name, String use) {

    /**
     * Tells whether a reason is this one.
     *
     * @param reason the whole of a reason in the catalogue
     * @return true for the name alone, and for the name with a colon, a space and more behind it
     */
    public boolean isReasonOf(String reason) {
        return reason.equals(name) || (reason.startsWith(name + ": ") && reason.length() > name.length() + 2);
    }
}
