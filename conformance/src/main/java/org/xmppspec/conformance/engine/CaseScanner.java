package org.xmppspec.conformance.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Names the classes below a package, from directories and from jars. */
final class CaseScanner {
    private static final String SUFFIX = ".class";

    private CaseScanner() {}

    /** Returns the names of the top-level and nested classes below a package, in alphabetical order. */
    static List<String> classesBelow(String root, ClassLoader loader) {
        String folder = root.replace('.', '/');
        List<String> files = new ArrayList<>();
        try {
            for (URL place : Collections.list(loader.getResources(folder))) {
                files.addAll(filesIn(place, folder));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The classes below " + root + " cannot be listed: " + e.getMessage(), e);
        }
        return files.stream()
                .filter(file -> file.endsWith(SUFFIX) && !file.endsWith("-info.class"))
                .map(file -> file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'))
                .sorted()
                .distinct()
                .toList();
    }

    private static List<String> filesIn(URL place, String folder) throws IOException, URISyntaxException {
        if (place.getProtocol().equals("file")) {
            return inDirectory(Path.of(new URI(place.toString())), folder);
        }
        JarURLConnection connection = (JarURLConnection) place.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder + "/"))
                    .toList();
        }
    }

    private static List<String> inDirectory(Path directory, String folder) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file ->
                            folder + "/" + directory.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
