package org.xmppspec.server.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.xml.XmlElement;

/** Offline messages in memory. */
final class MemoryOfflineStore implements OfflineStore {
    private final Map<Jid, List<XmlElement>> waiting = new HashMap<>();

    @Override
    public synchronized void add(Jid account, XmlElement message) {
        waiting.computeIfAbsent(account, key -> new ArrayList<>()).add(message);
    }

    @Override
    public synchronized List<XmlElement> take(Jid account) {
        List<XmlElement> taken = waiting.remove(account);
        return taken == null ? List.of() : taken;
    }

    @Override
    public synchronized int count(Jid account) {
        return waiting.getOrDefault(account, List.of()).size();
    }
}
