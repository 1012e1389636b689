package org.xmppspec.client;

/** Takes what comes on a stream that several conversations share, on the event loop. */
interface Diversion {
    /** Takes a top-level element that has come. */
    void take(Received received);

    /** Takes note that nothing more can come. */
    void ended();
}
