package org.xmppspec.server.clients;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Skips a test whose client is not installed, and fails it where the client has to be there. */
final class InstalledClient {
    private static final String REQUIRED = "XMPPSPEC_REQUIRE_REAL_SERVERS";

    private InstalledClient() {}

    /**
     * Goes on only if the command ends with 0.
     *
     * @param debianPackage what installs the client
     * @param command a command that succeeds where the client is installed
     * @throws InterruptedException if the test is interrupted
     */
    static void require(String debianPackage, String... command) throws InterruptedException {
        if (succeeds(command)) {
            return;
        }
        String reason = "not installed here: apt-get install " + debianPackage;
        if ("1".equals(System.getenv(REQUIRED))) {
            Assertions.fail(reason);
        }
        Assumptions.abort(reason);
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
