package org.xmppspec.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** Switches off what libraries log: what concerns the user is said in a sentence by this program itself. */
public final class QuietLogging {
    /**
     * Called by the Java library when the first logger is made.
     *
     * @throws IOException when the Java library does not take its own format
     */
    public QuietLogging() throws IOException {
        byte[] settings = ".level=OFF\n".getBytes(StandardCharsets.ISO_8859_1);
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(settings));
    }
}
