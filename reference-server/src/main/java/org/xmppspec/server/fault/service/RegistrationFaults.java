package org.xmppspec.server.fault.service;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.Account;
import org.xmppspec.server.storage.Password;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in the registration of accounts (XEP-0077). */
public final class RegistrationFaults implements FaultFamily {
    private static final String REGISTER = "jabber:iq:register";
    private static final Predicate<IqRequest> OURS =
            request -> request.payload().namespace().equals(REGISTER);
    private static final Predicate<IqRequest> OF_A_STRANGER =
            OURS.and(request -> request.scope() == IqScope.UNAUTHENTICATED);

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "register-fields-not-told",
                        "Who wants to register is not told what to fill in.",
                        server -> changeQuery(server, "username", query -> XmlElement.of("query", REGISTER)),
                        "XEP0077-3.1-3"),
                Fault.of(
                        "register-unknown-misnamed",
                        "There is no registration, and who asks for it is told that the request is bad.",
                        RegistrationFaults::notKnow,
                        "XEP0077-3.1-4"),
                Fault.of(
                        "register-registered-missing",
                        "Who has an account is not told so.",
                        server -> changeQuery(server, "registered", RegistrationFaults::withoutRegistered),
                        "XEP0077-3.1-6"),
                Fault.of(
                        "register-incomplete-misnamed",
                        "A registration in which something is missing is refused as a bad request.",
                        RegistrationFaults::misnameIncomplete,
                        "XEP0077-3.1-10"),
                Fault.of(
                        "register-cancels-another",
                        "Anybody can remove the account of another.",
                        RegistrationFaults::removeNamed,
                        "XEP0077-3.2-1"),
                Fault.of(
                        "register-cancellation-elsewhere-unstamped",
                        "A cancellation for another domain leaves the server with a bare address.",
                        RegistrationFaults::stampBare,
                        "XEP0077-3.2-5"),
                Fault.of(
                        "register-empty-password-taken",
                        "An empty password is one.",
                        RegistrationFaults::takeEmptyPassword,
                        "XEP0077-3.3-3"),
                Fault.of(
                        "register-error-repeats-password",
                        "An error about a change of the password has the request in it.",
                        RegistrationFaults::repeatPassword,
                        "XEP0077-3.3-4"),
                Fault.of(
                        "register-field-added",
                        "A field that the namespace has not is asked for.",
                        server -> changeQuery(
                                server,
                                "username",
                                query ->
                                        query.toBuilder().child("shoe-size", "").build()),
                        "XEP0077-4-2"));
    }

    private static void changeQuery(ModuleContext server, String having, UnaryOperator<XmlElement> change) {
        Tampering.changeResult(
                server, REGISTER, query -> query.child(having, REGISTER).isPresent() ? change.apply(query) : query);
    }

    private static XmlElement withoutRegistered(XmlElement query) {
        return query.toBuilder()
                .removeChildren(child -> child.localName().equals("registered"))
                .build();
    }

    private static void notKnow(ModuleContext server) {
        Tampering.hideFeature(server, "http://jabber.org/features/iq-register");
        Features.hide(server, REGISTER);
        Tampering.refuseGranted(server, (request, reply) -> OURS.test(request), StanzaErrorCondition.BAD_REQUEST);
    }

    private static void misnameIncomplete(ModuleContext server) {
        server.hooks()
                .iqReply()
                .add(
                        HookPoint.LAST,
                        (request, reply) -> List.of(
                                reply.isError() && OF_A_STRANGER.test(request) ? badRequest(request, reply) : reply));
    }

    private static Stanza badRequest(IqRequest request, Stanza reply) {
        return reply.with(
                Stanzas.errorReply(request.stanza().element(), StanzaError.of(StanzaErrorCondition.BAD_REQUEST)));
    }

    private static void removeNamed(ModuleContext server) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            if (OURS.test(request)
                    && request.scope() == IqScope.ACCOUNT
                    && request.payload().child("remove", REGISTER).isPresent()) {
                server.removeAccount(request.account());
            }
            return List.of(reply);
        });
    }

    private static void stampBare(ModuleContext server) {
        server.hooks().remote().add(HookPoint.FIRST, stanza -> {
            boolean stamped = stanza.element().child("query", REGISTER).isPresent()
                    && !stanza.from().isBare();
            if (stamped) {
                Jid bare = stanza.from().bare();
                XmlElement unstamped = stanza.element().withAttribute("from", bare.toString());
                server.router().route(new Stanza(unstamped, bare, stanza.to()));
            }
            return stamped;
        });
    }

    private static void repeatPassword(ModuleContext server) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            boolean repeated = reply.isError()
                    && OURS.test(request)
                    && request.scope() != IqScope.UNAUTHENTICATED
                    && request.payload().child("password", REGISTER).isPresent();
            XmlElement element = reply.element();
            return List.of(
                    repeated
                            ? reply.with(
                                    element.toBuilder().child(request.payload()).build())
                            : reply);
        });
    }

    private static void takeEmptyPassword(ModuleContext server) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            boolean empty = OURS.test(request)
                    && request.isSet()
                    && request.payload()
                            .child("password", REGISTER)
                            .filter(password -> password.text().isEmpty())
                            .isPresent();
            if (empty && request.scope() != IqScope.UNAUTHENTICATED) {
                server.storage().accounts().update(new Account(request.from().bare(), Password.of("null"), false));
            }
            return List.of(reply);
        });
    }
}
