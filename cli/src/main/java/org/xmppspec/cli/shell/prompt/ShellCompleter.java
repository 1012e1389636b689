package org.xmppspec.cli.shell.prompt;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.xmppspec.cli.shell.traffic.Form;
import org.xmppspec.cli.shell.verb.Shell;
import org.xmppspec.cli.shell.verb.ShellLine;
import org.xmppspec.client.StreamStage;

/** Proposes what fits where the cursor stands. */
final class ShellCompleter implements Completer {
    private static final List<String> FILTERS = List.of("off", "not", "kind", "jid", "ns", "session", "text", "xpath");
    private static final List<String> CONNECTING =
            List.of("to", "as", "resource", "mechanism", "tls", "certificate", "passive", "drop");
    private static final List<String> MECHANISMS = List.of(
            "SCRAM-SHA-1",
            "SCRAM-SHA-1-PLUS",
            "SCRAM-SHA-256",
            "SCRAM-SHA-256-PLUS",
            "SCRAM-SHA-512",
            "SCRAM-SHA-512-PLUS",
            "PLAIN",
            "EXTERNAL");

    private final Shell shell;
    private final XmlProposals xml;

    ShellCompleter(Shell shell) {
        this.shell = shell;
        this.xml = new XmlProposals(shell);
    }

    @Override
    public void complete(LineReader reader, ParsedLine parsed, List<Candidate> candidates) {
        String before = parsed.line().substring(0, parsed.cursor());
        ShellLine line = shell.line(before);
        if (line.xmlAt() >= 0) {
            xml.at(before.substring(line.xmlAt())).forEach(value -> candidates.add(candidate(value, false)));
            return;
        }
        words(line, parsed).forEach(value -> candidates.add(candidate(value, !value.endsWith("/"))));
    }

    private static Candidate candidate(String value, boolean complete) {
        return new Candidate(value, value, null, null, null, null, complete);
    }

    private List<String> words(ShellLine line, ParsedLine parsed) {
        List<String> words = parsed.words();
        if (words.size() <= 1) {
            return first();
        }
        String previous = words.get(words.size() - 2);
        return switch (line.verb()) {
            case "connect", "reconnect" -> connecting(previous, parsed.word());
            case "use", "close", "abort" -> sessions();
            case "help" -> new ArrayList<>(shell.verbs().keySet());
            case "show" -> forms();
            case "filter" -> filtering(previous);
            case "save" -> files(parsed.word());
            case "raw" -> previous.equals("file") ? files(parsed.word()) : List.of("file");
            case "snippet" -> shell.snippets().names();
            case "message", "iq", "disco", "vcard", "ping" -> shell.seen().jids();
            default ->
                shell.cast().member(words.get(0)).isPresent() && words.size() == 2
                        ? new ArrayList<>(shell.verbs().keySet())
                        : List.of();
        };
    }

    private List<String> first() {
        List<String> all = new ArrayList<>(shell.verbs().keySet());
        all.addAll(sessions());
        return all;
    }

    private List<String> sessions() {
        return shell.cast().members().stream()
                .map(member -> member.wishes().name())
                .toList();
    }

    private List<String> connecting(String previous, String word) {
        return switch (previous) {
            case "to" ->
                Arrays.stream(StreamStage.values())
                        .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                        .toList();
            case "mechanism" -> MECHANISMS;
            case "tls" -> List.of("starttls", "direct", "none");
            case "certificate" -> files(word);
            default -> {
                List<String> all = new ArrayList<>(CONNECTING);
                all.addAll(sessions());
                all.addAll(shell.seen().jids());
                yield all;
            }
        };
    }

    private List<String> filtering(String previous) {
        return switch (previous) {
            case "kind" -> List.of("message", "presence", "iq", "features", "header", "in", "out", "space");
            case "jid" -> shell.seen().jids();
            case "ns" -> shell.seen().namespaces();
            case "session" -> sessions();
            default -> FILTERS;
        };
    }

    private static List<String> forms() {
        return Arrays.stream(Form.values())
                .map(form -> form.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> files(String begun) {
        String typed = begun.startsWith("\"") ? begun.substring(1) : begun;
        String directory = typed.substring(0, typed.lastIndexOf('/') + 1);
        File[] there = Path.of(directory.isEmpty() ? "." : directory).toFile().listFiles();
        return there == null
                ? List.of()
                : Arrays.stream(there)
                        .map(file -> directory + file.getName() + (file.isDirectory() ? "/" : ""))
                        .sorted()
                        .toList();
    }
}
