package org.xmppspec.conformance.script;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.script.parse.Script;
import org.xmppspec.conformance.script.parse.ScriptParser;
import org.xmppspec.conformance.script.parse.ScriptSyntaxException;

/** Finds script files and makes cases of them. */
public final class ScriptFiles {
    /** What the names of script files end with. */
    public static final String SUFFIX = ".xmpp";

    private final Map<String, Path> ids = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    private ScriptFiles() {}

    /**
     * Reads scripts.
     *
     * @param words files, folders (of which all files that end with {@value #SUFFIX}, also further down) and globs
     * @param taken ids that other cases of the run have
     * @return a case for each script, in the order of the words, within one sorted
     * @throws ScriptMistakes when a word leads to no script, or scripts cannot be read
     * @throws IOException when a file cannot be read
     */
    public static List<CaseInfo> cases(List<String> words, Collection<String> taken) throws IOException {
        ScriptFiles files = new ScriptFiles();
        List<CaseInfo> cases = new ArrayList<>();
        for (Path file : files.find(words)) {
            files.read(file, taken).ifPresent(cases::add);
        }
        if (!files.mistakes.isEmpty()) {
            throw new ScriptMistakes(files.mistakes);
        }
        return cases;
    }

    private Set<Path> find(List<String> words) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        for (String word : words) {
            List<Path> files = isGlob(word) ? matching(word) : named(Path.of(word));
            if (files.isEmpty()) {
                mistakes.add(word + ": there is no script here; the names of scripts end with " + SUFFIX);
            }
            found.addAll(files);
        }
        return found;
    }

    private static boolean isGlob(String word) {
        return !Files.exists(Path.of(word.replaceAll("[*?\\[\\]{}]", "_"))) && word.matches(".*[*?\\[{].*");
    }

    private static List<Path> named(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return below(path, file -> file.toString().endsWith(SUFFIX));
        }
        return Files.exists(path) ? List.of(path) : List.of();
    }

    private static List<Path> matching(String glob) throws IOException {
        String normal = glob.startsWith("./") ? glob.substring(2) : glob;
        int fixed = normal.replaceFirst("[*?\\[{].*", "").lastIndexOf('/');
        Path root = Path.of(fixed < 0 ? "" : normal.substring(0, fixed + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + normal);
        return Files.isDirectory(root.toAbsolutePath()) ? below(root, matcher) : List.of();
    }

    private static List<Path> below(Path root, PathMatcher wanted) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> Files.isRegularFile(file) && wanted.matches(file))
                    .sorted()
                    .toList();
        }
    }

    private Optional<CaseInfo> read(Path file, Collection<String> taken) throws IOException {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String name =
                    file.getFileName().toString().replaceFirst("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9._-]", "-");
            Path directory = file.toAbsolutePath().getParent();
            Script script = ScriptParser.parse(file.toString(), name, directory, text);
            Path other = ids.putIfAbsent(script.id(), file);
            if (other == null && !taken.contains(script.id())) {
                return Optional.of(ScriptCases.info(script, file, text));
            }
            mistakes.add(file + ": the id " + script.id() + " is that of "
                    + (other == null ? "a case of the suite" : other) + "; give it another by 'id'");
        } catch (ScriptSyntaxException e) {
            mistakes.add(e.getMessage());
        } catch (MalformedInputException e) {
            mistakes.add(file + ": this is no UTF-8 text");
        }
        return Optional.empty();
    }
}
