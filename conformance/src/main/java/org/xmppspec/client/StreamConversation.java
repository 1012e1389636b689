package org.xmppspec.client;

import java.util.List;
import java.util.function.Predicate;

/** A conversation over a stream of its own, of which the bytes can be looked at too. */
public abstract class StreamConversation extends Conversation {
    final StreamLink link;

    StreamConversation(SessionRequest request, ConnectSettings settings, StreamLink link) {
        super(request, settings, link, settings.role().contentNamespace());
        this.link = link;
    }

    /** From now on keeps what comes as it is, and does not read it as XML; for what is said where TLS is expected. */
    public void readAsBytes() {
        link.unread().begin();
    }

    /** What has come since {@link #readAsBytes}, of very much the beginning. */
    public byte[] bytes() {
        return link.unread().kept();
    }

    /**
     * Waits up to {@link #timeout} until what has come since {@link #readAsBytes} is enough.
     *
     * @param enough tells of all that has come whether it is
     * @return all that has come, enough or not
     */
    public byte[] awaitBytes(Predicate<byte[]> enough) {
        link.inbox().awaitCondition(() -> enough.test(bytes()), timeout());
        return bytes();
    }

    /** Whether, where TLS stood or was being negotiated, something came that is no TLS record. */
    public boolean heardOutsideTls() {
        return link.heardOutsideTls();
    }

    /** The peer's newest stream header; IllegalStateException when none has come. */
    public Received peerHeader() {
        List<Received> headers = link.headers();
        if (headers.isEmpty()) {
            throw new IllegalStateException("no stream header has come yet");
        }
        return headers.get(headers.size() - 1);
    }

    /** All stream headers that the peer has sent over this connection, in order. */
    public List<Received> peerHeaders() {
        return List.copyOf(link.headers());
    }
}
