package org.xmppspec.server.module.disco;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppspec.server.hook.Components;
import org.xmppspec.server.hook.DiscoHook;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ModuleNames;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/**
 * What belongs to the server itself: the components that are connected, at their own addresses, and below the node
 * {@code modules} a node for each module, as a hierarchy of nodes (XEP-0030 section 4.3).
 */
final class ServerItems implements DiscoHook {
    private static final String MODULES = "modules";
    private static final String BELOW = MODULES + "/";

    private final ModuleContext server;

    /**
     * Lists the items of a server.
     *
     * @param server the server
     */
    ServerItems(ModuleContext server) {
        this.server = server;
    }

    @Override
    public List<XmlElement> info(Query query) {
        Optional<String> node = query.node().filter(name -> isForServer(query));
        if (node.filter(MODULES::equals).isPresent()) {
            return description("branch", "Modules of this server");
        }
        return node.flatMap(this::module).map(name -> description("leaf", name)).orElse(List.of());
    }

    /** The module that a node stands for. */
    private Optional<String> module(String node) {
        return modules().filter(name -> node.equals(BELOW + name)).findFirst();
    }

    private static List<XmlElement> description(String type, String name) {
        return List.of(
                DiscoXml.identity("hierarchy", type).attribute("name", name).build(),
                DiscoXml.feature(Namespaces.DISCO_INFO),
                DiscoXml.feature(Namespaces.DISCO_ITEMS));
    }

    @Override
    public List<XmlElement> items(Query query) {
        if (!isForServer(query)) {
            return List.of();
        }
        if (query.node().isEmpty()) {
            Stream<XmlElement> components = server.shared(Components.class).stream()
                    .flatMap(connected -> connected.connected().stream())
                    .map(domain -> DiscoXml.item(domain).build());
            return Stream.concat(components, Stream.of(node(MODULES, "Modules of this server")))
                    .toList();
        }
        return query.node().filter(MODULES::equals).stream()
                .flatMap(branch -> modules())
                .map(name -> node(BELOW + name, name))
                .toList();
    }

    private XmlElement node(String node, String name) {
        return DiscoXml.item(server.domain().toString())
                .attribute("node", node)
                .attribute("name", name)
                .build();
    }

    private Stream<String> modules() {
        return server.shared(ModuleNames.class).stream().flatMap(known -> known.names().stream());
    }

    private boolean isForServer(Query query) {
        return query.to().equals(server.domain());
    }
}
