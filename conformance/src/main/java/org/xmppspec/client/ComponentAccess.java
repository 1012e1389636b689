package org.xmppspec.client;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xmppspec.client.ConnectException.Kind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlEscaping;

/**
 * A component of the target (XEP-0114) for a whole run: one stream, over which the contacts of all cases speak at once, or
 * for a while the streams of a single case that is about components themselves. May be used by several threads.
 */
public final class ComponentAccess implements AutoCloseable {
    private static final int SEATS = 1 << 16;

    private final Account component;
    private final Connector connector;
    private final Semaphore seats = new Semaphore(SEATS, true);
    private final Map<String, RemoteContact> contacts = new ConcurrentHashMap<>();
    private XmppSession shared;

    /** What a case holds while it uses the component; giving it back twice does nothing. */
    public final class Seat implements AutoCloseable {
        private final int taken;
        private final AtomicBoolean left = new AtomicBoolean();

        private Seat(int taken) {
            this.taken = taken;
        }

        /** Whether no other case uses the component. */
        public boolean alone() {
            return taken == SEATS;
        }

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                seats.release(taken);
            }
        }
    }

    /**
     * Makes the access; connects only when needed.
     *
     * @param component the component's domain and its secret as password, without a localpart
     * @param settings where the target takes components; of role COMPONENT, for that domain
     * @throws ConnectException when the settings cannot be used
     */
    public ComponentAccess(Account component, ConnectSettings settings) {
        this.component = component;
        this.connector = new Connector(settings);
    }

    /** The component's domain. */
    public String domain() {
        return component.domain();
    }

    /** The component's domain, and its secret as password. */
    public Account account() {
        return component;
    }

    /** Waits until nobody has the component alone, and takes part. */
    public Seat share() {
        return take(1);
    }

    /** Waits until nobody uses the component, closes the stream that was shared, and has it alone. */
    public Seat takeAlone() {
        Seat seat = take(SEATS);
        closeShared();
        return seat;
    }

    private Seat take(int count) {
        try {
            seats.acquire(count);
            return new Seat(count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException(StreamStage.TCP, Kind.INTERRUPTED, "interrupted before its turn came.", e);
        }
    }

    /**
     * Begins the request for a stream of the component's own.
     *
     * @param actor its name in transcripts and variables
     * @param stage TCP, STREAM, or BIND: the handshake was accepted
     */
    public SessionRequest.Builder request(String actor, StreamStage stage) {
        return SessionRequest.builder(actor, stage).account(component);
    }

    /**
     * Opens a stream of the component's own; for who has it alone.
     *
     * @throws ConnectException when it does not get to its stage
     */
    public XmppSession open(SessionRequest request) {
        return connector.open(request);
    }

    /**
     * Brings a contact into being, with an address that nobody else has; for who has a seat.
     *
     * @param request actor, transcript and variables of the contact
     * @throws ConnectException when the component cannot connect
     */
    public RemoteContact contact(SessionRequest request) {
        RemoteContact contact = RemoteContact.on(sharedStream(), request);
        contacts.put(contact.user(), contact);
        return contact;
    }

    /** Lets nothing more come for a contact. */
    public void leave(RemoteContact contact) {
        contacts.remove(contact.user());
        contact.ended();
    }

    /**
     * Connects, unless that has been done.
     *
     * @throws ConnectException when the target does not take the component
     */
    public void connect() {
        sharedStream();
    }

    private synchronized XmppSession sharedStream() {
        if (shared == null || !shared.isOpen()) {
            closeShared();
            shared = connector.open(request("component", StreamStage.BIND).build());
            shared.link.divert(new Dispatch(shared));
        }
        return shared;
    }

    private synchronized void closeShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (shared != null) {
                shared.sendClosingTag();
                shared = null;
            }
        }
        connector.close();
    }

    /** Hands what comes to the contact that it is for, and answers requests that are for nobody. */
    private final class Dispatch implements Diversion {
        private final XmppSession stream;

        private Dispatch(XmppSession stream) {
            this.stream = stream;
        }

        @Override
        public void take(Received received) {
            String to = received.attribute("to");
            Optional.ofNullable(contacts.get(to.substring(0, Math.max(0, to.indexOf('@')))))
                    .ifPresentOrElse(contact -> contact.take(received), () -> refuse(received));
        }

        private void refuse(Received request) {
            String type = request.attribute("type");
            if (!request.name().equals("iq") || !(type.equals("get") || type.equals("set"))) {
                return;
            }
            stream.link.write("<iq type='error' id='" + XmlEscaping.attributeValue(request.attribute("id")) + "' from='"
                    + XmlEscaping.attributeValue(request.attribute("to")) + "' to='"
                    + XmlEscaping.attributeValue(request.attribute("from"))
                    + "'><error type='cancel'><service-unavailable xmlns='" + Namespaces.STANZA_ERRORS
                    + "'/></error></iq>");
        }

        @Override
        public void ended() {
            contacts.values().forEach(RemoteContact::ended);
        }
    }
}
