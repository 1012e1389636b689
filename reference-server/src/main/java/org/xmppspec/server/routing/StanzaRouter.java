package org.xmppspec.server.routing;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.DeliveryHook;
import org.xmppspec.server.hook.Hooks;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.RemoteHook;
import org.xmppspec.server.hook.Router;
import org.xmppspec.server.hook.RoutingHook;
import org.xmppspec.server.hook.Sessions;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.AccountStore;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stanza.Stanzas;

/** Decides where a stanza goes by the rules of RFC 6120 sections 10.4 and 10.5; used under {@link Serial} only. */
final class StanzaRouter implements Router {
    private final Jid domain;
    private final Hooks hooks;
    private final Sessions sessions;
    private final AccountStore accounts;
    private final IqService iqs;

    /**
     * Makes a router.
     *
     * @param domain the domain that is served
     * @param hooks what modules have registered
     * @param sessions the bound sessions
     * @param accounts the accounts that exist
     * @param iqs answers requests for the server and for accounts
     */
    StanzaRouter(Jid domain, Hooks hooks, Sessions sessions, AccountStore accounts, IqService iqs) {
        this.domain = domain;
        this.hooks = hooks;
        this.sessions = sessions;
        this.accounts = accounts;
        this.iqs = iqs;
    }

    @Override
    public boolean isLocal(Jid address) {
        return address.domainpart().equals(domain.domainpart());
    }

    @Override
    public void route(Stanza stanza) {
        List<Stanza> routed = List.of(stanza);
        for (RoutingHook hook : hooks.routing()) {
            routed = routed.stream().flatMap(each -> hook.pass(each).stream()).toList();
        }
        routed.forEach(this::dispatch);
    }

    private void dispatch(Stanza stanza) {
        if (!isLocal(stanza.to())) {
            toOtherDomain(stanza);
        } else if (!stanza.to().hasLocalpart()) {
            toServer(stanza);
        } else if (stanza.kind() == StanzaKind.IQ && stanza.to().isBare()) {
            toAccount(stanza);
        } else {
            deliver(stanza);
        }
    }

    private void toOtherDomain(Stanza stanza) {
        for (RemoteHook hook : hooks.remote()) {
            if (hook.send(stanza)) {
                return;
            }
        }
        refuse(stanza, StanzaErrorCondition.REMOTE_SERVER_NOT_FOUND);
    }

    private void toServer(Stanza stanza) {
        if (stanza.isRequest() && stanza.to().isBare()) {
            iqs.serve(stanza, IqScope.SERVER, null, asker(stanza));
        } else if (stanza.kind() != StanzaKind.PRESENCE) {
            refuse(stanza, StanzaErrorCondition.SERVICE_UNAVAILABLE);
        }
    }

    private void toAccount(Stanza stanza) {
        if (stanza.isRequest() && accounts.exists(stanza.to())) {
            iqs.serve(stanza, IqScope.ACCOUNT, stanza.to(), asker(stanza));
        } else if (stanza.isRequest() && isServedForNobody(stanza)) {
            iqs.serve(stanza, IqScope.NOBODY, stanza.to(), asker(stanza));
        } else {
            refuse(stanza, StanzaErrorCondition.SERVICE_UNAVAILABLE);
        }
    }

    private boolean isServedForNobody(Stanza request) {
        return request.element()
                .firstChild()
                .filter(payload -> iqs.serves(IqScope.NOBODY, payload.namespace()))
                .isPresent();
    }

    private IqService.Asker asker(Stanza request) {
        Optional<ClientSession> session = sessions.at(request.from());
        return new IqService.Asker(session, session.map(ClientSession::connection), this::answer);
    }

    /** Answers go past the delivery rules: they are for one session, and may have no sender. */
    private void answer(Stanza reply) {
        sessions.at(reply.to()).ifPresentOrElse(session -> session.send(reply), () -> route(reply));
    }

    /**
     * Answers a request without {@code to} on behalf of the account of its sender (RFC 6120 section 10.3.3).
     *
     * @param request a request of a client of this server
     */
    void serveOwnAccount(Stanza request) {
        iqs.serve(request, IqScope.ACCOUNT, request.from().bare(), asker(request));
    }

    private void deliver(Stanza stanza) {
        for (DeliveryHook hook : hooks.delivery()) {
            if (hook.deliver(stanza)) {
                return;
            }
        }
        sessions.at(stanza.to()).ifPresentOrElse(session -> session.send(stanza), () -> undeliverable(stanza));
    }

    private void undeliverable(Stanza stanza) {
        if (stanza.kind() != StanzaKind.PRESENCE) {
            refuse(stanza, StanzaErrorCondition.SERVICE_UNAVAILABLE);
        }
    }

    @Override
    public void refuse(Stanza stanza, StanzaErrorCondition condition) {
        refuse(stanza, StanzaError.of(condition));
    }

    @Override
    public void refuse(Stanza stanza, StanzaError error) {
        if (stanza.from() != null && Stanzas.mayBeAnsweredWithError(stanza.element())) {
            route(Stanza.of(Stanzas.errorReply(stanza.element(), error), stanza.to(), stanza.from()));
        }
    }
}
