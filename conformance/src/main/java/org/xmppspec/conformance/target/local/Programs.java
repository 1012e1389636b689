package org.xmppspec.conformance.target.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs as a shell does, and in the directories that a plain user's PATH lacks. */
final class Programs {
    private static final String SYSTEM_DIRECTORIES = "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin";

    private Programs() {}

    static Optional<Path> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(directories(path), directories(SYSTEM_DIRECTORIES))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<String> directories(String path) {
        return Stream.of(path.split(File.pathSeparator)).filter(directory -> !directory.isEmpty());
    }
}
