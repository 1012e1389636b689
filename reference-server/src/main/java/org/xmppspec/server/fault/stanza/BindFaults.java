package org.xmppspec.server.fault.stanza;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.BindOutcome;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in resource binding (RFC 6120 section 7); where the server makes the resource, so that others still work. */
public final class BindFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "bind-result-without-address",
                        "A client that asks for a resource is not told which it got.",
                        server -> changeResult(server, address -> List.of()),
                        "RFC6120-7.6.1-1"),
                Fault.of(
                        "bind-result-bare-address",
                        "A client that asks for a resource is told its bare address.",
                        server -> changeResult(
                                server,
                                address -> List.of(
                                        XmlElement.of("jid", Namespaces.BIND, address.replaceFirst("/.*", "")))),
                        "RFC6120-7.1-2",
                        "RFC6120-7.6.1-1"),
                Fault.of(
                        "bind-resource-not-made",
                        "A client that asks for a resource is refused.",
                        BindFaults::makeNone,
                        "RFC6120-7.2-1",
                        "RFC6120-7.6-1",
                        "RFC6120-7.6.1-1"),
                Fault.of(
                        "bind-resource-predictable",
                        "The resources that the server makes are numbered.",
                        BindFaults::numbered,
                        "RFC6120-7.6-2"),
                Fault.of(
                        "bind-conflict-ignored",
                        "Two sessions get the same address.",
                        BindFaults::ignoreConflict,
                        "RFC6120-7.5-1",
                        "RFC6120-7.7.2.2-1"),
                Fault.of(
                        "bind-offered-before-sasl",
                        "Resource binding is offered before authentication.",
                        server -> server.hooks().features().add(HookPoint.LAST, (connection, features) -> {
                            if (connection.identity().isEmpty() && connection.secure()) {
                                features.add(XmlElement.of("bind", Namespaces.BIND));
                            }
                        }),
                        "RFC6120-7.4-2"),
                Fault.of(
                        "bind-not-offered",
                        "Resource binding works, but is not offered.",
                        server -> server.hooks()
                                .features()
                                .add(
                                        HookPoint.LAST,
                                        (connection, features) ->
                                                features.removeIf(feature -> feature.is("bind", Namespaces.BIND))),
                        "RFC6120-7.4-1"),
                Fault.of(
                        "stanza-before-bind-ignored",
                        "A stanza for others before resource binding is dropped, and the stream stays open.",
                        server -> Wiring.overhear(server, BindFaults::isTooEarly),
                        "RFC6120-7.1-5"),
                Fault.of(
                        "stanza-before-bind-delivered",
                        "A message is delivered although its sender has no resource yet.",
                        BindFaults::deliverEarly,
                        "RFC6120-7.1-5",
                        "RFC6120-4.3.6-2"),
                Fault.of(
                        "stanza-before-sasl-ignored",
                        "A stanza before authentication is dropped, and the stream stays open.",
                        server -> Wiring.overhear(
                                server,
                                (connection, element) -> isMessage(element)
                                        && connection.identity().isEmpty()),
                        "RFC6120-4.3.5-3"));
    }

    private static boolean asksForAny(IqRequest request) {
        return request.payload().is("bind", Namespaces.BIND)
                && request.payload().child("resource", Namespaces.BIND).isEmpty();
    }

    private interface Content {
        List<XmlElement> of(String address);
    }

    private static void changeResult(ModuleContext server, Content content) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            if (!asksForAny(request) || reply.isError()) {
                return List.of(reply);
            }
            String address = reply.element()
                    .child("bind", Namespaces.BIND)
                    .flatMap(bind -> bind.child("jid", Namespaces.BIND))
                    .orElseThrow()
                    .text();
            XmlElement bind = XmlElement.builder("bind", Namespaces.BIND)
                    .content(content.of(address))
                    .build();
            return List.of(reply.with(
                    reply.element().toBuilder().clearContent().child(bind).build()));
        });
    }

    private static void makeNone(ModuleContext server) {
        server.hooks()
                .bind()
                .add(
                        HookPoint.LAST,
                        (connection, requested, outcome) -> requested.isEmpty()
                                ? new BindOutcome.Refused(StanzaErrorCondition.BAD_REQUEST)
                                : outcome);
    }

    private static void numbered(ModuleContext server) {
        AtomicInteger last = new AtomicInteger();
        server.hooks()
                .bind()
                .add(
                        HookPoint.LAST,
                        (connection, requested, outcome) ->
                                requested.isEmpty() ? bound(connection, "resource" + last.incrementAndGet()) : outcome);
    }

    private static void ignoreConflict(ModuleContext server) {
        server.hooks()
                .bind()
                .add(
                        HookPoint.LAST,
                        (connection, requested, outcome) -> requested
                                .map(resource -> bound(connection, resource))
                                .orElse(outcome));
    }

    private static BindOutcome bound(Connection connection, String resource) {
        Jid account = connection.identity().orElseThrow();
        try {
            return new BindOutcome.Bound(account.withResource(resource));
        } catch (InvalidJidException e) {
            return new BindOutcome.Refused(StanzaErrorCondition.BAD_REQUEST);
        }
    }

    private static boolean isMessage(XmlElement element) {
        return StanzaKind.of(element).filter(StanzaKind.MESSAGE::equals).isPresent();
    }

    private static boolean isTooEarly(Connection connection, XmlElement element) {
        return isMessage(element)
                && connection.identity().isPresent()
                && connection.session().isEmpty();
    }

    private static void deliverEarly(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.LAST, (connection, element) -> {
            if (!isTooEarly(connection, element)) {
                return List.of(element);
            }
            element.attribute("to").flatMap(server::tryParse).ifPresent(to -> {
                Stanza stanza = Stanza.of(element, connection.identity().orElseThrow(), to);
                server.schedule(Duration.ZERO, () -> server.router().route(stanza));
            });
            return List.of();
        });
    }
}
