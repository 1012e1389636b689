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
 * <p>About an account it answers the account itself and those who may see its presence. Others get what they get about
 * an account that does not exist: no information, and an empty list of items (XEP-0030 section 8; RFC 6121 section 8.5.1
 * would have an error in place of the list, but then the list of an account that does exist would give it away). A node
 * that no module knows is not found.
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
        for (IqScope scope : List.of(IqScope.SERVER, IqScope.ACCOUNT, IqScope.NOBODY)) {
            context.iq().add(scope, Namespaces.DISCO_INFO, this::answerInfo);
            context.iq().add(scope, Namespaces.DISCO_ITEMS, this::answerItems);
        }
        context.hooks().disco().add(this);
        context.hooks().disco().add(new ServerItems(context));
    }

    private void answerInfo(IqRequest request) {
        if (mayKnow(request)) {
            answer(request, DiscoHook::info);
        } else {
            request.refuse(StanzaErrorCondition.SERVICE_UNAVAILABLE);
        }
    }

    private void answerItems(IqRequest request) {
        if (mayKnow(request)) {
            answer(request, DiscoHook::items);
        } else if (isQuestion(request)) {
            request.answer(payload(request).build());
        } else {
            request.refuse(StanzaErrorCondition.SERVICE_UNAVAILABLE);
        }
    }

    private boolean mayKnow(IqRequest request) {
        return switch (request.scope()) {
            case SERVER -> true;
            case ACCOUNT -> request.isOwn() || mayKnowAccount(request);
            case NOBODY, UNAUTHENTICATED -> false;
        };
    }

    private boolean mayKnowAccount(IqRequest request) {
        Optional<RosterItem> item = server.shared(RosterAccess.class)
                .flatMap(roster -> roster.item(request.account(), request.from().bare()));
        return item.filter(RosterItem::from).isPresent();
    }

    private static boolean isQuestion(IqRequest request) {
        return !request.isSet() && request.payload().localName().equals("query");
    }

    private void answer(IqRequest request, BiFunction<DiscoHook, Query, List<XmlElement>> contribution) {
        if (!isQuestion(request)) {
            request.refuse(StanzaErrorCondition.BAD_REQUEST);
            return;
        }
        Query query = query(request);
        List<XmlElement> contributed = contributed(query, contribution);
        if (contributed.isEmpty() && contributed(query, DiscoHook::info).isEmpty()) {
            request.refuse(StanzaErrorCondition.ITEM_NOT_FOUND);
        } else {
            List<XmlElement> distinct = contributed.stream().distinct().toList();
            request.answer(payload(request).content(distinct).build());
        }
    }

    private List<XmlElement> contributed(Query query, BiFunction<DiscoHook, Query, List<XmlElement>> contribution) {
        List<XmlElement> contributed = new ArrayList<>();
        for (DiscoHook hook : server.hooks().disco()) {
            contributed.addAll(contribution.apply(hook, query));
        }
        return contributed;
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
                ? DiscoXml.identity("account", "registered").build()
                : DiscoXml.identity("server", "im")
                        .attribute("name", "xmppspec")
                        .build();
        return List.of(identity, DiscoXml.feature(Namespaces.DISCO_INFO), DiscoXml.feature(Namespaces.DISCO_ITEMS));
    }

    @Override
    public List<XmlElement> items(Query query) {
        if (query.node().isPresent() || !query.to().hasLocalpart()) {
            return List.of();
        }
        return server.sessions().available(query.to()).stream()
                .map(session -> DiscoXml.item(session.address().toString()).build())
                .toList();
    }
}
