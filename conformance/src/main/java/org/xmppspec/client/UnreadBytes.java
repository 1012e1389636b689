package org.xmppspec.client;

import java.io.ByteArrayOutputStream;

/** Keeps what comes from the moment on from which a session does not read it as XML. */
final class UnreadBytes {
    private static final int MOST = 64 << 10;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean begun;

    synchronized void begin() {
        begun = true;
    }

    /** Keeps bytes, of very many the first; false when they are to be read as XML. */
    synchronized boolean take(byte[] bytes) {
        if (begun) {
            kept.write(bytes, 0, Math.min(bytes.length, MOST - kept.size()));
        }
        return begun;
    }

    synchronized byte[] kept() {
        return kept.toByteArray();
    }
}
