package org.xmppspec.server.module.offline;

import java.time.Instant;
import java.util.List;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.DiscoHook;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.OfflineMessages;
import org.xmppspec.server.hook.PresenceChange;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.Delay;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Keeps messages for accounts that are away, and delivers them to the first resource that takes messages. */
public final class OfflineModule implements ServerModule, OfflineMessages {
    /** How many messages may wait for one account. */
    static final int MAX_MESSAGES = 100;

    private static final String CHAT_STATES = "http://jabber.org/protocol/chatstates";

    private ModuleContext server;

    @Override
    public String name() {
        return "offline";
    }

    @Override
    public void start(ModuleContext context) {
        server = context;
        context.share(OfflineMessages.class, this);
        context.hooks().stanzaIn().add((session, stanza) -> List.of(stanza.with(withoutForgedStamp(stanza.element()))));
        context.hooks().presence().add(this::deliver);
        context.hooks()
                .accountRemoved()
                .add(account -> context.storage().offline().take(account));
        context.hooks().disco().add(DiscoHook.serverFeatures(context.domain(), "msgoffline"));
    }

    @Override
    public boolean store(Stanza message) {
        Jid account = message.to().bare();
        if (isChatStateOnly(message.element())) {
            return true;
        }
        if (server.storage().offline().count(account) >= MAX_MESSAGES) {
            return false;
        }
        XmlElement stamped = message.element().withChild(Delay.of(server.domain(), Instant.now()));
        server.storage().offline().add(account, stamped);
        return true;
    }

    /** Takes out what only the server itself may say (XEP-0203 section 5). */
    private XmlElement withoutForgedStamp(XmlElement stanza) {
        String ours = server.domain().toString();
        boolean forged = stanza.child("delay", Namespaces.DELAY)
                .flatMap(delay -> delay.attribute("from"))
                .filter(ours::equals)
                .isPresent();
        return forged
                ? stanza.toBuilder()
                        .removeChildren(child -> child.is("delay", Namespaces.DELAY))
                        .build()
                : stanza;
    }

    private static boolean isChatStateOnly(XmlElement message) {
        return !message.children().isEmpty()
                && message.children().stream()
                        .allMatch(child -> child.namespace().equals(CHAT_STATES)
                                || child.localName().equals("thread"));
    }

    private void deliver(ClientSession session, PresenceChange change) {
        if (!session.available() || session.priority() < 0) {
            return;
        }
        for (XmlElement message : server.storage().offline().take(session.account())) {
            session.send(new Stanza(message, address(message, "from"), address(message, "to")));
        }
    }

    private Jid address(XmlElement message, String attribute) {
        return message.attribute(attribute).flatMap(server::tryParse).orElse(null);
    }
}
