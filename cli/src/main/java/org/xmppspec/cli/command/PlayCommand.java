package org.xmppspec.cli.command;

import java.io.IOException;
import java.util.List;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.cli.option.ScriptOptions;
import org.xmppspec.conformance.engine.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays scripts against a target and reports, as a run of the suite does. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Play scripts.",
        description = {
            "",
            "Plays scripts against a target, several at once, with the verdicts, reports and exit codes of"
                    + " 'xmppspec run'. Without an option the target is the reference server inside this program.",
            "",
            "docs/scripts.md says how a script is written; docs/examples has some.",
            ""
        },
        sortOptions = false)
final class PlayCommand extends RunCommand {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCRIPT",
            arity = "1..*",
            description = "Files, folders (all files in them that end with .xmpp), or globs in quotes.")
    private List<String> words;

    @Override
    Registry registry() throws IOException {
        return Registry.of(ScriptOptions.cases(spec, words, List.of()));
    }
}
