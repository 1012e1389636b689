package org.xmppspec.server.session;

import java.util.Optional;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.HeaderHook;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.Hooks;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.stream.StreamVersion;
import org.xmppspec.xmpp.xml.StartTag;

/** Answers stream headers (RFC 6120 section 4.7): sends the response header, then judges what the peer's header says. */
final class StreamOpener {
    private static final String LANGUAGE = "en";

    private final PeerConnection connection;
    private final String contentNamespace;
    private final Hooks hooks;
    private boolean open;

    /**
     * Makes the opener of a connection.
     *
     * @param connection the connection
     * @param contentNamespace the namespace of its stanzas
     */
    StreamOpener(PeerConnection connection, String contentNamespace) {
        this.connection = connection;
        this.contentNamespace = contentNamespace;
        hooks = connection.settings().domain().hooks();
    }

    /**
     * Answers a header.
     *
     * @param tag the start tag that the peer sent
     * @return false when the header is wrong and the stream is being ended
     */
    boolean open(StartTag tag) {
        StreamHeader header = through(hooks.headerIn(), StreamHeader.of(tag));
        respond(header);
        Optional<StreamEnd> problem = new HeaderRules(connection, contentNamespace).problem(tag, header);
        problem.ifPresent(connection::end);
        return problem.isEmpty();
    }

    /** Sends a response header although none has come that could be answered, as an error needs it. */
    void openUnlessOpen() {
        if (!open) {
            respond(new StreamHeader(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(StreamVersion.V1_0.toString()),
                    Optional.of(contentNamespace)));
        }
    }

    /** Expects a new header: the present stream has been replaced. */
    void restart() {
        open = false;
        connection.input().framing().restart();
    }

    private void respond(StreamHeader header) {
        open = true;
        Optional<Jid> claimed = connection
                .settings()
                .domain()
                .addresses()
                .read(AddressSlot.STREAM_FROM, header.from())
                .map(Jid::bare);
        String id = RandomText.next();
        Optional<Jid> host = connection.input().role().host(header);
        connection.streamOpened(new StreamFacts(id, header.lang().filter(HeaderRules::isLanguage), claimed, host));
        StreamHeader response = new StreamHeader(
                claimed.map(Jid::toString),
                Optional.of(host.orElse(connection.settings().domain().domain()).toString()),
                Optional.of(id),
                Optional.of(LANGUAGE),
                version(header),
                Optional.of(contentNamespace));
        StreamHeader sent = through(hooks.headerOut(), response);
        connection
                .outbox()
                .include(() ->
                        connection.outbox().write(connection.input().framing().open(sent)));
    }

    /** The lower of both versions; none when the peer named none (RFC 6120 section 4.7.5). */
    private static Optional<String> version(StreamHeader header) {
        if (header.version().isEmpty()) {
            return Optional.empty();
        }
        StreamVersion lower = header.effectiveVersion()
                .filter(version -> version.compareTo(StreamVersion.V1_0) < 0)
                .orElse(StreamVersion.V1_0);
        return Optional.of(lower.toString());
    }

    private StreamHeader through(HookPoint<HeaderHook> point, StreamHeader header) {
        StreamHeader passed = header;
        for (HeaderHook hook : point) {
            passed = hook.pass(connection, passed);
        }
        return passed;
    }
}
