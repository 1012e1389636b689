package org.xmppspec.cli.option;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command that runs cases against the same target again: what was typed, without what is only about that run. */
final class SameTarget {
    private static final Set<String> OPTIONS = Set.of(
            "--local",
            "--domain",
            "--host",
            "--port",
            "--direct-tls-port",
            "--tls",
            "--trust-cert",
            "--insecure",
            "--provision",
            "--account",
            "--password-file",
            "--component",
            "--component-secret-file",
            "--timeout",
            "--quiet-time",
            "--profile",
            "--scripts");

    /** May have something in it that is a secret, and is left for the reader to fill in. */
    private static final Set<String> CONFIDENTIAL = Set.of("--provision-command");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

    private SameTarget() {}

    /** Returns the command, as a POSIX shell takes it. */
    static String of(CommandSpec command) {
        ParseResult parsed = command.commandLine().getParseResult();
        Stream<String> positional = parsed.matchedPositionals().stream().flatMap(SameTarget::values);
        Stream<String> options = parsed.matchedOptions().stream().flatMap(SameTarget::words);
        return Stream.of(Stream.of("xmppspec", command.name()), positional, options)
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> words(OptionSpec option) {
        if (CONFIDENTIAL.contains(option.longestName())) {
            return Stream.of(option.longestName(), option.paramLabel());
        } else if (!OPTIONS.contains(option.longestName())) {
            return Stream.empty();
        } else if (option.arity().max() == 0) {
            return Stream.of(option.longestName());
        }
        return values(option).flatMap(value -> Stream.of(option.longestName(), value));
    }

    private static Stream<String> values(ArgSpec argument) {
        List<String> typed = argument.originalStringValues();
        return typed.stream().distinct().map(SameTarget::quoted);
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
