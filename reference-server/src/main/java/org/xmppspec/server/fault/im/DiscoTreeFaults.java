package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in what items and nodes say of themselves, and in how they are listed (XEP-0030 sections 2 to 4). */
public final class DiscoTreeFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                                "disco-info-of-nodes-unanswered",
                                "Requests for information about the nodes of a branch are lost.",
                                server -> DiscoAnswers.lose(
                                        server, (request, reply) -> DiscoAnswers.isInfo(request) && isDeep(request)),
                                "XEP0030-3.1-4")
                        .andSo("XEP0030-2-3", "XEP0030-4.1-2"),
                Fault.of(
                        "disco-items-of-nodes-unanswered",
                        "Requests for the items of the nodes of a branch are lost.",
                        server -> DiscoAnswers.lose(
                                server, (request, reply) -> DiscoAnswers.isItems(request) && isDeep(request)),
                        "XEP0030-4.1-2"),
                Fault.of(
                        "disco-items-answered-by-their-parent",
                        "Requests for information about a component are answered by the server in its own name.",
                        DiscoTreeFaults::itemsAnsweredByTheirParent,
                        "XEP0030-2-3"),
                Fault.of(
                        "disco-node-without-features",
                        "Nodes have an identity and no features.",
                        server -> changeNodes(
                                server,
                                query -> query.toBuilder()
                                        .removeChildren(
                                                child -> child.localName().equals("feature"))
                                        .build()),
                        "XEP0030-3.1-5",
                        "XEP0030-3.1-6"),
                Fault.of(
                                "disco-identity-with-two-names",
                                "The server has one identity with two names.",
                                DiscoTreeFaults::identityWithTwoNames,
                                "XEP0030-3.1-8")
                        .andSo("XEP0030-3.1-2"),
                Fault.of(
                        "disco-node-identity-without-category",
                        "The category of a node's identity is empty.",
                        server -> changeNodes(server, each("identity", one -> one.withAttribute("category", ""))),
                        "XEP0030-3.1-8"),
                Fault.of(
                        "disco-feature-with-content",
                        "Features of the server contain an element.",
                        server -> DiscoAnswers.change(
                                server,
                                (request, reply) -> DiscoAnswers.isInfo(request) && request.scope() == IqScope.SERVER,
                                each("feature", one -> one.withChild(XmlElement.of("since", one.namespace())))),
                        "XEP0030-3.1-9"),
                Fault.of(
                        "disco-node-forgotten",
                        "A result about a node does not say that it is about one.",
                        server -> changeNodes(server, query -> query.withoutAttribute("node")),
                        "XEP0030-3.2-2"),
                Fault.of(
                        "disco-node-of-a-branch-rewritten",
                        "A result about a node of a branch names the branch only.",
                        server -> DiscoAnswers.change(
                                server,
                                (request, reply) -> DiscoAnswers.isInfo(request) && isDeep(request),
                                query -> query.withAttribute("node", "modules")),
                        "XEP0030-3.2-2"),
                Fault.of(
                        "disco-absent-account-unanswered",
                        "Contacts who ask about an account without an available resource get no answer.",
                        server -> loseOfAbsent(server, Namespaces.DISCO_INFO),
                        "XEP0030-3.1-12"),
                Fault.of(
                                "disco-items-of-absent-account-unanswered",
                                "Contacts who ask for the items of an account without an available resource get no answer.",
                                server -> loseOfAbsent(server, Namespaces.DISCO_ITEMS),
                                "XEP0030-4.1-6")
                        .andSo("XEP0030-4.1-5", "XEP0030-7-3"),
                Fault.of(
                                "disco-node-without-jid",
                                "Items that are nodes have no address.",
                                server -> changeListedNodes(server, item -> item.withoutAttribute("jid")),
                                "XEP0030-4.2-1")
                        .andSo("XEP0030-4.1-3"),
                Fault.of(
                                "disco-node-is-null",
                                "Nodes of a branch are listed without a name.",
                                server -> changeListedNodes(server, item -> item.withAttribute("node", "")),
                                "XEP0030-4.2-4")
                        .andSo("XEP0030-4.2-5"),
                Fault.of(
                                "disco-empty-list-is-an-empty-result",
                                "Where there are no items the result is empty, without a list.",
                                DiscoTreeFaults::emptyResult,
                                "XEP0030-4.1-5",
                                "XEP0030-7-3")
                        .andSo("XEP0030-8-4.1"),
                Fault.of(
                        "disco-hierarchy-of-another-type",
                        "Nodes of a hierarchy are neither branches nor leaves.",
                        server -> changeNodes(server, each("identity", one -> one.withAttribute("type", "twig"))),
                        "XEP0030-4.3-2"),
                Fault.of(
                        "disco-hierarchy-left-open",
                        "The nodes of a branch do not say what they are in the hierarchy.",
                        server -> DiscoAnswers.change(
                                server,
                                (request, reply) -> DiscoAnswers.isInfo(request) && isDeep(request),
                                each("identity", one -> one.withAttribute("category", "automation"))),
                        "XEP0030-4.3-2"));
    }

    /** A change of those children of a query that have a name. */
    private static UnaryOperator<XmlElement> each(String name, UnaryOperator<XmlElement> change) {
        return query ->
                Tampering.withEachChild(query, child -> child.localName().equals(name) ? change.apply(child) : child);
    }

    private static boolean isDeep(IqRequest request) {
        return DiscoAnswers.node(request).contains("/");
    }

    private static void changeNodes(ModuleContext server, UnaryOperator<XmlElement> change) {
        DiscoAnswers.change(
                server,
                (request, reply) -> DiscoAnswers.isInfo(request)
                        && !DiscoAnswers.node(request).isEmpty(),
                change);
    }

    private static void changeListedNodes(ModuleContext server, UnaryOperator<XmlElement> change) {
        DiscoAnswers.change(
                server,
                (request, reply) -> DiscoAnswers.isItems(request)
                        && !DiscoAnswers.node(request).isEmpty(),
                each("item", change));
    }

    private static void identityWithTwoNames(ModuleContext server) {
        DiscoAnswers.change(
                server,
                (request, reply) -> DiscoAnswers.isInfo(request)
                        && request.scope() == IqScope.SERVER
                        && DiscoAnswers.node(request).isEmpty(),
                query -> query.withChild(XmlElement.of("identity", Namespaces.DISCO_INFO)
                        .withAttribute("category", "server")
                        .withAttribute("type", "im")
                        .withAttribute("name", "Verona")));
    }

    private static void loseOfAbsent(ModuleContext server, String namespace) {
        DiscoAnswers.lose(
                server,
                (request, reply) -> request.payload().is("query", namespace)
                        && DiscoAnswers.isOfAnother(request)
                        && server.sessions().available(request.account()).isEmpty()
                        && Tampering.item(
                                        server,
                                        request.account(),
                                        request.from().bare())
                                .from());
    }

    private static void emptyResult(ModuleContext server) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            boolean empty = DiscoAnswers.isItems(request)
                    && !reply.isError()
                    && reply.element()
                            .firstChild()
                            .filter(query -> query.children().isEmpty())
                            .isPresent();
            return List.of(
                    empty ? reply.with(Stanzas.resultReply(request.stanza().element())) : reply);
        });
    }

    private static void itemsAnsweredByTheirParent(ModuleContext server) {
        server.hooks().routing().add(HookPoint.FIRST, stanza -> {
            boolean forItem = stanza.isRequest()
                    && !server.router().isLocal(stanza.to())
                    && !stanza.to().hasLocalpart()
                    && stanza.to().domainpart().endsWith("." + server.domain())
                    && stanza.element().child("query", Namespaces.DISCO_INFO).isPresent();
            return List.of(forItem ? answerOf(server, stanza) : stanza);
        });
    }

    private static Stanza answerOf(ModuleContext server, Stanza request) {
        XmlElement query = XmlElement.builder("query", Namespaces.DISCO_INFO)
                .child(XmlElement.of("identity", Namespaces.DISCO_INFO)
                        .withAttribute("category", "component")
                        .withAttribute("type", "generic"))
                .child(XmlElement.of("feature", Namespaces.DISCO_INFO).withAttribute("var", Namespaces.DISCO_INFO))
                .build();
        return Stanza.of(Stanzas.resultReply(request.element(), query), server.domain(), request.from());
    }
}
