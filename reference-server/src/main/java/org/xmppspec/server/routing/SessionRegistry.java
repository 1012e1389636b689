package org.xmppspec.server.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.Sessions;
import org.xmppspec.xmpp.jid.Jid;

/** The bound sessions by address; used under {@link Serial} only. */
public final class SessionRegistry implements Sessions {
    private final Map<Jid, Map<Jid, ClientSession>> byAccount = new LinkedHashMap<>();

    /**
     * Adds a session; one that had the same address is no longer found.
     *
     * @param session the session
     */
    public void add(ClientSession session) {
        byAccount
                .computeIfAbsent(session.account(), account -> new LinkedHashMap<>())
                .put(session.address(), session);
    }

    /**
     * Removes a session.
     *
     * @param session the session
     * @return false when it is not there, or another one has its address
     */
    public boolean remove(ClientSession session) {
        Map<Jid, ClientSession> resources = byAccount.get(session.account());
        if (resources == null || !resources.remove(session.address(), session)) {
            return false;
        }
        if (resources.isEmpty()) {
            byAccount.remove(session.account());
        }
        return true;
    }

    @Override
    public List<ClientSession> of(Jid account) {
        return List.copyOf(byAccount.getOrDefault(account.bare(), Map.of()).values());
    }

    @Override
    public Optional<ClientSession> at(Jid address) {
        return Optional.ofNullable(
                byAccount.getOrDefault(address.bare(), Map.of()).get(address));
    }

    @Override
    public List<ClientSession> all() {
        List<ClientSession> all = new ArrayList<>();
        byAccount.values().forEach(resources -> all.addAll(resources.values()));
        return all;
    }
}
