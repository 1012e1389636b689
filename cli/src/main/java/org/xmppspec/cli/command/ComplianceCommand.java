package org.xmppspec.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.xmppspec.cli.console.ComplianceText;
import org.xmppspec.cli.console.Progress;
import org.xmppspec.cli.console.ProgressOfRun;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.console.TimeLeft;
import org.xmppspec.cli.option.JsonOption;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.cli.option.ProgressOption;
import org.xmppspec.cli.option.TargetChoice;
import org.xmppspec.cli.option.TargetOptions;
import org.xmppspec.client.ConnectException;
import org.xmppspec.conformance.compliance.ComplianceView;
import org.xmppspec.conformance.compliance.Offering;
import org.xmppspec.conformance.compliance.OfferingProbe;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Profile;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.engine.RunOptions;
import org.xmppspec.conformance.engine.SuiteRun;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.target.NoAccountException;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.TargetUnusableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how a server stands with the XMPP Compliance Suites. */
@Command(
        name = "compliance",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Tell which features of the XMPP Compliance Suites a server offers.",
        description = {
            "",
            "Looks at what the server offers of the suites of 2023 (XEP-0479), categories Core and IM, runs the cases"
                    + " about those features, and shows both. A feature without cases is offered, and not tested here.",
            ""
        },
        sortOptions = false)
final class ComplianceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TargetOptions target;

    @Option(names = "--offered", description = "Only look at what is offered; run no cases.")
    private boolean offeredOnly;

    @Mixin
    private ProgressOption progress;

    @Mixin
    private JsonOption json;

    private Terminal terminal;
    private Offering offering;

    @Override
    public Integer call() throws IOException, TargetUnusableException {
        terminal = Terminal.of(spec.commandLine().getOut(), spec.commandLine().getErr());
        TargetChoice choice = target.choose();
        Registry registry = Registry.load();
        List<CaseInfo> cases = offeredOnly ? List.of() : cases(registry);
        RunOptions options = RunOptions.builder()
                .version(ProgramVersion.text())
                .overlappingWaits(target.letsWaitsOverlap())
                .build();
        RunResults results;
        try (Progress shown = progress.on(terminal, TimeLeft.byRate())) {
            SuiteRun run = new SuiteRun(registry, options, new ProgressOfRun(shown, "cases"));
            results = new Execution(choice, terminal).of(run, cases, this::look);
        }
        if (offering == null) {
            throw new TargetUnusableException(results.run().message());
        }
        ComplianceView view = ComplianceView.of(offering, results.cases());
        if (json.isWanted()) {
            JsonOption.print(spec.commandLine().getOut(), view);
        } else {
            new ComplianceText(terminal).print(view, results.target());
        }
        return ExitCode.OK.value();
    }

    private static List<CaseInfo> cases(Registry registry) {
        Set<String> documents = ComplianceView.documents();
        return Profile.NORMAL.from(registry.cases()).stream()
                .filter(info -> documents.contains(info.section().split(" ", 2)[0]))
                .toList();
    }

    private void look(OpenTarget open) throws TargetUnusableException {
        try {
            offering = OfferingProbe.of(open);
        } catch (NoAccountException | ConnectException e) {
            throw new TargetUnusableException(e.getMessage(), e);
        }
    }
}
