package org.xmppspec.conformance.target.local;

import java.util.List;
import java.util.Map;

/**
 * What starts a server in the foreground.
 *
 * @param words the program and its arguments
 * @param environment variables that it needs beside the inherited ones
 */
record ServerCommand(List<String> words, Map<String, String> environment) {
    ServerCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
