package org.xmppspec.server.storage;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.xml.XmlElement;

/** Documents in memory. */
final class MemoryDocumentStore implements DocumentStore {
    private final Map<Jid, Map<String, XmlElement>> documents = new ConcurrentHashMap<>();

    @Override
    public void put(Jid account, String name, XmlElement document) {
        documents.computeIfAbsent(account, key -> new ConcurrentHashMap<>()).put(name, document);
    }

    @Override
    public Optional<XmlElement> get(Jid account, String name) {
        return Optional.ofNullable(documents.getOrDefault(account, Map.of()).get(name));
    }

    @Override
    public void remove(Jid account, String name) {
        documents.computeIfPresent(account, (key, named) -> {
            named.remove(name);
            return named;
        });
    }

    @Override
    public void clear(Jid account) {
        documents.remove(account);
    }
}
