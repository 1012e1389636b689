package org.xmppspec.client;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xmppspec.client.Transcript.Direction;
import org.xmppspec.client.xml.ContentNamespace;
import org.xmppspec.xmpp.stream.Namespaces;

/**
 * A user of another domain, scripted: an address at the domain of a component (XEP-0114), which the target routes to and
 * which takes and sends stanzas raw. No server is behind it: nothing answers a probe or a request by itself.
 *
 * <p>What is for any resource of its bare address comes here. What it sends has to name its sender, as {@code
 * from='${juliet.full}'} or {@code from='${juliet.bare}'}. Its stream is shared with the contacts of other cases, but what
 * comes for them is not seen. XML is written and compared as for a client: elements of the stream's own namespace, {@code
 * jabber:component:accept}, appear as {@code jabber:client}; {@link Received#raw} and the transcript keep what was on the
 * wire.
 */
public final class RemoteContact extends Conversation {
    private static final String RESOURCE = "remote";

    private final Shared shared;
    private final BoundAddress address;

    /** Opens a contact on a component's stream. */
    static RemoteContact on(XmppSession stream, SessionRequest request) {
        String localpart = UniqueNames.id(request.actor());
        BoundAddress address = new BoundAddress(
                request.actor(), request.variables(), localpart + "@" + stream.full() + "/" + RESOURCE);
        return new RemoteContact(request, stream, new Shared(stream.link, request), address);
    }

    private RemoteContact(SessionRequest request, XmppSession stream, Shared shared, BoundAddress address) {
        super(request, stream.settings, shared, Namespaces.CLIENT);
        this.shared = shared;
        this.address = address;
    }

    /** The address with a resource, which every stanza that it sends may name or leave out. */
    @Override
    public String full() {
        return address.full();
    }

    /** The address of the contact without a resource. */
    public String bare() {
        return address.bare();
    }

    /** The localpart, which no other contact of this or another run has. */
    public String user() {
        return bare().substring(0, bare().indexOf('@'));
    }

    @Override
    Optional<String> sender() {
        return Optional.of(full());
    }

    /** Takes what has come for it. */
    void take(Received received) {
        shared.take(received);
    }

    /** Takes note that nothing more can come. */
    void ended() {
        shared.inbox.end();
    }

    /** A stream that others use too: what goes out is recorded here as well, what comes in lies here alone. */
    private static final class Shared implements Line {
        private final StreamLink stream;
        private final Transcript.Recorder recorder;
        private final Inbox inbox;

        private Shared(StreamLink stream, SessionRequest request) {
            this.stream = stream;
            this.recorder = request.transcript().recorder(request.actor());
            this.inbox = new Inbox(SessionLimits.DEFAULT);
        }

        private void take(Received received) {
            recorder.record(Direction.IN, false, received.raw().getBytes(StandardCharsets.UTF_8));
            if (Fence.isMarker(received)) {
                Fence.markerId(received).ifPresent(inbox::addMarker);
                return;
            }
            ContentNamespace.rename(received.dom(), Namespaces.COMPONENT, Namespaces.CLIENT);
            boolean unused = inbox.add(new Received(recorder.transcript().ms(), received.raw(), received.dom()), false);
        }

        @Override
        public Inbox inbox() {
            return inbox;
        }

        @Override
        public EndingWatch endings() {
            return stream.endings();
        }

        @Override
        public void write(String text) {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void write(byte[] bytes) {
            recorder.record(Direction.OUT, false, bytes);
            stream.write(bytes);
        }
    }
}
