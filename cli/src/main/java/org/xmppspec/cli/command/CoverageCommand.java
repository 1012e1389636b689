package org.xmppspec.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.xmppspec.cli.console.Style;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.option.JsonOption;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Coverage;
import org.xmppspec.conformance.catalogue.Coverage.Count;
import org.xmppspec.conformance.catalogue.Coverage.DocumentCoverage;
import org.xmppspec.conformance.catalogue.Coverage.FeatureCoverage;
import org.xmppspec.conformance.catalogue.Document;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.reports.coverage.CoverageMarkdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells which requirements are tested, excused and pending. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Tell which requirements are tested, excused and pending.",
        description = {
            "",
            "Tested: a case looks at it. Excused: it is not tested, for a reason that 'explain' tells."
                    + " Pending: nothing is done about it yet.",
            ""
        })
final class CoverageCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--spec",
            paramLabel = "DOCUMENT",
            split = ",",
            description = "Only these documents, such as rfc6120,xep-0030.")
    private List<String> names = List.of();

    @Option(names = "--features", description = "List the features of a server instead, with the cases that show them.")
    private boolean features;

    @Option(names = "--markdown", description = "Print it as Markdown; docs/coverage.md is made with this.")
    private boolean markdown;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Coverage coverage = Coverage.of(documents(), casesByRequirement(Registry.load()));
        if (json.isWanted()) {
            JsonOption.print(out, coverage);
        } else if (markdown) {
            out.print(CoverageMarkdown.of(coverage));
            out.flush();
        } else {
            Terminal terminal = Terminal.of(out);
            if (features) {
                coverage.features().forEach(feature -> print(feature, terminal));
            } else {
                coverage.documents().forEach(document -> print(document, terminal));
            }
        }
        return ExitCode.OK.value();
    }

    private List<Document> documents() {
        if (names.isEmpty()) {
            return Catalogue.documents().stream().filter(Document::counted).toList();
        }
        return names.stream().map(this::document).toList();
    }

    private Document document(String name) {
        return Catalogue.documents().stream()
                .filter(document -> plain(document.id()).equals(plain(name)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no document '" + name + "'; there are "
                                + Catalogue.documents().stream()
                                        .map(Document::id)
                                        .collect(Collectors.joining(", "))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Map<String, List<String>> casesByRequirement(Registry registry) {
        Map<String, List<String>> cases = new HashMap<>();
        for (CaseInfo info : registry.cases()) {
            info.requirements()
                    .forEach(id ->
                            cases.computeIfAbsent(id, any -> new ArrayList<>()).add(info.id()));
        }
        return cases;
    }

    private static void print(FeatureCoverage feature, Terminal terminal) {
        terminal.println(terminal.styled(Style.BOLD, feature.id()) + " (" + feature.level() + ", section "
                + feature.section() + "): " + feature.status());
        terminal.println("  " + feature.summary());
        if (!feature.reason().isEmpty()) {
            terminal.println("  Excused      " + feature.reason());
        }
        feature.requirements().forEach(id -> terminal.println("  Consists of  " + id));
        feature.cases().forEach(id -> terminal.println("  Shown by     " + id));
        terminal.println("");
    }

    private static void print(DocumentCoverage document, Terminal terminal) {
        terminal.println(terminal.styled(Style.BOLD, document.id()) + "  " + document.title());
        terminal.println(
                terminal.styled(Style.DIM, String.format("  %-18s%8s%8s%8s", "", "tested", "excused", "pending")));
        print("all", new Count(document.tested(), document.excused(), document.pending()), terminal);
        document.levels().forEach((level, count) -> print(level, count, terminal));
        document.sides().forEach((side, count) -> print("about " + side, count, terminal));
        terminal.println("");
    }

    private static void print(String name, Count count, Terminal terminal) {
        terminal.println(
                String.format(Locale.ROOT, "  %-18s%8d%8d%8d", name, count.tested(), count.excused(), count.pending()));
    }
}
