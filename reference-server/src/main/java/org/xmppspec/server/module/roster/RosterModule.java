package org.xmppspec.server.module.roster;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.DiscoHook;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.RosterAccess;
import org.xmppspec.server.hook.RosterItemHook;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.server.storage.RosterChange;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Serves roster gets and roster sets of clients (RFC 6121 sections 2.2 to 2.6). */
public final class RosterModule implements ServerModule {
    private ModuleContext server;
    private Roster roster;

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public void start(ModuleContext context) {
        server = context;
        roster = new Roster(context);
        context.share(RosterAccess.class, roster);
        context.iq().add(IqScope.ACCOUNT, Namespaces.ROSTER, this::handle);
        context.hooks().features().add(RosterModule::offerVersioning);
        context.hooks().disco().add(DiscoHook.serverFeatures(context.domain(), Namespaces.ROSTER));
    }

    private static void offerVersioning(Connection connection, List<XmlElement> features) {
        if (connection.identity().isPresent()) {
            features.add(XmlElement.of("ver", Namespaces.ROSTER_VERSIONING));
        }
    }

    private void handle(IqRequest request) {
        if (!request.isOwn()) {
            request.refuse(StanzaErrorCondition.FORBIDDEN);
        } else if (!request.payload().is("query", Namespaces.ROSTER)) {
            request.refuse(StanzaErrorCondition.BAD_REQUEST);
        } else if (request.isSet()) {
            set(request);
        } else {
            get(request);
        }
    }

    private void get(IqRequest request) {
        Jid account = request.account();
        Optional<List<RosterChange>> missed =
                request.payload().attribute("ver").flatMap(version -> roster.changesSince(account, version));
        request.session().ifPresent(ClientSession::becomeInterested);
        if (missed.isEmpty()) {
            request.answer(roster.whole(account));
            return;
        }
        request.answer();
        request.session().ifPresent(session -> missed.get().forEach(change -> roster.push(session, change)));
    }

    private void set(IqRequest request) {
        RosterSet wanted;
        try {
            wanted = RosterSet.parse(
                    request.payload(), address -> server.addresses().read(AddressSlot.ROSTER_ITEM, address));
        } catch (RosterSetException e) {
            request.refuse(e.condition());
            return;
        }
        if (wanted.contact().equals(request.account())) {
            request.refuse(StanzaErrorCondition.NOT_ALLOWED);
        } else if (wanted.remove()) {
            remove(request, wanted.contact());
        } else {
            update(request, wanted);
        }
    }

    private void update(IqRequest request, RosterSet wanted) {
        RosterItem known =
                roster.item(request.account(), wanted.contact()).orElseGet(() -> RosterItem.none(wanted.contact()));
        request.answer();
        roster.set(request.account(), known.described(wanted.name(), wanted.groups()));
    }

    private void remove(IqRequest request, Jid contact) {
        Jid account = request.account();
        Optional<RosterItem> item = roster.item(account, contact).filter(RosterItem::listed);
        if (item.isEmpty()) {
            request.refuse(StanzaErrorCondition.ITEM_NOT_FOUND);
            return;
        }
        request.answer();
        roster.remove(account, contact);
        for (RosterItemHook hook : server.hooks().rosterItemRemoved()) {
            hook.removed(account, item.get());
        }
    }
}
