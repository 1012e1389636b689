package org.xmppspec.server.module.delivery;

import java.util.List;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.OfflineMessages;
import org.xmppspec.server.hook.PresenceSharing;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;

/** Delivers stanzas to local accounts by {@link DeliveryRules}; subscription stanzas and probes it leaves to others. */
public final class DeliveryModule implements ServerModule {
    private ModuleContext server;

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public void start(ModuleContext context) {
        server = context;
        context.hooks().delivery().add(HookPoint.FIRST, this::deliver);
    }

    private boolean deliver(Stanza stanza) {
        Delivery decision = decide(stanza);
        switch (decision) {
            case ADDRESSED_RESOURCE -> server.sessions().at(stanza.to()).ifPresent(session -> session.send(stanza));
            case MOST_AVAILABLE -> send(stanza, mostAvailable(stanza.to()));
            case ALL_NON_NEGATIVE -> send(stanza, nonNegative(stanza.to()));
            case ALL_AVAILABLE -> send(stanza, server.sessions().available(stanza.to()));
            case STORE_OFFLINE -> store(stanza);
            case SERVICE_UNAVAILABLE -> server.router().refuse(stanza, StanzaErrorCondition.SERVICE_UNAVAILABLE);
            case BAD_REQUEST -> server.router().refuse(stanza, StanzaErrorCondition.BAD_REQUEST);
            case IGNORE, ANSWER_FOR_ACCOUNT, SUBSCRIPTION, PROBE -> {}
        }
        return switch (decision) {
            case ANSWER_FOR_ACCOUNT, SUBSCRIPTION, PROBE -> false;
            default -> true;
        };
    }

    private Delivery decide(Stanza stanza) {
        DeliveryCircumstances circumstances = circumstances(stanza);
        return switch (stanza.kind()) {
            case MESSAGE -> DeliveryRules.message(circumstances, stanza.type());
            case PRESENCE -> DeliveryRules.presence(circumstances, stanza.type());
            case IQ -> DeliveryRules.iq(circumstances, stanza.type());
        };
    }

    private DeliveryCircumstances circumstances(Stanza stanza) {
        Jid to = stanza.to();
        boolean exists = server.storage().accounts().exists(to);
        boolean takesMessages = !nonNegative(to).isEmpty();
        return new DeliveryCircumstances(exists, form(to), takesMessages, sharesPresence(stanza));
    }

    private AddressForm form(Jid to) {
        if (to.isBare()) {
            return AddressForm.BARE;
        }
        return server.sessions().at(to).isPresent() ? AddressForm.FULL_MATCH : AddressForm.FULL_NO_MATCH;
    }

    private boolean sharesPresence(Stanza stanza) {
        if (stanza.from() == null || stanza.from().equals(server.domain())) {
            return true;
        }
        return server.sessions()
                .at(stanza.to())
                .filter(session -> server.shared(PresenceSharing.class)
                        .map(sharing -> sharing.shares(session, stanza.from()))
                        .orElse(true))
                .isPresent();
    }

    private List<ClientSession> nonNegative(Jid account) {
        return server.sessions().available(account).stream()
                .filter(session -> session.priority() >= 0)
                .toList();
    }

    private List<ClientSession> mostAvailable(Jid account) {
        List<ClientSession> candidates = nonNegative(account);
        int highest =
                candidates.stream().mapToInt(ClientSession::priority).max().orElse(0);
        return candidates.stream()
                .filter(session -> session.priority() == highest)
                .toList();
    }

    private static void send(Stanza stanza, List<ClientSession> sessions) {
        sessions.forEach(session -> session.send(stanza));
    }

    private void store(Stanza stanza) {
        boolean stored = server.shared(OfflineMessages.class)
                .filter(offline -> offline.store(stanza))
                .isPresent();
        if (!stored) {
            server.router().refuse(stanza, StanzaErrorCondition.SERVICE_UNAVAILABLE);
        }
    }
}
