package org.xmppspec.server.hook;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The handlers of IQ requests; a request without one is refused with {@code service-unavailable}. */
public final class IqHandlers {
    private record Key(IqScope scope, String namespace) {}

    private final Map<Key, IqHandler> handlers = new ConcurrentHashMap<>();

    /**
     * Registers a handler; it replaces the one that was there before.
     *
     * @param scope whom the requests are for
     * @param namespace the namespace of the payload
     * @param handler what serves them
     */
    public void add(IqScope scope, String namespace, IqHandler handler) {
        handlers.put(new Key(scope, namespace), handler);
    }

    /**
     * Finds the handler for a request.
     *
     * @param scope whom the request is for
     * @param namespace the namespace of its payload
     * @return the handler, or empty
     */
    public Optional<IqHandler> find(IqScope scope, String namespace) {
        return Optional.ofNullable(handlers.get(new Key(scope, namespace)));
    }
}
