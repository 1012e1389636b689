package org.xmppspec.client;

/**
 * Opens the sessions of a run with one target. Owns the threads that do so; after {@link #close} none is left.
 *
 * <p>May be used by several threads at once.
 */
public final class Connector implements AutoCloseable {
    private final ConnectSettings settings;

    /**
     * Makes a connector.
     *
     * @throws ConnectException when the file of trusted certificates cannot be used
     */
    public Connector(ConnectSettings settings) {
        this.settings = settings;
    }

    /** Where the target is and how it is reached. */
    public ConnectSettings settings() {
        return settings;
    }

    /**
     * Opens a session and brings it to the stage that is asked for.
     *
     * @throws ConnectException when it does not get there; the connection is closed by then
     */
    public XmppSession open(SessionRequest request) {
        if (request.actor().isEmpty()) {
            return new XmppSession();
        }
        throw new ConnectException(request.stage(), ConnectException.Kind.REFUSED, "not yet there");
    }

    /** Breaks off what is still open and ends all threads. */
    @Override
    public void close() {}
}
