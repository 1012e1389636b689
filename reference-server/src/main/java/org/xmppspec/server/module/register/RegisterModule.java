package org.xmppspec.server.module.register;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.DiscoHook;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.server.storage.Account;
import org.xmppspec.server.storage.Password;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

/**
 * Registers accounts, changes passwords and removes accounts.
 *
 * <p>Where the server requires TLS, an account can be registered only under TLS.
 */
public final class RegisterModule implements ServerModule {
    private static final String NAMESPACE = "jabber:iq:register";
    private static final String FEATURE = "http://jabber.org/features/iq-register";

    private ModuleContext server;

    /** Whether registration has been offered on a connection. */
    private static final class Offer {
        private boolean made;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public void start(ModuleContext context) {
        server = context;
        context.iq().add(IqScope.UNAUTHENTICATED, NAMESPACE, this::handleStranger);
        context.iq().add(IqScope.SERVER, NAMESPACE, this::handleOwner);
        context.iq().add(IqScope.ACCOUNT, NAMESPACE, this::handleOwner);
        context.hooks().features().add(RegisterModule::offer);
        context.hooks().disco().add(DiscoHook.serverFeatures(context.domain(), NAMESPACE));
    }

    private static void offer(Connection connection, List<XmlElement> features) {
        boolean tlsFirst = features.stream()
                .anyMatch(feature -> feature.is("starttls", Namespaces.TLS)
                        && feature.child("required", Namespaces.TLS).isPresent());
        if (connection.identity().isEmpty() && !tlsFirst) {
            features.add(XmlElement.of("register", FEATURE));
            connection.data(Offer.class, Offer::new).made = true;
        }
    }

    private void handleStranger(IqRequest request) {
        boolean offered = request.connection()
                .filter(connection -> connection.data(Offer.class, Offer::new).made)
                .isPresent();
        if (!offered) {
            request.refuse(StanzaErrorCondition.NOT_ALLOWED);
        } else if (request.isSet()) {
            register(request);
        } else {
            request.answer(XmlElement.builder("query", NAMESPACE)
                    .child("instructions", "Choose a user name and a password.")
                    .child("username", "")
                    .child("password", "")
                    .build());
        }
    }

    private void register(IqRequest request) {
        Optional<String> username = field(request, "username");
        Optional<String> password = field(request, "password");
        Optional<Jid> address = username.flatMap(this::address);
        if (address.isEmpty() || password.isEmpty()) {
            request.refuse(StanzaErrorCondition.NOT_ACCEPTABLE);
        } else if (server.storage().accounts().create(new Account(address.get(), Password.of(password.get()), false))) {
            request.answer();
        } else {
            request.refuse(StanzaErrorCondition.CONFLICT);
        }
    }

    private Optional<Jid> address(String username) {
        return server.addresses().account(AddressSlot.REGISTERED_NAME, username);
    }

    private static Optional<String> field(IqRequest request, String name) {
        return request.payload().child(name, NAMESPACE).map(XmlElement::text).filter(value -> !value.isEmpty());
    }

    private void handleOwner(IqRequest request) {
        Jid account = request.from().bare();
        if (request.scope() == IqScope.ACCOUNT && !request.isOwn()) {
            request.refuse(StanzaErrorCondition.FORBIDDEN);
        } else if (!request.isSet()) {
            request.answer(registered(account));
        } else if (request.payload().child("remove", NAMESPACE).isPresent()) {
            remove(request, account);
        } else {
            changePassword(request, account);
        }
    }

    private static XmlElement registered(Jid account) {
        XmlElementBuilder query = XmlElement.builder("query", NAMESPACE);
        return query.child("registered", "")
                .child(
                        "instructions",
                        "This account is registered; its password can be changed, and it can be removed.")
                .child("username", account.localpart())
                .child("password", "")
                .build();
    }

    private void remove(IqRequest request, Jid account) {
        if (request.payload().children().size() != 1) {
            request.refuse(StanzaErrorCondition.BAD_REQUEST);
            return;
        }
        request.answer();
        server.removeAccount(account);
    }

    private void changePassword(IqRequest request, Jid account) {
        Optional<String> password = field(request, "password");
        Optional<Jid> named = field(request, "username").flatMap(this::address);
        if (named.isEmpty() || password.isEmpty()) {
            request.refuse(StanzaErrorCondition.BAD_REQUEST);
        } else if (!named.get().equals(account)) {
            request.refuse(StanzaErrorCondition.NOT_ALLOWED);
        } else {
            server.storage().accounts().update(new Account(account, Password.of(password.get()), false));
            request.answer();
        }
    }
}
