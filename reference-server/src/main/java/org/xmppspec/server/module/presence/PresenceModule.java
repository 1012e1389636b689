package org.xmppspec.server.module.presence;

import java.util.List;
import java.util.OptionalInt;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.PresenceSharing;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;

/** Handles the presence that clients send (RFC 6121 section 4), except subscription stanzas. */
public final class PresenceModule implements ServerModule {
    private ModuleContext server;
    private Broadcast broadcast;

    @Override
    public String name() {
        return "presence";
    }

    @Override
    public void start(ModuleContext context) {
        server = context;
        Subscribers subscribers = new Subscribers(context);
        LastPresence lastPresence = new LastPresence(context.storage().documents());
        Probes probes = new Probes(context, subscribers, lastPresence);
        broadcast = new Broadcast(context, subscribers, probes, lastPresence);
        context.share(PresenceSharing.class, subscribers);
        context.hooks().stanzaIn().add(this::outbound);
        context.hooks().stanzaOut().add(PresenceModule::noteUnavailable);
        context.hooks().delivery().add(probes::answer);
        context.hooks().sessionClosed().add(session -> broadcast.unavailable(session, PresenceStanzas.unavailable()));
    }

    private List<Stanza> outbound(ClientSession session, Stanza stanza) {
        if (stanza.kind() != StanzaKind.PRESENCE) {
            return List.of(stanza);
        }
        return switch (stanza.type()) {
            case "" -> stanza.to() == null ? available(session, stanza) : directed(session, stanza);
            case "unavailable" -> stanza.to() == null ? unavailable(session, stanza) : directed(session, stanza);
            case "probe" -> List.of(stanza.to() == null ? stanza.withTo(session.account()) : stanza);
            case "error" -> stanza.to() == null ? List.of() : List.of(stanza);
            case "subscribe", "subscribed", "unsubscribe", "unsubscribed" -> List.of(stanza);
            default -> refuse(stanza);
        };
    }

    private List<Stanza> available(ClientSession session, Stanza stanza) {
        OptionalInt priority = Priority.of(stanza.element());
        if (priority.isEmpty()) {
            return refuse(stanza);
        }
        broadcast.available(session, stanza.element(), priority.getAsInt());
        return List.of();
    }

    private List<Stanza> unavailable(ClientSession session, Stanza stanza) {
        broadcast.unavailable(session, stanza.element());
        return List.of();
    }

    private static List<Stanza> directed(ClientSession session, Stanza stanza) {
        if (stanza.type().isEmpty()) {
            DirectedPresence.of(session).add(stanza.to());
        } else {
            DirectedPresence.of(session).remove(stanza.to());
        }
        return List.of(stanza);
    }

    private List<Stanza> refuse(Stanza stanza) {
        server.router().refuse(stanza, StanzaErrorCondition.BAD_REQUEST);
        return List.of();
    }

    /** Directed presence ends when the other side becomes unavailable (section 4.6.1). */
    private static List<Stanza> noteUnavailable(ClientSession session, Stanza stanza) {
        if (stanza.kind() == StanzaKind.PRESENCE && stanza.type().equals("unavailable") && stanza.from() != null) {
            DirectedPresence.of(session).remove(stanza.from());
        }
        return List.of(stanza);
    }
}
