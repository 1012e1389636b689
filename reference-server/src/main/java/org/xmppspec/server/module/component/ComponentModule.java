package org.xmppspec.server.module.component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.server.hook.ComponentSecrets;
import org.xmppspec.server.hook.Components;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.Namespaces;

/** Routes to external components: knows which there may be and which are connected (XEP-0114). */
public final class ComponentModule implements ServerModule, Components {
    private final Map<String, Connection> connected = new HashMap<>();
    private Map<String, String> secrets = Map.of();
    private ModuleContext server;

    @Override
    public String name() {
        return "component";
    }

    @Override
    public void start(ModuleContext context) {
        server = context;
        secrets = context.shared(ComponentSecrets.class)
                .map(ComponentSecrets::byDomain)
                .orElse(Map.of());
        context.share(Components.class, this);
        context.hooks().remote().add(this::route);
    }

    @Override
    public Optional<String> secret(Jid domain) {
        return Optional.ofNullable(secrets.get(domain.domainpart()));
    }

    @Override
    public List<String> connected() {
        return connected.keySet().stream().sorted().toList();
    }

    @Override
    public boolean connect(Jid domain, Connection connection) {
        return connected.putIfAbsent(domain.domainpart(), connection) == null;
    }

    @Override
    public void disconnect(Connection connection) {
        connected.values().removeIf(connection::equals);
    }

    /** A component that is not connected is a service that is known and cannot be reached now. */
    private boolean route(Stanza stanza) {
        if (secret(stanza.to()).isEmpty()) {
            return false;
        }
        Connection connection = connected.get(stanza.to().domainpart());
        if (connection == null) {
            server.router().refuse(stanza, StanzaErrorCondition.REMOTE_SERVER_TIMEOUT);
        } else {
            connection.send(Stanzas.inNamespace(stanza.element(), Namespaces.CLIENT, Namespaces.COMPONENT));
        }
        return true;
    }
}
