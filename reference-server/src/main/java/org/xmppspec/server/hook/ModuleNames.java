package org.xmppspec.server.hook;

import java.util.List;

/**
 * What a server is made of, as far as anybody may know; the core shares it.
 *
 * @param names the names of the modules that are always on, in alphabetical order
 */
public record ModuleNames(List<String> names) {
    /** Copies the names, in order. */
    public ModuleNames {
        names = names.stream().sorted().toList();
    }
}
