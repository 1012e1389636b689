package org.xmppspec.client.hello;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server says after its hello in TLS up to 1.2, where all of that is in plain text (RFC 5246 section 7.3).
 *
 * @param messages the types of the handshake messages that are there in full, in order
 * @param certificates how many certificates the server shows
 */
public record ServerFlight(List<Integer> messages, int certificates) {
    private static final int CERTIFICATE = 11;
    private static final int SERVER_HELLO_DONE = 14;
    private static final int HANDSHAKE_RECORD = 22;

    /** Copies the list. */
    public ServerFlight {
        messages = List.copyOf(messages);
    }

    /**
     * Reads the beginning of what came.
     *
     * @param bytes all that came behind the client's hello, up to now
     * @return the messages that are complete
     */
    public static ServerFlight read(byte[] bytes) {
        List<Integer> messages = new ArrayList<>();
        int certificates = 0;
        ByteBuffer in = ByteBuffer.wrap(
                bytes.length > 0 && bytes[0] == HANDSHAKE_RECORD ? HelloAnswer.content(bytes) : new byte[0]);
        while (in.remaining() >= 4) {
            int type = in.get();
            int length = number24(in);
            if (length > in.remaining()) {
                break;
            }
            ByteBuffer body = in.slice().limit(length);
            in.position(in.position() + length);
            messages.add(type);
            certificates += type == CERTIFICATE ? count(body) : 0;
        }
        return new ServerFlight(messages, certificates);
    }

    private static int count(ByteBuffer list) {
        int certificates = 0;
        if (list.remaining() >= 3) {
            number24(list);
        }
        while (list.remaining() >= 3) {
            int length = number24(list);
            certificates++;
            list.position(Math.min(list.limit(), list.position() + length));
        }
        return certificates;
    }

    private static int number24(ByteBuffer in) {
        return ((in.get() & 0xFF) << 16) | (in.getShort() & 0xFFFF);
    }

    /** Whether the server has said that it is done. */
    public boolean isComplete() {
        return messages.contains(SERVER_HELLO_DONE);
    }
}
