package org.xmppspec.conformance.target.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xmppspec.conformance.target.TargetUnusableException;

/** Server software that can be started on this machine when it is installed. */
public enum LocalSoftware {
    /** Prosody, as Debian packages it. */
    PROSODY("Prosody", "prosody", "/xmpp-websocket") {
        @Override
        List<String> templates() {
            return List.of("prosody.cfg.lua");
        }

        @Override
        ServerCommand command(Path directory) throws TargetUnusableException {
            String program = program().toString();
            return new ServerCommand(
                    List.of(
                            program,
                            "--config",
                            directory.resolve("prosody.cfg.lua").toString(),
                            "-F"),
                    Map.of());
        }
    },
    /** ejabberd, as Debian packages it. */
    EJABBERD("ejabberd", "ejabberdctl", "/ws") {
        @Override
        List<String> templates() {
            return List.of("ejabberd.yml", "inetrc");
        }

        @Override
        ServerCommand command(Path directory) throws TargetUnusableException {
            return EjabberdCommand.of(program(), directory);
        }

        @Override
        boolean trustsClients() {
            return true;
        }
    };

    private final String title;
    private final String program;
    private final String webSocketPath;

    LocalSoftware(String title, String program, String webSocketPath) {
        this.title = title;
        this.program = program;
        this.webSocketPath = webSocketPath;
    }

    /** Returns the name as users type it, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name as its makers write it. */
    public String title() {
        return title;
    }

    /** Returns the command that installs it on Debian and its relatives. */
    public String installCommand() {
        return "apt-get install " + id();
    }

    /** Tells whether it is installed on this machine. */
    public boolean isInstalled() {
        return Programs.find(program).isPresent();
    }

    /** Returns where it is installed. */
    Path program() throws TargetUnusableException {
        return Programs.find(program)
                .orElseThrow(() -> new TargetUnusableException(
                        title + " is not installed on this machine; install it with: " + installCommand()));
    }

    /** Tells whether it can be told whose certificates clients may log in with. */
    boolean trustsClients() {
        return false;
    }

    String webSocketPath() {
        return webSocketPath;
    }

    /** Returns the resources that are filled in for it. */
    abstract List<String> templates();

    /** Returns what runs it in the foreground from its directory. */
    abstract ServerCommand command(Path directory) throws TargetUnusableException;
}
