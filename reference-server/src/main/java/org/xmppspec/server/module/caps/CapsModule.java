package org.xmppspec.server.module.caps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.DiscoHook;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.xmpp.xml.XmlElement;

/** Shows the capabilities of the server among the stream features, and tells what they stand for. */
public final class CapsModule implements ServerModule, DiscoHook {
    private static final String NAMESPACE = "http://jabber.org/protocol/caps";
    private static final String NODE = "http://localhost/xmppspec";

    private ModuleContext server;
    private DiscoHook own;

    @Override
    public String name() {
        return "caps";
    }

    @Override
    public void start(ModuleContext context) {
        server = context;
        own = DiscoHook.serverFeatures(context.domain(), NAMESPACE);
        context.hooks().features().add(this::show);
        context.hooks().disco().add(this);
    }

    private void show(Connection connection, List<XmlElement> features) {
        if (connection.identity().isPresent()) {
            features.add(XmlElement.builder("c", NAMESPACE)
                    .attribute("hash", "sha-1")
                    .attribute("node", NODE)
                    .attribute("ver", VerificationString.of(everything(withoutNode())))
                    .build());
        }
    }

    @Override
    public List<XmlElement> info(Query query) {
        if (query.node().isEmpty()) {
            return own.info(query);
        }
        if (!query.to().equals(server.domain())) {
            return List.of();
        }
        List<XmlElement> info = everything(withoutNode());
        String node = NODE + "#" + VerificationString.of(info);
        return query.node().get().equals(node) ? info : List.of();
    }

    private Query withoutNode() {
        return new Query(server.domain(), server.domain(), Optional.empty());
    }

    private List<XmlElement> everything(Query query) {
        List<XmlElement> info = new ArrayList<>();
        for (DiscoHook hook : server.hooks().disco()) {
            info.addAll(hook.info(query));
        }
        return info.stream().distinct().toList();
    }
}
