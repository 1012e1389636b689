package org.xmppspec.server.module.subscription;

import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** The presence that the server sends on behalf of an account when subscriptions change. */
final class SubscriptionStanzas {
    private final ModuleContext server;

    /**
     * Makes the sender for one server.
     *
     * @param server the server
     */
    SubscriptionStanzas(ModuleContext server) {
        this.server = server;
    }

    /**
     * Sends the present presence of each available resource (RFC 6121 section 3.1.5).
     *
     * @param account whose resources they are
     * @param contact who gets it
     */
    void presence(Jid account, Jid contact) {
        for (ClientSession session : server.sessions().available(account)) {
            session.presence()
                    .ifPresent(presence -> server.router().route(Stanza.of(presence, session.address(), contact)));
        }
    }

    /**
     * Sends unavailable presence of each available resource (RFC 6121 sections 3.2.2 and 3.3.3).
     *
     * @param account whose resources they are
     * @param contact who gets it
     */
    void unavailable(Jid account, Jid contact) {
        for (ClientSession session : server.sessions().available(account)) {
            server.router().route(Stanza.of(ofType("unavailable"), session.address(), contact));
        }
    }

    /**
     * Answers a subscription stanza on behalf of the account, with the same identifier.
     *
     * @param stanza what is answered
     * @param type the answer
     */
    void reply(Stanza stanza, SubscriptionType type) {
        XmlElement element = ofType(type.attribute());
        XmlElement answer =
                stanza.id().map(id -> element.withAttribute("id", id)).orElse(element);
        server.router().route(Stanza.of(answer, stanza.to(), stanza.from()));
    }

    /**
     * Ends the subscriptions with a contact whose item has gone (RFC 6121 section 2.5.2).
     *
     * @param account whose item it was
     * @param item the item as it was
     */
    void cancel(Jid account, RosterItem item) {
        Jid contact = item.contact();
        if (item.to() || item.ask()) {
            send(account, contact, SubscriptionType.UNSUBSCRIBE);
        }
        if (item.from()) {
            unavailable(account, contact);
        }
        if (item.from() || item.request().isPresent()) {
            send(account, contact, SubscriptionType.UNSUBSCRIBED);
        }
    }

    private void send(Jid account, Jid contact, SubscriptionType type) {
        server.router().route(Stanza.of(ofType(type.attribute()), account, contact));
    }

    private static XmlElement ofType(String type) {
        return XmlElement.builder("presence", Namespaces.CLIENT)
                .attribute("type", type)
                .build();
    }
}
