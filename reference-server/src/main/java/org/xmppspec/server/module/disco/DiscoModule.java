package org.xmppspec.server.module.disco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.xmppspec.server.hook.DiscoHook;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.RosterAccess;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

/**
 * Answers disco#info and disco#items with what the modules contribute.
 *
 * <p>About an account it answers the account itself and those who may see its presence; others get no information
 * (XEP-0030 section 8). A node that no module knows is not found.
 */
public final class DiscoModule implements ServerModule, DiscoHook {
    private ModuleContext server;

    @Override
    public String name() {
        return "disco";
    }

    @Override
    public void start(ModuleContext context) {
        server = context;
        for (IqScope scope : List.of(IqScope.SERVER, IqScope.ACCOUNT)) {
            context.iq().add(scope, Namespaces.DISCO_INFO, this::answerInfo);
            context.iq().add(scope, Namespaces.DISCO_ITEMS, this::answerItems);
        }
        context.hooks().disco().add(this);
    }

    private void answerInfo(IqRequest request) {
        if (!mayKnow(request)) {
            request.refuse(StanzaErrorCondition.SERVICE_UNAVAILABLE);
        } else {
            answer(request, DiscoHook::info);
        }
    }

    private void answerItems(IqRequest request) {
        if (!mayKnow(request) && query(request).node().isEmpty()) {
            request.answer(payload(request).build());
        } else {
            answer(request, mayKnow(request) ? DiscoHook::items : (hook, query) -> List.of());
        }
    }

    private boolean mayKnow(IqRequest request) {
        if (request.scope() == IqScope.SERVER || request.isOwn()) {
            return true;
        }
        Optional<RosterItem> item = server.shared(RosterAccess.class)
                .flatMap(roster -> roster.item(request.account(), request.from().bare()));
        return item.filter(RosterItem::from).isPresent();
    }

    private void answer(IqRequest request, BiFunction<DiscoHook, Query, List<XmlElement>> contribution) {
        if (request.isSet() || !request.payload().localName().equals("query")) {
            request.refuse(StanzaErrorCondition.BAD_REQUEST);
            return;
        }
        Query query = query(request);
        List<XmlElement> contributed = new ArrayList<>();
        for (DiscoHook hook : server.hooks().disco()) {
            contributed.addAll(contribution.apply(hook, query));
        }
        if (query.node().isPresent() && contributed.isEmpty()) {
            request.refuse(StanzaErrorCondition.ITEM_NOT_FOUND);
        } else {
            List<XmlElement> distinct = contributed.stream().distinct().toList();
            request.answer(payload(request).content(distinct).build());
        }
    }

    private Query query(IqRequest request) {
        Jid entity = request.scope() == IqScope.SERVER ? server.domain() : request.account();
        return new Query(request.from(), entity, request.payload().attribute("node"));
    }

    private static XmlElementBuilder payload(IqRequest request) {
        return XmlElement.builder("query", request.payload().namespace())
                .attribute("node", request.payload().attribute("node"));
    }

    @Override
    public List<XmlElement> info(Query query) {
        if (query.node().isPresent()) {
            return List.of();
        }
        XmlElement identity = query.to().hasLocalpart()
                ? identity("account", "registered").build()
                : identity("server", "im").attribute("name", "xmppspec").build();
        return List.of(identity, feature(Namespaces.DISCO_INFO), feature(Namespaces.DISCO_ITEMS));
    }

    @Override
    public List<XmlElement> items(Query query) {
        if (query.node().isPresent() || !query.to().hasLocalpart()) {
            return List.of();
        }
        return server.sessions().available(query.to()).stream()
                .map(session -> XmlElement.builder("item", Namespaces.DISCO_ITEMS)
                        .attribute("jid", session.address().toString())
                        .build())
                .toList();
    }

    private static XmlElementBuilder identity(String category, String type) {
        return XmlElement.builder("identity", Namespaces.DISCO_INFO)
                .attribute("category", category)
                .attribute("type", type);
    }

    private static XmlElement feature(String name) {
        return XmlElement.builder("feature", Namespaces.DISCO_INFO)
                .attribute("var", name)
                .build();
    }
}
