package org.xmppspec.cli.shell.verb;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.xmppspec.cli.shell.traffic.Form;
import org.xmppspec.cli.shell.traffic.Item;
import org.xmppspec.cli.shell.traffic.TrafficFilter;
import org.xmppspec.cli.shell.traffic.TrafficFilter.Rule;
import org.xmppspec.conformance.script.step.XPathLook;

/** Words about what has gone over the wire. */
final class TrafficVerbs {
    private static final int MOST_FOUND = 200;
    private static final int LONGEST_FOUND = 2000;

    private static final Map<String, Function<String, Rule>> RULES = Map.of(
            "kind", TrafficFilter::kind,
            "jid", TrafficFilter::jid,
            "ns", TrafficFilter::namespace,
            "session", TrafficFilter::session,
            "xpath", TrafficVerbs::xpath,
            "text", TrafficFilter::text);

    private TrafficVerbs() {}

    static List<Verb> list() {
        return List.of(
                new Verb(
                        "filter",
                        "filter [off | [not] kind|jid|ns|session|text|xpath VALUE]",
                        "show only some traffic from now on; each filter narrows the others",
                        """
                        kind    names with commas: message, presence, iq, features, header, in, out, space
                        jid     from or to: an address with or without resource, or a domain
                        ns      a namespace that is declared in it; * at its end stands for anything
                        xpath   an expression, such as xpath //c:body (c is jabber:client) or //*[local-name()='x']
                        text    text that occurs in it
                        Without anything it says what is filtered and how much was hidden.""",
                        TrafficVerbs::filter),
                new Verb(
                        "search",
                        "search REGEX",
                        "search all traffic from the first byte, shown or not",
                        "A regular expression; letters count as large or small alike.",
                        TrafficVerbs::search),
                new Verb(
                        "show",
                        "show N [raw|hex|json] | show pretty|raw|hex|json|off",
                        "show a piece again, or choose how all are shown",
                        "",
                        TrafficVerbs::show));
    }

    private static void filter(Shell shell, ShellLine line) {
        if (line.rest().isEmpty()) {
            TrafficFilter filter = shell.view().filter();
            shell.screen()
                    .print(
                            filter.rules().isEmpty()
                                    ? "Everything is shown."
                                    : "Shown is only: " + filter + "; "
                                            + shell.view().hidden() + " hidden so far.");
            return;
        }
        if (line.rest().equals("off")) {
            long hidden = shell.view().hidden();
            shell.view().filter(TrafficFilter.NONE);
            shell.screen().print("Everything is shown again; " + hidden + " were hidden.");
            return;
        }
        boolean not = line.rest().startsWith("not ");
        String[] words = (not ? line.rest().substring(4).strip() : line.rest()).split("\\s+", 2);
        Function<String, Rule> maker = RULES.get(words[0]);
        if (maker == null || words.length < 2) {
            throw new ShellMistake(
                    "a filter is by kind, jid, ns, session, text or xpath, such as: filter kind message");
        }
        Rule rule = maker.apply(words[1].strip());
        shell.view().filter(shell.view().filter().and(not ? rule.negated() : rule));
    }

    private static Rule xpath(String expression) {
        XPathLook.problem(expression).ifPresent(problem -> {
            throw new ShellMistake(problem);
        });
        return TrafficFilter.xpath(expression);
    }

    private static void search(Shell shell, ShellLine line) {
        Pattern wanted = pattern(line.rest());
        List<Item> all = shell.log().items();
        List<Item> found = all.stream()
                .filter(item -> wanted.matcher(item.piece().text()).find())
                .toList();
        found.stream()
                .limit(MOST_FOUND)
                .forEach(item -> shell.screen().print(shell.view().text(item, Form.PRETTY, LONGEST_FOUND)));
        String more = found.size() > MOST_FOUND ? "; the first " + MOST_FOUND + " are shown" : "";
        String gap = shell.log().forgotten() > 0 ? "; " + shell.log().forgotten() + " are no longer kept" : "";
        shell.screen().print(found.size() + " of " + all.size() + " pieces match" + more + gap + ".");
    }

    private static Pattern pattern(String regex) {
        if (regex.isEmpty()) {
            throw new ShellMistake("what is to be searched for? Write a regular expression, such as: search urn:xmpp");
        }
        try {
            return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw new ShellMistake("'" + regex + "' is no regular expression: " + e.getDescription() + ".");
        }
    }

    private static void show(Shell shell, ShellLine line) {
        List<String> words = line.words();
        Optional<Form> all = words.size() == 1 ? form(words.get(0)) : Optional.empty();
        if (all.isPresent()) {
            shell.view().form(all.get());
            return;
        }
        if (words.isEmpty() || words.size() > 2 || !words.get(0).matches("[0-9]{1,9}")) {
            throw new ShellMistake("show takes the number of a piece, or one of pretty, raw, hex and off.");
        }
        Form form = words.size() == 2
                ? form(words.get(1)).orElseThrow(() -> new ShellMistake("a piece is shown pretty, raw or hex."))
                : Form.PRETTY;
        Item item = shell.log()
                .item(Integer.parseInt(words.get(0)))
                .orElseThrow(() -> new ShellMistake("there is no piece " + words.get(0) + "."));
        shell.screen().print(shell.view().text(item, form, Integer.MAX_VALUE));
    }

    private static Optional<Form> form(String word) {
        return java.util.Arrays.stream(Form.values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
