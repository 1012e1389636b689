package org.xmppspec.cli.shell.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The user's own texts for the prompt: the files of a directory whose names end in {@code .xml}. */
public final class Snippets {
    private static final String SUFFIX = ".xml";

    private final Path directory;

    Snippets(Path directory) {
        this.directory = directory;
    }

    /** Where they lie. */
    Path directory() {
        return directory;
    }

    /** Their names. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The text of that name, if there is one. */
    Optional<String> text(String name) {
        try {
            return names().contains(name)
                    ? Optional.of(Files.readString(directory.resolve(name + SUFFIX), StandardCharsets.UTF_8)
                            .strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
