package org.xmppspec.server.fault.stanza;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in the attributes and the content of stanzas (RFC 6120 sections 8.1, 8.4 and 10). */
public final class StanzaFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "from-not-stamped",
                        "Messages arrive without their sender.",
                        server -> changeMessage(server, message -> message.withFrom(null)),
                        "RFC6120-8.1.2.1-1",
                        "RFC6120-8.1.2.1-4"),
                Fault.of(
                        "from-stamped-bare",
                        "Messages arrive with the bare address of their sender.",
                        server -> changeMessage(
                                server,
                                message -> message.withFrom(message.from().bare())),
                        "RFC6120-8.1.2.1-1"),
                Fault.of(
                        "from-spoofed-accepted",
                        "A message keeps the sender that the client has written, whoever it is.",
                        StanzaFaults::believeSender,
                        "RFC6120-8.1.2.1-1"),
                Fault.of(
                        "from-of-server-missing",
                        "Answers of the server itself do not say whom they come from.",
                        server -> server.hooks()
                                .iqReply()
                                .add(HookPoint.LAST, (request, reply) -> List.of(reply.withFrom(null))),
                        "RFC6120-8.1.2.1-2"),
                Fault.of(
                        "to-of-answer-wrong",
                        "Answers of the server are addressed to the account, not to the client.",
                        server -> server.hooks()
                                .iqReply()
                                .add(HookPoint.LAST, (request, reply) -> List.of(forTheAccount(reply))),
                        "RFC6120-8.1.1.1-4"),
                Fault.of(
                        "to-rewritten",
                        "Messages for a full address arrive with the bare one.",
                        server -> changeMessage(
                                server, message -> message.withTo(message.to().bare())),
                        "RFC6120-8.1.1.1-3"),
                Fault.of(
                        "language-removed",
                        "The language of messages is removed.",
                        server -> changeMessage(
                                server, message -> message.with(Wiring.withoutLanguage(message.element()))),
                        "RFC6120-8.1.5-6",
                        "RFC6120-4.7.4-10",
                        "RFC6120-12-4"),
                Fault.of(
                        "extended-content-lost",
                        "What the server does not know is removed from messages.",
                        server -> changeMessage(
                                server,
                                message -> message.with(message.element().toBuilder()
                                        .removeChildren(
                                                child -> !child.namespace().equals(Namespaces.CLIENT))
                                        .build())),
                        "RFC6120-8.4-13"),
                Fault.of(
                        "message-without-recipient-lost",
                        "A message without recipient is dropped.",
                        server -> server.hooks()
                                .stanzaIn()
                                .add(
                                        HookPoint.LAST,
                                        (session, stanza) ->
                                                isMessage(stanza) && stanza.to() == null ? List.of() : List.of(stanza)),
                        "RFC6120-10.3-1",
                        "RFC6120-10.3.1-1"),
                Fault.of(
                        "remote-domain-silent",
                        "What cannot be sent to another domain is dropped.",
                        server -> server.hooks().remote().add(stanza -> true),
                        "RFC6120-10.4.3-1"),
                Fault.of(
                        "stanza-prefix-made",
                        "Messages arrive with a namespace prefix.",
                        server -> changeMessage(
                                server,
                                message -> new Stanza(prefixed(message.element()), message.from(), message.to())),
                        "RFC6120-4.8.5-3"),
                Fault.of(
                                "stanza-namespace-of-servers",
                                "Messages without a type arrive in the namespace of servers.",
                                server -> changeMessage(
                                        server,
                                        message -> message.type().isEmpty() ? inServerNamespace(message) : message),
                                "RFC6120-4.8.3-8")
                        .andSo("RFC6120-4.8.5-8", "RFC6120-8.4-13"));
    }

    private static Stanza forTheAccount(Stanza reply) {
        return reply.to() == null
                ? reply
                : new Stanza(
                        reply.element().withAttribute("to", reply.to().bare().toString()), reply.from(), reply.to());
    }

    private static boolean isMessage(Stanza stanza) {
        return stanza.kind() == StanzaKind.MESSAGE;
    }

    /** Changes messages of clients, which have been sent with a body, when they are delivered. */
    private static void changeMessage(ModuleContext server, UnaryOperator<Stanza> change) {
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) -> List.of(
                                isMessage(stanza) && !stanza.isError() && stanza.from() != null
                                        ? change.apply(stanza)
                                        : stanza));
    }

    private static Stanza inServerNamespace(Stanza message) {
        XmlElement element = message.element().toBuilder()
                .name("", "message", Namespaces.SERVER)
                .build();
        return new Stanza(element, message.from(), message.to());
    }

    private static XmlElement prefixed(XmlElement message) {
        return message.toBuilder().name("c", "message", Namespaces.CLIENT).build();
    }

    /** Whom the stanza in hand claims to come from. */
    private static final class Claim {
        private Optional<Jid> sender = Optional.empty();
    }

    private static Claim claim(ClientSession session) {
        return session.data(Claim.class, Claim::new);
    }

    private static void believeSender(ModuleContext server) {
        server.hooks().stanzaReceived().add(HookPoint.LAST, (session, stanza) -> {
            claim(session).sender =
                    isMessage(stanza) ? stanza.element().attribute("from").flatMap(server::tryParse) : Optional.empty();
            return List.of(
                    claim(session).sender.isPresent()
                            ? new Stanza(stanza.element().withoutAttribute("from"), null, null)
                            : stanza);
        });
        server.hooks()
                .stanzaIn()
                .add(
                        2 * HookPoint.FIRST,
                        (session, stanza) -> List.of(
                                claim(session).sender.map(stanza::withFrom).orElse(stanza)));
    }
}
