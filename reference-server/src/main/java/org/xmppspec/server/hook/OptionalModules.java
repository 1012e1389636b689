package org.xmppspec.server.hook;

import java.util.Optional;

/**
 * A source of modules that are off unless the configuration names them; found by {@code ServiceLoader}.
 *
 * <p>This is how deliberate faults come into a server whose core knows nothing about them.
 */
public interface OptionalModules {
    /**
     * Finds a module by its name.
     *
     * @param name the name in the configuration
     * @return a new instance, or empty when this source has no such module
     */
    Optional<ServerModule> find(String name);
}
