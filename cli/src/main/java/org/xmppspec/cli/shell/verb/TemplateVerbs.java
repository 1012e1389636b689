package org.xmppspec.cli.shell.verb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xmppspec.xmpp.xml.XmlEscaping;

/** Words that put XML into the prompt, to be edited and sent. */
final class TemplateVerbs {
    private TemplateVerbs() {}

    static List<Verb> list() {
        List<Verb> verbs = new ArrayList<>();
        verbs.add(new Verb(
                "snippet",
                "snippet [NAME]",
                "put a text of your own into the prompt, or list them",
                "Snippets are the files NAME.xml of a directory: --snippets DIR, or ~/.config/xmppspec/snippets.",
                TemplateVerbs::snippet));
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                TemplateVerbs.class.getResourceAsStream("templates.tsv"), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(line -> verbs.add(verb(line.split("\t", -1))));
            return verbs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verb verb(String[] cells) {
        return new Verb(
                cells[0],
                cells[0] + (cells[3].contains("%s") ? " [TO]" : ""),
                "put into the prompt: " + cells[1],
                cells[3],
                (shell, line) -> offer(shell, line, filled(cells, line.rest())));
    }

    private static String filled(String[] cells, String typed) {
        String value = typed.isEmpty() ? cells[2] : XmlEscaping.attributeValue(typed);
        return cells[3].replace(" to='%s'", value.isEmpty() ? "" : " to='" + value + "'")
                .replace("%s", value);
    }

    private static void snippet(Shell shell, ShellLine line) {
        Snippets snippets = shell.snippets();
        if (line.rest().isEmpty()) {
            shell.screen()
                    .print(
                            snippets.names().isEmpty()
                                    ? "There are no snippets in " + snippets.directory() + "."
                                    : String.join("\n", snippets.names()));
            return;
        }
        offer(
                shell,
                line,
                snippets.text(line.rest())
                        .orElseThrow(() -> new ShellMistake("there is no snippet " + line.rest() + " in "
                                + snippets.directory() + "; there are " + snippets.names() + ".")));
    }

    private static void offer(Shell shell, ShellLine line, String text) {
        shell.prefill(line.actor().map(name -> name + " ").orElse("") + text);
    }
}
