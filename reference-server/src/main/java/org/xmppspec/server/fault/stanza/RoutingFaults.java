package org.xmppspec.server.fault.stanza;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

    /** Requirements about roster pushes, which nobody can recognise any more when they are not what they should be. */
    private static final List<String> PUSHES = List.of(
            "RFC6121-2.3.2-3",
            "RFC6121-2.2-2",
            "RFC6121-2.4.2-1",
            "RFC6121-2.5.2-1",
            "RFC6121-3.1.2-9",
            "RFC6121-3.1.5-2",
            "RFC6121-3.1.6-2.2",
            "RFC6121-3.2.2-7",
            "RFC6121-3.2.3-2.2",
            "RFC6121-3.3.2-5",
            "RFC6121-3.3.3-2.2",
            "RFC6121-3.4.2-6");

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
                        "account-answers-from-server",
                        "What the server answers for an account comes from the server.",
                        server -> server.hooks()
                                .iqReply()
                                .add(
                                        HookPoint.LAST,
                                        (request, reply) ->
                                                List.of(request.isOwn() ? reply.withFrom(server.domain()) : reply)),
                        "RFC6120-8.1.2.1-3"),
                Fault.of(
                        "remote-domain-wrong-condition",
                        "What is for a domain that does not exist is refused as if an item were missing.",
                        server -> server.hooks().remote().add(stanza -> {
                            server.router().refuse(stanza, StanzaErrorCondition.ITEM_NOT_FOUND);
                            return true;
                        }),
                        "RFC6120-10.4.3-2"),
                Fault.of(
                        "own-domain-case-sensitive",
                        "The own domain in capital letters is taken for another one.",
                        server -> divert(
                                server,
                                stanza -> stanza.element()
                                        .attribute("to")
                                        .filter(to ->
                                                !to.contains(server.domain().domainpart()))
                                        .isPresent(),
                                StanzaErrorCondition.REMOTE_SERVER_NOT_FOUND),
                        "RFC6120-10.5-4"),
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
                        "message-for-nobody-wrong-condition",
                        "A message for a user who does not exist is answered with item-not-found.",
                        server -> divert(
                                server,
                                stanza -> stanza.kind() == StanzaKind.MESSAGE && isForNobody(server, stanza.to()),
                                StanzaErrorCondition.ITEM_NOT_FOUND),
                        "RFC6120-10.5.3.1-1",
                        "RFC6121-8.5.1-2"),
                Fault.of(
                        "server-request-without-id",
                        "Roster pushes have no id.",
                        server -> changePushes(server, push -> push.withoutAttribute("id")),
                        "RFC6120-8.1.3-1",
                        "RFC6120-8.2.3-1"),
                Fault.of(
                        "server-request-without-type",
                        "Roster pushes have no type.",
                        server -> changePushes(server, push -> push.withoutAttribute("type")),
                        pushesAnd("RFC6120-8.2.3-2")),
                Fault.of(
                        "server-request-with-two-payloads",
                        "Roster pushes have a second child element.",
                        server -> changePushes(server, push -> push.withChild(XmlElement.of("more", "urn:xmppspec:more"))),
                        pushesAnd("RFC6120-8.2.3-7", "RFC6120-8.4-1")),
                Fault.of(
                        "server-request-with-payload-in-stanza-namespace",
                        "Roster pushes have a child element in the namespace of the stanza.",
                        server -> changePushes(server, push -> push.withChild(XmlElement.of("more", Namespaces.CLIENT))),
                        pushesAnd("RFC6120-8.4-2")),
                Fault.of(
                        "account-shown-another-roster",
                        "A roster request also shows what another account has put into its roster last.",
                        RoutingFaults::showAnotherRoster,
                        "RFC6120-10.3.3-1"),
                Fault.of(
                        "account-request-answered-without-content",
                        "A request for a roster that has items is answered with an empty result.",
                        server -> server.hooks()
                                .iqReply()
                                .add(
                                        HookPoint.LAST,
                                        (request, reply) -> List.of(hasItems(reply) ? emptied(reply) : reply)),
                        "RFC6120-10.3.3-2",
                        "RFC6121-2-1",
                        "RFC6121-2.1.2.3-1"));
    }

    private static void changePushes(ModuleContext server, UnaryOperator<XmlElement> change) {
        Tampering.changeSent(server, Tampering::isRosterSet, change);
    }

    /** What is broken when roster pushes are, besides other requirements. */
    private static String[] pushesAnd(String... others) {
        return Stream.concat(Stream.of(others), PUSHES.stream()).toArray(String[]::new);
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

    private static boolean hasItems(Stanza reply) {
        return reply.element()
                .child("query", Namespaces.ROSTER)
                .filter(query -> !query.children().isEmpty())
                .isPresent();
    }

    private static Stanza emptied(Stanza reply) {
        return reply.with(reply.element().toBuilder().clearContent().build());
    }

    /** What was put into a roster, and by whom. */
    private record Newest(Jid account, XmlElement item) {}

    private static void showAnotherRoster(ModuleContext server) {
        AtomicReference<Newest> newest = new AtomicReference<>();
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isRosterSet(stanza)) {
                stanza.element()
                        .child("query", Namespaces.ROSTER)
                        .flatMap(XmlElement::firstChild)
                        .ifPresent(item -> newest.set(new Newest(session.account(), item)));
            }
            return List.of(stanza);
        });
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            Newest other = newest.get();
            boolean shown = other != null && hasItems(reply) && !other.account().equals(request.account());
            return List.of(
                    shown
                            ? reply.with(Tampering.withQuery(reply.element(), query -> query.withChild(other.item())))
                            : reply);
        });
    }
}
