package org.xmppspec.conformance.target.local;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Skips a test for which a server is missing, and fails it where everything has to be there. */
public final class RealServers {
    private static final String REQUIRED = "XMPPSPEC_REQUIRE_REAL_SERVERS";

    private RealServers() {}

    /** Goes on only if the server is installed. */
    public static void require(LocalSoftware software) {
        String reason = software.title() + " is not installed; install it with: " + software.installCommand();
        if ("1".equals(System.getenv(REQUIRED))) {
            assertTrue(software.isInstalled(), reason);
        }
        assumeTrue(software.isInstalled(), reason);
    }
}
