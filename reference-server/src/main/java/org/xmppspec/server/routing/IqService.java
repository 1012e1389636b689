package org.xmppspec.server.routing;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.Hooks;
import org.xmppspec.server.hook.IqHandler;
import org.xmppspec.server.hook.IqHandlers;
import org.xmppspec.server.hook.IqReplyHook;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;

/** Answers IQ requests for the server and for accounts by the handlers of the modules; used under {@link Serial} only. */
public final class IqService {
    private static final System.Logger LOG = System.getLogger(IqService.class.getName());

    private final Hooks hooks;
    private final IqHandlers handlers;

    /**
     * Makes the service.
     *
     * @param hooks what modules have registered
     * @param handlers the handlers by scope and namespace
     */
    IqService(Hooks hooks, IqHandlers handlers) {
        this.hooks = hooks;
        this.handlers = handlers;
    }

    /**
     * Answers a request that has exactly one child.
     *
     * @param stanza the request
     * @param scope whom it is for
     * @param account the account that it is for, or null
     * @param asker where it comes from and how answers get there
     */
    public void serve(Stanza stanza, IqScope scope, Jid account, Asker asker) {
        ServedIq request = new ServedIq(stanza, scope, account, asker, this::reply);
        Optional<IqHandler> handler = handlers.find(scope, request.payload().namespace());
        if (handler.isEmpty()) {
            request.refuse(StanzaErrorCondition.SERVICE_UNAVAILABLE);
        } else {
            serve(request, handler.get());
        }
    }

    /**
     * Sends the answer to a request that the core itself has dealt with, through the hooks for answers.
     *
     * @param stanza the request
     * @param scope whom it was for
     * @param asker where it comes from
     * @return a request to be answered or refused
     */
    public ServedIq request(Stanza stanza, IqScope scope, Asker asker) {
        return new ServedIq(stanza, scope, null, asker, this::reply);
    }

    /**
     * Whether there is a handler for a request.
     *
     * @param scope whom the request is for
     * @param namespace the namespace of its payload
     * @return true when a module serves it
     */
    public boolean serves(IqScope scope, String namespace) {
        return handlers.find(scope, namespace).isPresent();
    }

    private void serve(ServedIq request, IqHandler handler) {
        try {
            handler.handle(request);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "A handler failed to serve " + request.payload().tag(),
                    e);
            if (!request.answered()) {
                request.refuse(StanzaErrorCondition.INTERNAL_SERVER_ERROR);
            }
        }
    }

    private void reply(ServedIq request, Stanza reply) {
        List<Stanza> replies = List.of(reply);
        for (IqReplyHook hook : hooks.iqReply()) {
            replies = replies.stream()
                    .flatMap(each -> hook.pass(request, each).stream())
                    .toList();
        }
        replies.forEach(request.asker().replies());
    }

    /**
     * Where a request comes from.
     *
     * @param session the session that asks, if it is a client of this server
     * @param connection the connection that asks, if it is one of this server
     * @param replies takes the answers
     */
    public record Asker(Optional<ClientSession> session, Optional<Connection> connection, Consumer<Stanza> replies) {}
}
