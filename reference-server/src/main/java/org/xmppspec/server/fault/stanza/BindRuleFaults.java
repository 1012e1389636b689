package org.xmppspec.server.fault.stanza;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.BindOutcome;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in what resource binding refuses, and in what surrounds it (RFC 6120 sections 7.1, 7.3, 7.6.2 and 7.7.3). */
public final class BindRuleFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "stanzas-before-bind-served",
                        "Presence and requests are delivered although their sender has no resource yet.",
                        BindRuleFaults::serveEarly,
                        "RFC6120-7.1-5",
                        "RFC6120-7.3.1-1"),
                Fault.of(
                        "bind-followed-by-features",
                        "A client that was given a resource is sent stream features once more.",
                        BindRuleFaults::repeatFeatures,
                        "RFC6120-7.3.2-1"),
                Fault.of(
                        "bind-limit-not-named",
                        "Who has too many resources is told that nobody may bind one.",
                        BindRuleFaults::renameLimit,
                        "RFC6120-7.6.2.1-1"),
                Fault.of(
                        "bind-twice-not-named",
                        "A second request for a resource is refused as if it were not written properly.",
                        BindRuleFaults::renameSecond,
                        "RFC6120-7.6.2.2-1"),
                Fault.of(
                        "bind-retries-unlimited",
                        "Requests for a resource may be wrong for ever.",
                        server -> Wiring.changeEnd(server, BindRuleFaults::isLimit, Wiring::noEnd),
                        "RFC6120-7.7.3-1"),
                Fault.of(
                        "bind-retries-ended-otherwise",
                        "Too many wrong requests for a resource end the stream with another condition.",
                        server -> Wiring.changeEnd(
                                server,
                                BindRuleFaults::isLimit,
                                end -> StreamEnd.error(StreamErrorCondition.RESOURCE_CONSTRAINT, null)),
                        "RFC6120-7.7.3-2"));
    }

    private static void serveEarly(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.LAST, (connection, element) -> {
            Optional<StanzaKind> kind = StanzaKind.of(element).filter(any -> any != StanzaKind.MESSAGE);
            boolean early = connection.identity().isPresent()
                    && connection.session().isEmpty()
                    && element.attribute("to").isPresent();
            if (kind.isEmpty() || !early) {
                return List.of(element);
            }
            element.attribute("to").flatMap(server::tryParse).ifPresent(to -> {
                Stanza stanza = Stanza.of(element, connection.identity().orElseThrow(), to);
                server.schedule(Duration.ZERO, () -> server.router().route(stanza));
            });
            return List.of();
        });
    }

    /** Whether the client left the choice of its resource to the server. */
    private static final class Choice {
        private boolean left;
    }

    private static void repeatFeatures(ModuleContext server) {
        server.hooks().bind().add(HookPoint.LAST, (connection, requested, outcome) -> {
            connection.data(Choice.class, Choice::new).left =
                    requested.isEmpty() && outcome instanceof BindOutcome.Bound;
            return outcome;
        });
        server.hooks().elementOut().add(HookPoint.LAST, (connection, element) -> {
            boolean bound = element.child("bind", Namespaces.BIND).isPresent()
                    && connection.data(Choice.class, Choice::new).left;
            return bound ? List.of(element, XmlElement.of("features", Namespaces.STREAMS, "")) : List.of(element);
        });
    }

    private static void renameLimit(ModuleContext server) {
        BindOutcome limit = new BindOutcome.Refused(StanzaErrorCondition.RESOURCE_CONSTRAINT);
        server.hooks()
                .bind()
                .add(
                        HookPoint.LAST,
                        (connection, requested, outcome) -> outcome.equals(limit)
                                ? new BindOutcome.Refused(StanzaErrorCondition.NOT_ALLOWED)
                                : outcome);
    }

    private static void renameSecond(ModuleContext server) {
        Wiring.changeElement(
                server,
                (connection, element) -> element.is("iq", Namespaces.CLIENT)
                        && element.child("error", Namespaces.CLIENT)
                                .filter(error -> error.child("not-allowed", Namespaces.STANZA_ERRORS)
                                        .isPresent())
                                .isPresent()
                        && isAboutBinding(connection),
                BindRuleFaults::badRequest);
        server.hooks().elementIn().add(HookPoint.FIRST, (connection, element) -> {
            connection.data(Last.class, Last::new).binding =
                    element.child("bind", Namespaces.BIND).isPresent();
            return List.of(element);
        });
    }

    /** Whether the newest element of a client asked for a resource. */
    private static final class Last {
        private boolean binding;
    }

    private static boolean isAboutBinding(Connection connection) {
        return connection.data(Last.class, Last::new).binding
                && connection.session().isPresent();
    }

    private static XmlElement badRequest(XmlElement iq) {
        XmlElement error = XmlElement.builder("error", Namespaces.CLIENT)
                .attribute("type", "modify")
                .child(XmlElement.of("bad-request", Namespaces.STANZA_ERRORS))
                .build();
        return iq.toBuilder().clearContent().child(error).build();
    }

    private static boolean isLimit(Connection connection, StreamEnd end) {
        return connection.identity().isPresent()
                && connection.session().isEmpty()
                && end.error().equals(Optional.of(StreamErrorCondition.POLICY_VIOLATION));
    }
}
