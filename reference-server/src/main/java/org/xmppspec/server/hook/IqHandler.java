package org.xmppspec.server.hook;

/** Serves IQ requests with a payload of one namespace. */
@FunctionalInterface
public interface IqHandler {
    /**
     * Serves a request, by exactly one call of {@code answer} or {@code refuse}, now or later.
     *
     * @param request the request
     */
    void handle(IqRequest request);
}
