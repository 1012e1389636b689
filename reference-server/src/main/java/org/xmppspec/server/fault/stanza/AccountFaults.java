package org.xmppspec.server.fault.stanza;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in what the server says on behalf of an account (RFC 6120 sections 8.1.2, 8.2.3, 8.3.1 and 10.3.3). */
public final class AccountFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "error-in-result",
                        "Results contain an error.",
                        AccountFaults::errorInResult,
                        "RFC6120-8.2.3-8",
                        "RFC6120-8.3.1-10"),
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
                        "server-request-without-id",
                        "The server sends requests that have no id.",
                        server -> askBadly(server, request -> request.withoutAttribute("id")),
                        "RFC6120-8.1.3-1",
                        "RFC6120-8.2.3-1"),
                Fault.of(
                        "server-request-without-type",
                        "The server sends requests that have no type.",
                        server -> askBadly(server, request -> request.withoutAttribute("type")),
                        "RFC6120-8.2.3-2"),
                Fault.of(
                        "server-request-with-two-payloads",
                        "The server sends requests that have two child elements.",
                        server -> askBadly(
                                server, request -> request.withChild(XmlElement.of("more", "urn:xmppspec:more"))),
                        "RFC6120-8.2.3-7",
                        "RFC6120-8.4-1"),
                Fault.of(
                        "server-request-with-payload-in-stanza-namespace",
                        "The server sends requests whose child element is in the namespace of the stanza.",
                        server -> askBadly(
                                server,
                                request -> request.toBuilder()
                                        .clearContent()
                                        .child(XmlElement.of("how-now", Namespaces.CLIENT))
                                        .build()),
                        "RFC6120-8.4-1",
                        "RFC6120-8.4-2"),
                Fault.of(
                        "account-shown-another-roster",
                        "A roster request also shows what the other accounts have put into their rosters last.",
                        AccountFaults::showAnotherRoster,
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

    /** Sends another request behind each roster push, which clients need not know. */
    private static void askBadly(ModuleContext server, UnaryOperator<XmlElement> change) {
        server.hooks().stanzaOut().add(HookPoint.LAST, (session, stanza) -> {
            if (!Tampering.isRosterSet(stanza)) {
                return List.of(stanza);
            }
            XmlElement request = XmlElement.builder("iq", Namespaces.CLIENT)
                    .attribute("type", "get")
                    .attribute("id", "how-now")
                    .attribute("from", session.account().toString())
                    .attribute("to", session.address().toString())
                    .child(XmlElement.of("how-now", "urn:xmppspec:how-now"))
                    .build();
            return List.of(stanza, new Stanza(change.apply(request), session.account(), session.address()));
        });
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

    private static void showAnotherRoster(ModuleContext server) {
        Map<Jid, XmlElement> newest = new ConcurrentHashMap<>();
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isRosterSet(stanza)) {
                stanza.element()
                        .child("query", Namespaces.ROSTER)
                        .flatMap(XmlElement::firstChild)
                        .ifPresent(item -> newest.put(session.account(), item));
            }
            return List.of(stanza);
        });
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            if (!hasItems(reply)) {
                return List.of(reply);
            }
            XmlElement shown = reply.element();
            for (Map.Entry<Jid, XmlElement> other : newest.entrySet()) {
                if (!other.getKey().equals(request.account())) {
                    shown = Tampering.withQuery(shown, query -> query.withChild(other.getValue()));
                }
            }
            return List.of(reply.with(shown));
        });
    }

    private static void errorInResult(ModuleContext server) {
        XmlElement error =
                StanzaError.of(StanzaErrorCondition.UNDEFINED_CONDITION).toXml(Namespaces.CLIENT);
        server.hooks()
                .iqReply()
                .add(
                        HookPoint.LAST,
                        (request, reply) -> List.of(
                                request.session().isPresent() && !reply.isError()
                                        ? reply.with(reply.element().withChild(error))
                                        : reply));
    }
}
