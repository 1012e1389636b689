package org.xmppspec.server.fault.stream;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.Components;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in the streams of external components (XEP-0114). */
public final class ComponentFaults implements FaultFamily {
    private static final byte[] NOTHING = {};

    /** What a component's connection is known by: its headers. */
    private static final class Peer {
        private boolean component;
        private boolean namesLanguage;
    }

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "component-unanswered",
                        "A component whose header says a language gets no header.",
                        ComponentFaults::silent,
                        "XEP0114-3-1"),
                Fault.of(
                        "component-unknown-unsaid",
                        "A component that is not served is sent away without a stream error.",
                        server -> changeEnd(
                                server,
                                StreamErrorCondition.HOST_UNKNOWN,
                                end -> new StreamEnd(Optional.empty(), null, true, true)),
                        "XEP0114-3-2"),
                Fault.of(
                        "component-namespace-wrong-condition",
                        "A component in an unknown namespace is told that its domain is unknown.",
                        server -> changeEnd(
                                server,
                                StreamErrorCondition.INVALID_NAMESPACE,
                                end -> StreamEnd.error(StreamErrorCondition.HOST_UNKNOWN, null)),
                        "XEP0114-3-3"),
                Fault.of(
                        "component-error-without-closing-tag",
                        "A stream error about a component's header is not followed by a closing tag.",
                        server -> changeEnd(
                                server,
                                StreamErrorCondition.HOST_UNKNOWN,
                                end -> new StreamEnd(end.error(), end.text(), false, true)),
                        "XEP0114-3-4"),
                Fault.of(
                        "component-not-authorized-left-open",
                        "The stream stays open after a wrong handshake.",
                        server -> changeEnd(server, StreamErrorCondition.NOT_AUTHORIZED, Wiring::noEnd),
                        "XEP0114-3-6"),
                Fault.of(
                        "component-handshake-with-content",
                        "The acknowledgement of a handshake is not empty.",
                        server -> Wiring.changeElement(
                                server,
                                (connection, element) -> element.is("handshake", Namespaces.COMPONENT),
                                element -> XmlElement.of("handshake", Namespaces.COMPONENT, "welcome")),
                        "XEP0114-3-7"));
    }

    private static void silent(ModuleContext server) {
        notePeers(server);
        server.hooks().bytesOut().add((connection, bytes) -> peer(connection).namesLanguage ? NOTHING : bytes);
    }

    private static void changeEnd(
            ModuleContext server, StreamErrorCondition condition, UnaryOperator<StreamEnd> change) {
        notePeers(server);
        Predicate<StreamEnd> which =
                end -> end.error().filter(condition::equals).isPresent();
        Wiring.changeEnd(server, (connection, end) -> peer(connection).component && which.test(end), change);
    }

    /** A component is known by its namespace, or by being named by its header. */
    private static void notePeers(ModuleContext server) {
        server.hooks().headerIn().add((connection, header) -> {
            Peer peer = peer(connection);
            peer.component = header.contentNamespace()
                            .filter(Namespaces.COMPONENT::equals)
                            .isPresent()
                    || isServed(server, header);
            peer.namesLanguage = peer.component && header.lang().isPresent();
            return header;
        });
    }

    private static boolean isServed(ModuleContext server, StreamHeader header) {
        return header.to()
                .flatMap(server::tryParse)
                .flatMap(to -> server.shared(Components.class).flatMap(all -> all.secret(to)))
                .isPresent();
    }

    private static Peer peer(Connection connection) {
        return connection.data(Peer.class, Peer::new);
    }
}
