package org.xmppspec.server.session;

import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.server.hook.StreamEndHook;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

/**
 * Ends the streams of a connection, then the connection (RFC 6120 section 4.4); on the thread of the connection.
 *
 * <p>After its own closing tag the server waits for the peer's, for a while; then it ends its side of the connection,
 * reads on until the peer has ended the other side, for a while, and closes.
 */
final class StreamEnder {
    private final PeerConnection connection;
    private final StreamInput input;
    private boolean ending;
    private boolean tagSent;
    private boolean finished;
    private boolean connectionKept;
    private boolean inputOver;

    /**
     * Makes the ender of a connection.
     *
     * @param connection the connection
     * @param input its input
     */
    StreamEnder(PeerConnection connection, StreamInput input) {
        this.connection = connection;
        this.input = input;
    }

    /** Whether the stream is being ended, so that nothing the peer sends is handled any more. */
    boolean ending() {
        return ending;
    }

    /** Whether the server has closed its stream, so that nothing may be sent any more. */
    boolean tagSent() {
        return tagSent;
    }

    /** Leaves the connection as it is, for good. */
    void abandon() {
        ending = true;
        finished = true;
    }

    /** Ends the stream and waits for the peer to do the same. */
    void end(StreamEnd requested) {
        if (ending) {
            return;
        }
        StreamEnd end = requested;
        for (StreamEndHook hook : connection.settings().domain().hooks().streamEnd()) {
            end = hook.end(connection, end);
        }
        ending = end.closingTag() || end.closeConnection();
        connectionKept = ending && !end.closeConnection();
        if (ending) {
            connection.closeSession();
        }
        send(end);
        if (end.closeConnection() && end.closingTag()) {
            later(this::finish);
        } else if (end.closeConnection()) {
            finish();
        }
    }

    /** Ends the stream because what the peer sent cannot be parsed, so that its closing tag cannot be waited for. */
    void broken(StreamErrorCondition condition, String text) {
        boolean wasEnding = ending;
        end(StreamEnd.error(condition, text));
        if (wasEnding || ending) {
            finish();
        }
    }

    /** The peer has sent its closing tag. */
    void peerClosed() {
        end(StreamEnd.normal());
        finish();
    }

    /** The peer has ended its side of the connection. */
    void inputEnded() {
        inputOver = true;
        end(StreamEnd.normal());
        if (finished || connectionKept) {
            Channels.close(connection.channel());
        } else {
            finish();
        }
    }

    private void send(StreamEnd end) {
        connection.outbox().include(() -> {
            if (end.error().isPresent() || end.closingTag()) {
                input.opener().openUnlessOpen();
            }
            end.error().ifPresent(condition -> connection.write(error(condition, end.text())));
            if (end.closingTag()) {
                connection.outbox().write(input.framing().close());
                tagSent = true;
            }
        });
    }

    private static XmlElement error(StreamErrorCondition condition, String text) {
        XmlElementBuilder error = XmlElement.builder("stream", "error", Namespaces.STREAMS)
                .child(XmlElement.of(condition.elementName(), Namespaces.STREAM_ERRORS));
        if (text != null) {
            error.child(XmlElement.builder("text", Namespaces.STREAM_ERRORS)
                    .lang("en")
                    .text(text)
                    .build());
        }
        return error.build();
    }

    private void finish() {
        if (finished || !ending || connectionKept) {
            return;
        }
        finished = true;
        connection.outbox().submit(() -> {
            connection.outbox().shut();
            if (inputOver) {
                Channels.close(connection.channel());
            } else {
                Channels.finishOutput(connection.channel());
                later(() -> Channels.cut(connection.channel()));
            }
        });
    }

    private void later(Runnable task) {
        Channels.later(connection.channel(), connection.settings().timeouts().closing(), task);
    }
}
