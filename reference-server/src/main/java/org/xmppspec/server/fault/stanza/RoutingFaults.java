package org.xmppspec.server.fault.stanza;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in where the server sends stanzas, and when it works on them (RFC 6120 sections 8 and 10). */
public final class RoutingFaults implements FaultFamily {
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final int BURST = 5;

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "stanza-without-closing-tag-processed",
                        "A message is delivered as soon as its body is there.",
                        RoutingFaults::closeMessages,
                        "RFC6120-8-2"),
                Fault.of(
                        "requests-overtake-changes",
                        "A roster request does not wait for the roster changes that came before it.",
                        RoutingFaults::answerTooEarly,
                        "RFC6120-10.1-6"),
                Fault.of(
                        "remote-domain-wrong-condition",
                        "What is for a domain that does not exist is refused as if an item were missing.",
                        server -> server.hooks().remote().add(stanza -> {
                            server.router().refuse(stanza, StanzaErrorCondition.ITEM_NOT_FOUND);
                            return true;
                        }),
                        "RFC6120-10.4.3-2"),
                Fault.of(
                        "errors-for-another-domain-lost",
                        "A request from another domain that cannot be served gets no answer.",
                        server -> server.hooks()
                                .remote()
                                .add(HookPoint.FIRST, stanza -> stanza.kind() == StanzaKind.IQ && stanza.isError()),
                        "RFC6120-10.4.3-4"),
                Fault.of(
                        "own-domain-looked-for-elsewhere",
                        "Resources of the own domain are looked for at another server.",
                        server -> divert(
                                server,
                                stanza -> !stanza.to().hasLocalpart()
                                        && stanza.to().isFull(),
                                StanzaErrorCondition.REMOTE_SERVER_NOT_FOUND),
                        "RFC6120-10.5-4"),
                Fault.of(
                                "own-domain-requests-unanswered",
                                "Requests for addresses of the own domain that cannot be served get no answer.",
                                server -> Tampering.loseSent(
                                        server,
                                        (session, stanza) -> stanza.kind() == StanzaKind.IQ
                                                && stanza.isError()
                                                && stanza.from() != null
                                                && server.router().isLocal(stanza.from())
                                                && server.sessions()
                                                        .at(stanza.from())
                                                        .isEmpty()),
                                "RFC6120-10.5-3",
                                "RFC6120-10.5.1-1",
                                "RFC6120-10.5.2-1",
                                "RFC6120-10.5.3.1-3")
                        .andSo(
                                "RFC6120-8.2.3-4",
                                "RFC6120-8.2.3-3",
                                "RFC6120-8.2.3-7",
                                "RFC6120-8.3.1-1",
                                "RFC6120-8.3.3.1-DEF",
                                "RFC6120-8.3.3.19-2",
                                "RFC6120-8.4-12",
                                "RFC6120-10.5.3.2-5",
                                "RFC6121-8.5.1-1",
                                "RFC6121-8.5.2.1.3-1",
                                "RFC6121-8.5.2.1.3-2",
                                "RFC6121-8.5.3.2.3-1"),
                Fault.of(
                        "request-between-clients-lost",
                        "Requests for a resource that is there get lost.",
                        server -> Tampering.loseSent(
                                server,
                                (session, stanza) -> stanza.isRequest()
                                        && stanza.from() != null
                                        && stanza.from().isFull()
                                        && stanza.from().hasLocalpart()),
                        "RFC6120-10.5.4-2",
                        "RFC6120-8.4-13",
                        "RFC6120-8.1.5-6"),
                Fault.of(
                        "message-for-nobody-wrong-condition",
                        "A message for a user who does not exist is answered with item-not-found.",
                        server -> divert(
                                server,
                                stanza -> stanza.kind() == StanzaKind.MESSAGE && isForNobody(server, stanza.to()),
                                StanzaErrorCondition.ITEM_NOT_FOUND),
                        "RFC6120-10.5.3.1-1",
                        "RFC6121-8.5.1-2"));
    }

    private static boolean isForNobody(ModuleContext server, Jid to) {
        return to.hasLocalpart() && !server.storage().accounts().exists(to.bare());
    }

    /** Refuses stanzas for the own domain that would be handled otherwise. */
    private static void divert(ModuleContext server, Predicate<Stanza> which, StanzaErrorCondition condition) {
        server.hooks().routing().add(HookPoint.FIRST, stanza -> {
            boolean diverted = !stanza.isError()
                    && stanza.to() != null
                    && server.router().isLocal(stanza.to())
                    && which.test(stanza);
            if (diverted) {
                server.router().refuse(stanza, condition);
            }
            return diverted ? List.of() : List.of(stanza);
        });
    }

    /** Puts the closing tag behind a body that is the last thing so far, and takes it away when it comes. */
    private static void closeMessages(ModuleContext server) {
        Set<Connection> ahead = ConcurrentHashMap.newKeySet();
        server.hooks().bytesIn().add(HookPoint.LAST, (connection, bytes) -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (ahead.remove(connection)) {
                text = text.replaceFirst("</message>", "");
            } else if (text.startsWith("<message") && text.endsWith("</body>")) {
                ahead.add(connection);
                text = text + "</message>";
            }
            return text.getBytes(StandardCharsets.ISO_8859_1);
        });
    }

    /** How many roster changes of an account are still young. */
    private static final class Young {
        private final AtomicInteger changes = new AtomicInteger();
    }

    /** Leaves the newest item out while many changes are young, as if they were still under way. */
    private static void answerTooEarly(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isRosterSet(stanza)) {
                Young young = session.data(Young.class, Young::new);
                young.changes.incrementAndGet();
                server.schedule(A_MOMENT, young.changes::decrementAndGet);
            }
            return List.of(stanza);
        });
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            boolean early = request.session()
                    .filter(session ->
                            session.data(Young.class, Young::new).changes.get() >= BURST)
                    .isPresent();
            return List.of(
                    early && reply.element().child("query", Namespaces.ROSTER).isPresent()
                            ? reply.with(Tampering.withQuery(reply.element(), RoutingFaults::withoutLast))
                            : reply);
        });
    }

    private static XmlElement withoutLast(XmlElement query) {
        List<XmlElement> items = query.children();
        return query.toBuilder()
                .clearContent()
                .content(items.subList(0, Math.max(0, items.size() - 1)))
                .build();
    }
}
