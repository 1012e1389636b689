package org.xmppspec.cli.option;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.script.ScriptFiles;
import org.xmppspec.conformance.script.ScriptMistakes;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which scripts become cases. */
public final class ScriptOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--scripts",
            paramLabel = "WHERE",
            description = "Add scripts as cases: a file, a folder or a glob; may be given several times.")
    private List<String> scripts = List.of();

    /**
     * Reads the scripts.
     *
     * @param taken ids that other cases have
     * @throws ParameterException when one cannot be read, with its mistakes
     * @throws IOException when a file cannot be read
     */
    public List<CaseInfo> cases(Collection<String> taken) throws IOException {
        return cases(spec, scripts, taken);
    }

    /** Reads other scripts. */
    public static List<CaseInfo> cases(CommandSpec spec, List<String> words, Collection<String> taken)
            throws IOException {
        try {
            return ScriptFiles.cases(words, taken);
        } catch (ScriptMistakes e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
