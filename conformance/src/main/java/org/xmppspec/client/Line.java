package org.xmppspec.client;

/** What a conversation goes over: a stream of its own, or one that is shared with others. */
interface Line {
    /** What has come. */
    Inbox inbox();

    /** How it ends. */
    EndingWatch endings();

    /** Writes text, unless the connection has ended. */
    void write(String text);

    /** Writes bytes, unless the connection has ended. */
    void write(byte[] bytes);
}
