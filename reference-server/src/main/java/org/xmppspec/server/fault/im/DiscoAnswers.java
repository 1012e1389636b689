package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** What faults do with the server's answers to service discovery. */
final class DiscoAnswers {
    private DiscoAnswers() {}

    /** Which answers: by request and answer. */
    @FunctionalInterface
    interface Which extends BiPredicate<IqRequest, Stanza> {}

    /** Loses answers. */
    static void lose(ModuleContext server, Which which) {
        server.hooks()
                .iqReply()
                .add(HookPoint.LAST, (request, reply) -> which.test(request, reply) ? List.of() : List.of(reply));
    }

    /** Gives errors in place of answers. */
    static void refuse(ModuleContext server, Which which, StanzaError error) {
        server.hooks()
                .iqReply()
                .add(
                        HookPoint.LAST,
                        (request, reply) -> List.of(
                                which.test(request, reply)
                                        ? reply.with(Stanzas.errorReply(
                                                request.stanza().element(), error))
                                        : reply));
    }

    /** Tells about the account and its resources in place of answers. */
    static void reveal(ModuleContext server, Which which) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            if (!which.test(request, reply)) {
                return List.of(reply);
            }
            XmlElement answer =
                    isInfo(request) ? account() : resources(server.sessions().available(request.account()));
            return List.of(reply.with(Stanzas.resultReply(request.stanza().element(), answer)));
        });
    }

    /** Changes the query in results. */
    static void change(ModuleContext server, Which which, UnaryOperator<XmlElement> change) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            Optional<XmlElement> query = reply.element().firstChild();
            if (reply.isError() || query.isEmpty() || !which.test(request, reply)) {
                return List.of(reply);
            }
            return List.of(reply.with(reply.element().toBuilder()
                    .clearContent()
                    .child(change.apply(query.get()))
                    .build()));
        });
    }

    static boolean isInfo(IqRequest request) {
        return request.payload().is("query", Namespaces.DISCO_INFO);
    }

    static boolean isItems(IqRequest request) {
        return request.payload().is("query", Namespaces.DISCO_ITEMS);
    }

    static boolean isDisco(IqRequest request) {
        return isInfo(request) || isItems(request);
    }

    /** The node asked for, empty for none. */
    static String node(IqRequest request) {
        return request.payload().attribute("node").orElse("");
    }

    /** Whether a request is about an account of somebody else. */
    static boolean isOfAnother(IqRequest request) {
        return request.scope() == IqScope.ACCOUNT && !request.isOwn();
    }

    private static XmlElement account() {
        return XmlElement.builder("query", Namespaces.DISCO_INFO)
                .child(XmlElement.of("identity", Namespaces.DISCO_INFO)
                        .withAttribute("category", "account")
                        .withAttribute("type", "registered"))
                .child(XmlElement.of("feature", Namespaces.DISCO_INFO).withAttribute("var", Namespaces.DISCO_INFO))
                .build();
    }

    private static XmlElement resources(List<ClientSession> sessions) {
        return XmlElement.builder("query", Namespaces.DISCO_ITEMS)
                .content(sessions.stream()
                        .map(session -> XmlElement.of("item", Namespaces.DISCO_ITEMS)
                                .withAttribute("jid", session.address().toString()))
                        .toList())
                .build();
    }
}
