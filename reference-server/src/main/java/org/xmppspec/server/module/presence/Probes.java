package org.xmppspec.server.module.presence;

import java.util.List;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.xml.XmlElement;

/** Answers presence probes for local accounts (RFC 6121 sections 4.3.2 and 4.6.6). */
final class Probes {
    private final ModuleContext server;
    private final Subscribers subscribers;
    private final LastPresence lastPresence;

    /**
     * Makes what answers the probes of one server.
     *
     * @param server the server
     * @param subscribers who may see what
     * @param lastPresence what is known of accounts that are away
     */
    Probes(ModuleContext server, Subscribers subscribers, LastPresence lastPresence) {
        this.server = server;
        this.subscribers = subscribers;
        this.lastPresence = lastPresence;
    }

    /**
     * Answers a stanza if it is a probe.
     *
     * @param stanza a stanza for a local account, which may not exist
     * @return whether it was a probe
     */
    boolean answer(Stanza stanza) {
        if (stanza.kind() != StanzaKind.PRESENCE || !stanza.type().equals("probe")) {
            return false;
        }
        Jid account = stanza.to().bare();
        if (!server.storage().accounts().exists(account) || !subscribers.includes(account, stanza.from())) {
            answerStranger(stanza, account);
        } else if (stanza.to().isFull()) {
            answerAboutResource(stanza);
        } else {
            answerAboutAccount(stanza, account);
        }
        return true;
    }

    private void answerAboutAccount(Stanza probe, Jid account) {
        List<ClientSession> available = server.sessions().available(account);
        if (available.isEmpty()) {
            reply(probe, account, lastPresence.of(account));
        }
        for (ClientSession session : available) {
            session.presence().ifPresent(presence -> route(presence, session.address(), probe.from()));
        }
    }

    private void answerAboutResource(Stanza probe) {
        boolean available = server.sessions()
                .at(probe.to())
                .filter(ClientSession::available)
                .isPresent();
        reply(probe, probe.to(), available ? PresenceStanzas.available() : PresenceStanzas.unavailable());
    }

    private void answerStranger(Stanza probe, Jid account) {
        List<ClientSession> directed = server.sessions().of(account).stream()
                .filter(session -> DirectedPresence.of(session).reaches(probe.from()))
                .filter(session -> probe.to().isBare() || probe.to().equals(session.address()))
                .toList();
        for (ClientSession session : directed) {
            reply(probe, session.address(), PresenceStanzas.available());
        }
        if (directed.isEmpty()) {
            reply(probe, account, PresenceStanzas.ofType("unsubscribed"));
        }
    }

    private void reply(Stanza probe, Jid from, XmlElement presence) {
        XmlElement answer =
                probe.id().map(id -> presence.withAttribute("id", id)).orElseGet(() -> presence.withoutAttribute("id"));
        route(answer, from, probe.from());
    }

    private void route(XmlElement presence, Jid from, Jid to) {
        server.router().route(Stanza.of(presence, from, to));
    }

    /**
     * Finds out about the contacts of a session that has just become available (section 4.3.1).
     *
     * <p>Contacts at this server need no probe; the session is told at once about those that are available.
     *
     * @param session the session
     */
    void ask(ClientSession session) {
        for (Jid contact : subscribers.subscriptionsOf(session.account())) {
            if (!server.router().isLocal(contact)) {
                route(PresenceStanzas.ofType("probe"), session.account(), contact);
            } else if (subscribers.includes(contact.bare(), session.account())) {
                show(session, contact.bare());
            }
        }
        show(session, session.account());
    }

    private void show(ClientSession session, Jid account) {
        for (ClientSession other : server.sessions().available(account)) {
            if (other != session) {
                other.presence()
                        .ifPresent(presence -> session.send(Stanza.of(presence, other.address(), session.address())));
            }
        }
    }
}
