package org.xmppspec.cli.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xmppspec.cli.option.JsonOption;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.client.StreamStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Opens a shell. */
@Command(
        name = "shell",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Talk XMPP by hand: send XML, see all that goes over the wire.",
        description = {
            "",
            "Connects, sends the XML that you type, and shows what goes over the wire as it happens. 'help' in the shell"
                    + " explains its words; docs/shell.md shows a session. Lines can also come from a pipe.",
            "",
            "At a terminal it ends with 0. In a pipe it ends with the code of the first thing that went wrong: 1 when"
                    + " an expectation was not kept, 2 when a line made no sense, 3 when a connection failed.",
            ""
        },
        sortOptions = false)
public final class ShellCommand implements Callable<Integer> {
    private final Surroundings place;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShellOptions options;

    @Option(
            names = "--stop-after",
            paramLabel = "STAGE",
            description = "How far the first session goes: tcp, stream, features, tls, sasl, bind or online.")
    private StreamStage stopAfter;

    @Option(
            names = "--drop-after",
            paramLabel = "STAGE",
            description = "Break the first session off with a TCP reset as soon as it has got so far.")
    private StreamStage dropAfter;

    @Option(names = "--resource", description = "The resource to ask for.")
    private String resource;

    @Option(names = "--mechanism", description = "The SASL mechanism to use, offered or not.")
    private String mechanism;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "A client certificate with its key (PEM), or 'self-signed' for one made on the spot.")
    private String certificate;

    @Option(
            names = "--snippets",
            paramLabel = "DIR",
            description = "Where your own texts for the prompt are, as files NAME.xml; ~/.config/xmppspec/snippets.")
    private Path snippets;

    @Mixin
    private JsonOption json;

    /** The command at the terminal, or the pipe, of this process. */
    public ShellCommand() {
        this(Surroundings.ofThisProcess());
    }

    ShellCommand(Surroundings place) {
        this.place = place;
    }

    @Override
    public Integer call() throws IOException {
        if (stopAfter != null && dropAfter != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--stop-after and --drop-after say two things about the same; give one of them");
        }
        Sitting sitting = new Sitting(
                spec.commandLine(), options, options.who().map(this::connect), snippets(), json.isWanted(), place);
        return sitting.run().value();
    }

    private Path snippets() {
        String config = place.environment().get("XDG_CONFIG_HOME");
        Path base = config == null || config.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(config);
        return snippets == null ? base.resolve("xmppspec").resolve("snippets") : snippets;
    }

    /** What the first line of the shell says. */
    private String connect(String who) {
        StringBuilder line =
                new StringBuilder("connect ").append(who).append(" to ").append(stage());
        Optional.ofNullable(resource)
                .ifPresent(value -> line.append(" resource ").append(value));
        Optional.ofNullable(mechanism)
                .ifPresent(value -> line.append(" mechanism ").append(value));
        Optional.ofNullable(certificate)
                .ifPresent(value -> line.append(" certificate ").append(value));
        return line + (dropAfter == null ? "" : " drop");
    }

    private String stage() {
        StreamStage usual = options.hasAccount() ? StreamStage.ONLINE : StreamStage.FEATURES;
        StreamStage wanted = dropAfter != null ? dropAfter : stopAfter != null ? stopAfter : usual;
        return wanted.name().toLowerCase(Locale.ROOT);
    }
}
