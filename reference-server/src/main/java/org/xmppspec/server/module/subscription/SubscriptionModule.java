package org.xmppspec.server.module.subscription;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.PresenceChange;
import org.xmppspec.server.hook.RosterAccess;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Processes subscription stanzas on both sides (RFC 6121 section 3). */
public final class SubscriptionModule implements ServerModule {
    private ModuleContext server;
    private SubscriptionStanzas stanzas;

    @Override
    public String name() {
        return "subscription";
    }

    @Override
    public void start(ModuleContext context) {
        server = context;
        stanzas = new SubscriptionStanzas(context);
        context.hooks().stanzaIn().add(this::outbound);
        context.hooks().delivery().add(this::inbound);
        context.hooks().presence().add(this::deliverRequests);
        context.hooks().rosterItemRemoved().add(stanzas::cancel);
        context.hooks().accountRemoved().add(this::cancelAll);
        context.hooks().features().add(SubscriptionModule::offerPreApproval);
    }

    private static void offerPreApproval(Connection connection, List<XmlElement> features) {
        if (connection.identity().isPresent()) {
            features.add(XmlElement.of("sub", Namespaces.PRE_APPROVAL));
        }
    }

    private static Optional<SubscriptionType> typeOf(Stanza stanza) {
        return stanza.kind() == StanzaKind.PRESENCE ? SubscriptionType.of(stanza.type()) : Optional.empty();
    }

    private RosterAccess roster() {
        return server.shared(RosterAccess.class)
                .orElseThrow(() -> new IllegalStateException("Subscriptions need a module that keeps the roster."));
    }

    private RosterItem item(Jid account, Jid contact) {
        return roster().item(account, contact).orElseGet(() -> RosterItem.none(contact));
    }

    private List<Stanza> outbound(ClientSession session, Stanza stanza) {
        Optional<SubscriptionType> type = typeOf(stanza);
        if (type.isEmpty()) {
            return List.of(stanza);
        }
        if (stanza.to() == null) {
            server.router().refuse(stanza, StanzaErrorCondition.BAD_REQUEST);
        } else if (stanza.to().bare().equals(session.account())) {
            server.router().refuse(stanza, StanzaErrorCondition.NOT_ALLOWED);
        } else if (reachesNobody(stanza, type.get())) {
            return List.of(stanza);
        } else {
            send(session.account(), type.get(), stanza);
        }
        return List.of();
    }

    /** Whether the delivery rules refuse or drop the stanza, so that no state may change on account of it. */
    private boolean reachesNobody(Stanza stanza, SubscriptionType type) {
        Jid to = stanza.to();
        if (!server.router().isLocal(to) || !to.hasLocalpart()) {
            return false;
        }
        return type == SubscriptionType.SUBSCRIBE ? !server.storage().accounts().exists(to) : isForMissingResource(to);
    }

    private boolean isForMissingResource(Jid to) {
        return to.isFull() && server.sessions().at(to).isEmpty();
    }

    private void send(Jid account, SubscriptionType type, Stanza stanza) {
        Stanza stamped = stanza.withFrom(account).withTo(stanza.to().bare());
        RosterItem before = item(account, stamped.to());
        SubscriptionOutcome outcome = SubscriptionRules.outbound(Contact.state(before), before.approved(), type);
        roster().update(account, Contact.after(before, outcome, stamped.element()));
        if (!outcome.handedOn()) {
            return;
        }
        if (type == SubscriptionType.UNSUBSCRIBED && before.from()) {
            stanzas.unavailable(account, stamped.to());
        }
        server.router().route(stamped);
        if (type == SubscriptionType.SUBSCRIBED) {
            stanzas.presence(account, stamped.to());
        }
    }

    private boolean inbound(Stanza stanza) {
        Optional<SubscriptionType> type = typeOf(stanza);
        if (type.isEmpty()
                || !server.storage().accounts().exists(stanza.to())
                || (type.get() != SubscriptionType.SUBSCRIBE && isForMissingResource(stanza.to()))) {
            return false;
        }
        receive(stanza.to().bare(), type.get(), stanza);
        return true;
    }

    private void receive(Jid account, SubscriptionType type, Stanza stanza) {
        Stanza bare = stanza.withFrom(stanza.from().bare()).withTo(account);
        RosterItem before = item(account, bare.from());
        SubscriptionOutcome outcome = SubscriptionRules.inbound(Contact.state(before), before.approved(), type);
        if (outcome.handedOn()) {
            server.sessions().of(account).stream()
                    .filter(type == SubscriptionType.SUBSCRIBE ? ClientSession::available : ClientSession::interested)
                    .forEach(session -> session.send(bare));
        }
        RosterItem after = Contact.after(before, outcome, bare.element());
        roster().update(account, after);
        if (before.from() && !after.from()) {
            stanzas.unavailable(account, bare.from());
        }
        outcome.reply().ifPresent(reply -> stanzas.reply(bare, reply));
        if (!before.from() && after.from()) {
            stanzas.presence(account, bare.from());
        }
    }

    /** Requests are repeated to each new available resource until the account answers them (section 3.1.3). */
    private void deliverRequests(ClientSession session, PresenceChange change) {
        if (change != PresenceChange.INITIAL) {
            return;
        }
        for (RosterItem item : roster().items(session.account())) {
            item.request().ifPresent(request -> session.send(Stanza.of(request, item.contact(), session.account())));
        }
    }

    private void cancelAll(Jid account) {
        roster().items(account).forEach(item -> stanzas.cancel(account, item));
    }
}
