package org.xmppspec.server.hook;

import java.util.Map;

/**
 * Which external components a server is configured to serve.
 *
 * @param byDomain the secret of each, by its domainpart as prepared by the address profile
 */
public record ComponentSecrets(Map<String, String> byDomain) {
    /** Copies the map. */
    public ComponentSecrets {
        byDomain = Map.copyOf(byDomain);
    }

    /** Names the domains only. */
    @Override
    public String toString() {
        return byDomain.keySet().toString();
    }
}
