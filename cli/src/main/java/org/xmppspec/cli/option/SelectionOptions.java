package org.xmppspec.cli.option;

import java.util.List;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.engine.Selection;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which cases a command is about. */
public final class SelectionOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--only",
            paramLabel = "WHICH",
            description = {
                "Only these cases; may be given several times, or with commas between. WHICH is one of",
                "  id:GLOB            the case's id, such as id:6120-4.*",
                "  section:6120/4.9   a section and those below it",
                "  level:must         should or may: what a requirement says",
                "  tag:NAME           a tag that 'xmppspec list' shows",
                "Several of one kind widen the choice, several kinds narrow it."
            })
    private List<String> only = List.of();

    @Option(names = "--skip", paramLabel = "WHICH", description = "Not these cases; written like --only.")
    private List<String> skip = List.of();

    /**
     * Returns the selected cases.
     *
     * @param registry the suite
     * @throws ParameterException when an option is not understood
     */
    public List<CaseInfo> from(Registry registry) {
        try {
            return Selection.of(registry, only, skip).from(registry.cases());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
