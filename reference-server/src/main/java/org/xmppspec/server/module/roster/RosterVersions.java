package org.xmppspec.server.module.roster;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * Version identifiers of rosters (RFC 6121 section 2.6).
 *
 * <p>An identifier names the run of the server beside the number of the change, so that the cache of a client from an
 * earlier run, whose rosters are gone, is not taken for a known one.
 */
final class RosterVersions {
    private final String run;

    /** Begins the versions of a new run. */
    RosterVersions() {
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        run = HexFormat.of().formatHex(random) + "-";
    }

    /**
     * Writes a version.
     *
     * @param number the number of the change
     */
    String write(long number) {
        return run + number;
    }

    /**
     * Reads a version that a client sent.
     *
     * @param version the identifier; any text
     * @return the number of the change, or empty when this run never gave such an identifier
     */
    OptionalLong read(String version) {
        if (!version.startsWith(run)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(version.substring(run.length())));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
