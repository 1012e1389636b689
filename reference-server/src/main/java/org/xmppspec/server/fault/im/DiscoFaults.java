package org.xmppspec.server.fault.im;

import java.util.List;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;

/** Faults in service discovery (XEP-0030). */
public final class DiscoFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "disco-info-without-identity",
                        "Answers to disco#info have no identity.",
                        server -> dropFromInfo(server, "identity", ""),
                        "XEP0030-3.1-5",
                        "XEP0030-3.1-6"),
                Fault.of(
                        "disco-info-without-own-feature",
                        "Answers to disco#info do not list disco#info.",
                        server -> dropFromInfo(server, "feature", Namespaces.DISCO_INFO),
                        "XEP0030-3.1-6"),
                Fault.of(
                        "disco-info-without-features",
                        "Answers to disco#info list no features.",
                        DiscoFaults::infoWithoutFeatures,
                        "XEP0030-3.1-5"),
                Fault.of(
                        "disco-info-without-query",
                        "Answers to disco#info are empty.",
                        DiscoFaults::infoWithoutQuery,
                        "XEP0030-3.1-5"),
                Fault.of(
                        "disco-identity-without-type",
                        "Identities have no type.",
                        server -> dropAttribute(server, Namespaces.DISCO_INFO, "identity", "type"),
                        "XEP0030-3.1-8"),
                Fault.of(
                        "disco-feature-without-var",
                        "Features have no name.",
                        server -> dropAttribute(server, Namespaces.DISCO_INFO, "feature", "var"),
                        "XEP0030-3.1-9"),
                Fault.of(
                        "disco-account-identity-missing",
                        "An account does not say that it is one.",
                        DiscoFaults::accountIdentityMissing,
                        "XEP0030-3.1-13"),
                Fault.of(
                        "disco-node-not-mirrored",
                        "Any node is answered as if none had been asked for.",
                        DiscoFaults::nodeNotMirrored,
                        "XEP0030-3.2-2"),
                Fault.of(
                        "disco-items-without-jid",
                        "Items have no address.",
                        server -> dropAttribute(server, Namespaces.DISCO_ITEMS, "item", "jid"),
                        "XEP0030-4.1-3"),
                Fault.of(
                        "disco-items-with-text",
                        "Items contain character data.",
                        DiscoFaults::itemsWithText,
                        "XEP0030-4.1-4"),
                Fault.of(
                        "disco-no-items-is-an-error",
                        "Where there are no items the answer is an error.",
                        DiscoFaults::noItemsIsAnError,
                        "XEP0030-4.1-5",
                        "XEP0030-7-3"),
                Fault.of(
                        "disco-account-forwarded",
                        "A resource is asked to answer for its account.",
                        DiscoFaults::accountForwarded,
                        "XEP0030-3.1-12",
                        "XEP0030-4.1-6"),
                Fault.of(
                        "disco-open-to-strangers",
                        "Accounts show themselves and their resources to anybody.",
                        server -> DiscoAnswers.reveal(
                                server,
                                (request, reply) -> DiscoAnswers.isDisco(request) && DiscoAnswers.isOfAnother(request)),
                        "XEP0030-8-3.2",
                        "XEP0030-8-4.2",
                        "XEP0030-8-2"));
    }

    private static void dropFromInfo(ModuleContext server, String name, String var) {
        Tampering.changeResult(
                server,
                Namespaces.DISCO_INFO,
                query -> query.toBuilder()
                        .removeChildren(child -> child.localName().equals(name)
                                && child.attribute("var").orElse("").equals(var))
                        .build());
    }

    private static void infoWithoutFeatures(ModuleContext server) {
        Tampering.changeResult(
                server,
                Namespaces.DISCO_INFO,
                query -> query.toBuilder()
                        .removeChildren(child -> child.localName().equals("feature"))
                        .build());
    }

    private static void infoWithoutQuery(ModuleContext server) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            boolean emptied = request.payload().namespace().equals(Namespaces.DISCO_INFO) && !reply.isError();
            return List.of(
                    emptied
                            ? reply.with(
                                    reply.element().toBuilder().clearContent().build())
                            : reply);
        });
    }

    private static void dropAttribute(ModuleContext server, String namespace, String child, String attribute) {
        Tampering.changeResult(
                server,
                namespace,
                query -> Tampering.withEachChild(
                        query,
                        element -> element.localName().equals(child) ? element.withoutAttribute(attribute) : element));
    }

    private static void accountIdentityMissing(ModuleContext server) {
        Tampering.changeResult(
                server,
                Namespaces.DISCO_INFO,
                query -> Tampering.withEachChild(
                        query,
                        element -> element.attribute("category")
                                        .filter("account"::equals)
                                        .isPresent()
                                ? element.withAttribute("category", "client")
                                : element));
    }

    private static void nodeNotMirrored(ModuleContext server) {
        Tampering.changeReceived(
                server,
                stanza -> isQuery(stanza, Namespaces.DISCO_INFO) || isQuery(stanza, Namespaces.DISCO_ITEMS),
                iq -> Tampering.withEachChild(iq, query -> query.withoutAttribute("node")));
    }

    private static boolean isQuery(Stanza stanza, String namespace) {
        return stanza.isRequest() && stanza.element().child("query", namespace).isPresent();
    }

    private static void itemsWithText(ModuleContext server) {
        Tampering.changeResult(
                server,
                Namespaces.DISCO_ITEMS,
                query -> Tampering.withEachChild(
                        query, item -> item.toBuilder().text("an item").build()));
    }

    private static void noItemsIsAnError(ModuleContext server) {
        Tampering.refuseGranted(
                server,
                (request, reply) -> reply.element()
                        .child("query", Namespaces.DISCO_ITEMS)
                        .filter(query -> query.children().isEmpty())
                        .isPresent(),
                StanzaErrorCondition.ITEM_NOT_FOUND);
    }

    private static void accountForwarded(ModuleContext server) {
        Tampering.loseRouted(server, stanza -> {
            boolean forwarded = stanza.kind() == StanzaKind.IQ
                    && (isQuery(stanza, Namespaces.DISCO_INFO) || isQuery(stanza, Namespaces.DISCO_ITEMS))
                    && stanza.to().isBare()
                    && stanza.to().hasLocalpart()
                    && !server.sessions().available(stanza.to()).isEmpty();
            if (forwarded) {
                server.sessions().available(stanza.to()).forEach(session -> session.send(stanza));
            }
            return forwarded;
        });
    }
}
