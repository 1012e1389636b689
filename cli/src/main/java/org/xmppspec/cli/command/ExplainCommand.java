package org.xmppspec.cli.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xmppspec.cli.console.Style;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.option.JsonOption;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Requirement;
import org.xmppspec.conformance.catalogue.Section;
import org.xmppspec.conformance.catalogue.Status;
import org.xmppspec.conformance.catalogue.UnknownRequirementException;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a case or a requirement. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Explain a case or a requirement.",
        description = {
            "",
            "For a case: what it is about, the requirements that it looks at, and how to run it alone; for a row of a table",
            "also in words who is there, what is sent, what has to come of it and what must not.",
            "For a requirement: what it says in our words, where it stands, and which cases look at it.",
            ""
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CASE|REQUIREMENT",
            description = "For instance 6120-4.9.1.1-closes-after-the-error, or RFC6120-4.9.1.1-1.")
    private String id;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        Registry registry = Registry.load();
        PrintWriter out = spec.commandLine().getOut();
        Optional<CaseInfo> info = registry.find(id);
        if (json.isWanted()) {
            JsonOption.print(
                    out, info.isPresent() ? caseInJson(info.get()) : requirementInJson(requirement(), registry));
        } else {
            Terminal terminal = Terminal.of(out);
            if (info.isPresent()) {
                print(info.get(), terminal);
            } else {
                print(requirement(), registry, terminal);
            }
        }
        return ExitCode.OK.value();
    }

    private Requirement requirement() {
        try {
            return Catalogue.requirement(id);
        } catch (UnknownRequirementException e) {
            throw new ParameterException(
                    spec.commandLine(), "'" + id + "' is neither a case nor a requirement. " + e.getMessage(), e);
        }
    }

    private static void print(CaseInfo info, Terminal terminal) {
        Section section = Catalogue.section(info.section());
        terminal.println(terminal.styled(Style.BOLD, info.id()));
        terminal.println("  " + info.title());
        terminal.println("");
        terminal.println("  Section      " + section + ", " + section.title());
        terminal.println("               " + section.link());
        if (!info.tags().isEmpty()) {
            terminal.println("  Tags         " + String.join(", ", info.tags()));
        }
        terminal.println("  In the code  " + info.method().getDeclaringClass().getName() + "."
                + info.method().getName() + row(info));
        terminal.println("  Run it       xmppspec run --only id:" + info.id());
        terminal.println("");
        if (!info.inWords().isEmpty()) {
            terminal.println("  In words");
            info.inWords().forEach(sentence -> terminal.println("    " + sentence));
            terminal.println("");
        }
        terminal.println("  It looks at");
        for (String requirement : info.requirements()) {
            print(Catalogue.requirement(requirement), terminal, "    ");
        }
    }

    private static String row(CaseInfo info) {
        return info.row().isPresent() ? " (a row of its table)" : "";
    }

    private static void print(Requirement requirement, Registry registry, Terminal terminal) {
        print(requirement, terminal, "");
        terminal.println("");
        terminal.println("  Section      " + requirement.section() + ", "
                + requirement.section().title());
        terminal.println("  About        " + side(requirement));
        List<CaseInfo> cases = casesOf(requirement, registry);
        terminal.println("  Status       " + status(requirement, cases));
        cases.forEach(info -> terminal.println("  Tested by    " + info.id()));
        faultsOf(requirement).forEach(fault -> terminal.println("  Proved by    the fault " + fault.name()));
    }

    private static void print(Requirement requirement, Terminal terminal, String indent) {
        terminal.println(indent + terminal.styled(Style.BOLD, requirement.id()) + " (" + requirement.level() + ")");
        if (!requirement.summary().isEmpty()) {
            terminal.println(indent + "  " + requirement.summary());
        }
        terminal.println(indent + "  " + requirement.link());
    }

    private static String side(Requirement requirement) {
        return switch (requirement.side()) {
            case SERVER -> "the server";
            case CLIENT -> "the client";
            case EITHER -> "whoever sends or receives";
        };
    }

    private static String status(Requirement requirement, List<CaseInfo> cases) {
        if (!cases.isEmpty()) {
            return Status.TESTED.toString();
        }
        String reason = requirement.reason().isEmpty() ? "" : ": " + requirement.reason();
        return requirement.status() + reason;
    }

    private static List<CaseInfo> casesOf(Requirement requirement, Registry registry) {
        return registry.cases().stream()
                .filter(info -> info.requirements().contains(requirement.id()))
                .toList();
    }

    private static List<Fault> faultsOf(Requirement requirement) {
        return FaultCatalogue.all().stream()
                .filter(fault -> fault.requirements().contains(requirement.id()))
                .toList();
    }

    private static Map<String, Object> caseInJson(CaseInfo info) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", ListCommand.inJson(info));
        json.put("inWords", info.inWords());
        json.put(
                "requirements",
                info.requirements().stream()
                        .map(Catalogue::requirement)
                        .map(ExplainCommand::inJson)
                        .toList());
        return json;
    }

    private static Map<String, Object> requirementInJson(Requirement requirement, Registry registry) {
        List<CaseInfo> cases = casesOf(requirement, registry);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("requirement", inJson(requirement));
        json.put("status", (cases.isEmpty() ? requirement.status() : Status.TESTED).toString());
        json.put("reason", requirement.reason());
        json.put("cases", cases.stream().map(CaseInfo::id).toList());
        json.put("faults", faultsOf(requirement).stream().map(Fault::name).toList());
        return json;
    }

    private static Map<String, Object> inJson(Requirement requirement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", requirement.id());
        json.put("level", requirement.level().toString());
        json.put("side", requirement.side().toString());
        json.put("section", requirement.section().toString());
        json.put("link", requirement.link());
        json.put("summary", requirement.summary());
        return json;
    }
}
