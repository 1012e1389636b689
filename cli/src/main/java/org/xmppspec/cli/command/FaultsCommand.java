package org.xmppspec.cli.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xmppspec.cli.console.Style;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.option.JsonOption;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultCatalogue;
import org.xmppspec.server.fault.ViolationKinds;
import org.xmppspec.xmpp.jid.AddressProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the deliberate faults of the reference server. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "List the deliberate faults of the reference server.",
        description = {
            "",
            "A fault makes the reference server break one requirement, so that a case proves its worth."
                    + " 'xmppspec serve --fault NAME' shows it to a client, 'xmppspec selfcheck' to the suite.",
            ""
        })
final class FaultsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        List<Fault> faults = FaultCatalogue.all();
        PrintWriter out = spec.commandLine().getOut();
        if (json.isWanted()) {
            JsonOption.print(out, faults.stream().map(FaultsCommand::inJson).toList());
        } else {
            print(faults, Terminal.of(out));
        }
        return ExitCode.OK.value();
    }

    private static void print(List<Fault> faults, Terminal terminal) {
        for (Fault fault : faults) {
            terminal.println(terminal.styled(Style.BOLD, fault.name()));
            terminal.println("    " + fault.summary());
            String where = fault.addresses() == AddressProfile.STRINGPREP ? ", with '--addresses rfc6122'" : "";
            terminal.println("    breaks " + String.join(", ", fault.requirements()) + where);
        }
        terminal.println(faults.size() + " faults");
    }

    private static Map<String, Object> inJson(Fault fault) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", fault.name());
        json.put("summary", fault.summary());
        json.put("kind", ViolationKinds.of(fault.name()));
        json.put("requirements", fault.requirements());
        json.put("addresses", fault.addresses().name().toLowerCase(Locale.ROOT));
        return json;
    }
}
