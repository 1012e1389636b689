package org.xmppspec.server.fault.stanza;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.BindOutcome;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in the address that a client ends up with (RFC 6120 section 4.3.6). */
public final class AddressFaults implements FaultFamily {
    private static final int LONGEST_PART = 1023;

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "bind-address-of-another-account",
                        "A client that leaves its resource to the server is given the address of another account.",
                        AddressFaults::bindElsewhere,
                        "RFC6120-4.3.6-3"),
                Fault.of(
                                "bound-resource-not-used",
                                "What a client sends to itself comes from another resource than the one bound.",
                                server -> Wiring.changeElement(
                                        server,
                                        (connection, element) -> isToItself(element),
                                        AddressFaults::fromAnotherResource),
                                "RFC6120-4.3.6-4")
                        .andSo("RFC6120-8.1.2.1-1"),
                Fault.of(
                        "bind-overlong-accepted",
                        "A resource that is longer than any address may be is bound.",
                        AddressFaults::acceptOverlong,
                        "RFC6120-4.3.6-6"));
    }

    private static void bindElsewhere(ModuleContext server) {
        server.hooks()
                .bind()
                .add(
                        HookPoint.LAST,
                        (connection, requested, outcome) ->
                                requested.isEmpty() && outcome instanceof BindOutcome.Bound bound
                                        ? new BindOutcome.Bound(another(bound.address()))
                                        : outcome);
    }

    private static Jid another(Jid address) {
        try {
            return Jid.parse("pool-" + address, AddressProfile.PRECIS);
        } catch (InvalidJidException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isToItself(XmlElement element) {
        return element.is("message", Namespaces.CLIENT)
                && element.attribute("from").isPresent()
                && element.attribute("from").equals(element.attribute("to"))
                && element.attribute("to").get().contains("/");
    }

    private static XmlElement fromAnotherResource(XmlElement message) {
        return message.toBuilder()
                .attribute("from", message.attribute("from").orElseThrow() + "-2")
                .build();
    }

    /** The resource that a client has asked for, if it is too long. */
    private static final class Wish {
        private Optional<String> overlong = Optional.empty();

        private static Wish on(Connection connection) {
            return connection.data(Wish.class, Wish::new);
        }
    }

    private static void acceptOverlong(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.FIRST, (connection, element) -> {
            Wish.on(connection).overlong = element.child("bind", Namespaces.BIND)
                    .flatMap(bind -> bind.child("resource", Namespaces.BIND))
                    .map(XmlElement::text)
                    .filter(resource -> resource.length() > LONGEST_PART);
            return List.of(element);
        });
        server.hooks().elementOut().add(HookPoint.LAST, (connection, element) -> {
            Optional<String> resource = Wish.on(connection).overlong;
            boolean answer = element.child("bind", Namespaces.BIND).isPresent() && resource.isPresent();
            return List.of(answer ? accepting(connection, element, resource.get()) : element);
        });
    }

    private static XmlElement accepting(Connection connection, XmlElement iq, String resource) {
        XmlElement bind = XmlElement.builder("bind", Namespaces.BIND)
                .child("jid", connection.identity().orElseThrow() + "/" + resource)
                .build();
        return iq.toBuilder().clearContent().child(bind).build();
    }
}
