package org.xmppspec.server.fault.sly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stanza.Stanzas;

/** What must never come comes at the very end, when the receiver closes its stream. */
public final class LateFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "late-message-for-negative-priority",
                        "A resource of negative priority gets messages for the account when it closes its stream.",
                        server -> deliverLate(
                                server,
                                stanza -> stanza.kind() == StanzaKind.MESSAGE
                                        && stanza.to().isBare(),
                                session -> session.priority() < 0),
                        "RFC6121-8.5.2.1.1-12"),
                Fault.of(
                        "late-groupchat-for-an-account",
                        "A groupchat message for an account is refused, and delivered when a resource closes its stream.",
                        server -> deliverLate(
                                server, stanza -> Tampering.isMessageForAccount(stanza, "groupchat"), session -> true),
                        "RFC6121-8.5.2.1.1-7"),
                Fault.of(
                        "late-error-message-for-an-account",
                        "A message of type error for an account is delivered when a resource closes its stream.",
                        server -> deliverLate(
                                server, stanza -> Tampering.isMessageForAccount(stanza, "error"), session -> true),
                        "RFC6121-8.5.2.1.1-11"),
                Fault.of(
                        "late-answer-to-a-result",
                        "Who sends a result that nobody has asked for gets an error when he closes his stream.",
                        server -> answerLate(server, stanza -> stanza.isResponse() && !stanza.isError()),
                        "RFC6120-8.2.3-6"),
                Fault.of(
                        "late-answer-to-an-error",
                        "Who sends an error for nobody gets an error when he closes his stream.",
                        server -> answerLate(server, Stanza::isError),
                        "RFC6120-8.2.3-6",
                        "RFC6120-8.3.1-11"));
    }

    /** What a session is to get at its end. */
    private static final class Held {
        private final List<Stanza> stanzas = new ArrayList<>();
    }

    private static void hold(ClientSession session, Stanza stanza) {
        session.data(Held.class, Held::new).stanzas.add(stanza);
    }

    private static void sendHeldAtTheEnd(ModuleContext server) {
        server.hooks().streamEnd().add(HookPoint.FIRST, (connection, end) -> {
            Consumer<ClientSession> send = session -> {
                List<Stanza> held = session.data(Held.class, Held::new).stanzas;
                held.forEach(stanza -> connection.send(stanza.element()));
                held.clear();
            };
            connection.session().ifPresent(send);
            return end;
        });
    }

    private static void deliverLate(ModuleContext server, Predicate<Stanza> which, Predicate<ClientSession> toWhom) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (which.test(stanza)) {
                server.sessions().available(stanza.to()).stream()
                        .filter(toWhom)
                        .forEach(session -> hold(session, stanza));
            }
            return false;
        });
        sendHeldAtTheEnd(server);
    }

    private static void answerLate(ModuleContext server, Predicate<Stanza> which) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (which.test(stanza) && stanza.to() != null && stanza.kind() == StanzaKind.IQ) {
                hold(
                        session,
                        Stanza.of(
                                Stanzas.errorReply(
                                        stanza.element(), StanzaError.of(StanzaErrorCondition.ITEM_NOT_FOUND)),
                                stanza.to(),
                                session.address()));
            }
            return List.of(stanza);
        });
        sendHeldAtTheEnd(server);
    }
}
