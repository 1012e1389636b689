package org.xmppspec.cli.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.xmppspec.reports.allure.AllureSite;

/** Allure 2 as it is installed here: a program of that name, or what npx fetches. */
final class AllureProgram {
    private static final List<String> NPX = List.of("npx", "--yes", "allure-commandline@2.46.1");
    private static final long LONGEST_MIN = 10;
    private static final int LAST_WORDS = 500;

    private final List<List<String>> choices;

    /**
     * Chooses a program.
     *
     * @param program the one to use; null for the first that there is
     */
    AllureProgram(String program) {
        this.choices = program == null ? List.of(List.of("allure"), NPX) : List.of(List.of(program));
    }

    /** Why there is no site, as a sentence. */
    static final class NoSiteException extends Exception {
        private static final long serialVersionUID = 1L;

        NoSiteException(String message) {
            super(message);
        }
    }

    /**
     * Makes a site of results, as one page that asks nobody for anything.
     *
     * @param results a directory of results
     * @param site where the page goes; what is there is replaced
     * @throws NoSiteException when no program can be started, or it does not make a site
     */
    void makeSite(Path results, Path site) throws IOException, InterruptedException, NoSiteException {
        Path work = Files.createTempDirectory("xmppspec-allure-");
        Path log = work.resolve("log");
        Path made = work.resolve("site/index.html");
        try {
            String name = generate(results, made.getParent(), log);
            if (!Files.exists(made)) {
                throw new NoSiteException(name + " has made no site: it is not Allure 2. --allure names another.");
            }
            AllureSite.copyQuiet(made, site);
        } finally {
            delete(work);
        }
    }

    private String generate(Path results, Path target, Path log)
            throws IOException, InterruptedException, NoSiteException {
        for (List<String> choice : choices) {
            List<String> words = new ArrayList<>(choice);
            words.addAll(List.of("generate", results.toString(), "--output", target.toString(), "--single-file"));
            String name = String.join(" ", choice);
            Optional<Process> process = start(words, log);
            if (process.isPresent()) {
                check(name, process.get(), log);
                return name;
            }
        }
        String names = String.join(
                " and ", choices.stream().map(it -> "'" + it.get(0) + "'").toList());
        throw new NoSiteException(
                "there is no site: " + names + " cannot be started. Install Allure 2 or Node.js, or name"
                        + " a program with --allure; --results-only asks for no site.");
    }

    private static Optional<Process> start(List<String> words, Path log) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().put("ALLURE_NO_ANALYTICS", "1");
        try {
            return Optional.of(builder.start());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void check(String name, Process process, Path log)
            throws IOException, InterruptedException, NoSiteException {
        try {
            if (!process.waitFor(LONGEST_MIN, TimeUnit.MINUTES)) {
                throw new NoSiteException(name + " does not end within " + LONGEST_MIN + " minutes.");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            String said = Files.readString(log).strip();
            String last = said.substring(Math.max(0, said.length() - LAST_WORDS));
            throw new NoSiteException(name + " ended with " + process.exitValue() + ": " + last);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
