package org.xmppspec.cli.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xmppspec.cli.console.Style;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.option.JsonOption;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.cli.option.SelectionOptions;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.result.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the cases. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "List the cases.",
        description = {"", "Prints the cases by section: id and what the server has to do.", ""})
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        List<CaseInfo> cases = selection.from(Registry.load());
        PrintWriter out = spec.commandLine().getOut();
        if (json.isWanted()) {
            JsonOption.print(out, cases.stream().map(ListCommand::inJson).toList());
        } else {
            print(cases, Terminal.of(out));
        }
        return cases.isEmpty() ? ExitCode.NOTHING_JUDGED.value() : ExitCode.OK.value();
    }

    private static void print(List<CaseInfo> cases, Terminal terminal) {
        String section = "";
        for (CaseInfo info : cases) {
            if (!info.section().equals(section)) {
                section = info.section();
                terminal.println(terminal.styled(Style.BOLD, section));
            }
            terminal.println("  " + info.id());
            String tags = info.tags().isEmpty() ? "" : "  " + info.tags();
            terminal.println("      " + info.title() + terminal.styled(Style.DIM, tags));
        }
        terminal.println(cases.size() + " cases");
    }

    /** Returns a case as {@code --json} shows it. */
    static Map<String, Object> inJson(CaseInfo info) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", info.id());
        json.put("title", info.title());
        json.put("section", info.section());
        json.put("requirements", info.requirements());
        json.put("tags", info.tags());
        return json;
    }
}
