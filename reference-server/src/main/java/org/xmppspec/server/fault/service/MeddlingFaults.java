package org.xmppspec.server.fault.service;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Servers that answer what was meant for a client, or that forget and change what an account has stored. */
public final class MeddlingFaults implements FaultFamily {
    private static final String VERSION = "jabber:iq:version";
    private static final String VCARD = "vcard-temp";
    private static final String REGISTER = "jabber:iq:register";

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "ping-of-client-answered-by-server",
                        "Pings for a client are answered by the server.",
                        server -> answerFor(server, "urn:xmpp:ping"),
                        "XEP0199-4.4-DEF"),
                Fault.of(
                        "version-of-client-answered-by-server",
                        "What asks for the version of a client is answered by the server.",
                        server -> answerFor(server, VERSION),
                        "XEP0092-2-DEF"),
                Fault.of(
                        "vcard-never-replaced",
                        "The first vCard of an account stays, whatever is stored after it.",
                        MeddlingFaults::keepFirstVcard,
                        "XEP0054-3.2-DEF"),
                Fault.of(
                        "register-password-change-forgotten",
                        "A change of password is granted, and the old password stays.",
                        server -> server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
                            boolean change = query(stanza, "password").isPresent() && stanza.isRequest();
                            if (change) {
                                session.send(Stanza.of(
                                        Stanzas.resultReply(stanza.element()), stanza.to(), session.address()));
                            }
                            return change ? List.of() : List.of(stanza);
                        }),
                        "XEP0077-3.3-DEF.1"),
                Fault.of(
                        "register-taken-name-misnamed",
                        "Who wants a name that is taken is told that the request is not acceptable.",
                        MeddlingFaults::misnameTakenName,
                        "XEP0077-3.1-DEF.2"),
                Fault.of(
                        "register-not-listed",
                        "The server registers accounts and does not list that in its features.",
                        server -> Features.hide(server, REGISTER),
                        "XEP0077-10-1"));
    }

    private static void misnameTakenName(ModuleContext server) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            boolean taken = request.payload().namespace().equals(REGISTER)
                    && reply.element()
                            .child("error", Namespaces.CLIENT)
                            .flatMap(error -> error.child("conflict", Namespaces.STANZA_ERRORS))
                            .isPresent();
            return List.of(
                    taken
                            ? reply.with(
                                    Stanzas.errorReply(request.stanza().element(), StanzaErrorCondition.NOT_ACCEPTABLE))
                            : reply);
        });
    }

    private static Optional<XmlElement> query(Stanza stanza, String child) {
        return stanza.element().child("query", REGISTER).flatMap(query -> query.child(child, REGISTER));
    }

    private static void answerFor(ModuleContext server, String namespace) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            boolean meant = stanza.isRequest()
                    && stanza.to() != null
                    && server.sessions().at(stanza.to()).isPresent()
                    && stanza.element()
                            .firstChild()
                            .filter(payload -> payload.namespace().equals(namespace))
                            .isPresent();
            if (meant) {
                session.send(Stanza.of(Stanzas.resultReply(stanza.element()), stanza.to(), session.address()));
            }
            return meant ? List.of() : List.of(stanza);
        });
    }

    private static void keepFirstVcard(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            boolean again = stanza.isRequest()
                    && stanza.type().equals("set")
                    && stanza.element().child("vCard", VCARD).isPresent()
                    && server.storage()
                            .documents()
                            .get(session.account(), VCARD)
                            .isPresent();
            if (again) {
                session.send(Stanza.of(Stanzas.resultReply(stanza.element()), stanza.to(), session.address()));
            }
            return again ? List.of() : List.of(stanza);
        });
    }
}
