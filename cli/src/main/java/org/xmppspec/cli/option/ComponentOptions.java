package org.xmppspec.cli.option;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.xmppspec.client.Endpoint;
import org.xmppspec.conformance.target.ComponentSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The external component of the target that a run may be. */
public final class ComponentOptions {
    /** The environment variable that may hold the secret. */
    static final String VARIABLE = "XMPPSPEC_COMPONENT_SECRET";

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--component",
            paramLabel = "HOST:PORT:DOMAIN",
            description = {
                "An external component (XEP-0114) that the server is configured for: where it listens for components,"
                        + " and the component's domain. It stands for another domain in cases about remote users.",
                "Its secret comes from --component-secret-file, from the environment (" + VARIABLE
                        + "), or is asked for."
            })
    private String component;

    @Option(
            names = "--component-secret-file",
            paramLabel = "FILE",
            description = "A file with the secret of the component in its first line.")
    private Path secretFile;

    /** Tells whether any of the options was given. */
    boolean areGiven() {
        return component != null || secretFile != null;
    }

    /**
     * Returns what the options ask for.
     *
     * @param spec the command that they stand in
     * @throws ParameterException when they make no sense, or there is no secret
     */
    Optional<ComponentSettings> settings(CommandSpec spec) {
        return settings(spec, System::getenv, Optional.ofNullable(System.console()));
    }

    private Optional<ComponentSettings> settings(
            CommandSpec spec, Function<String, String> environment, Optional<Console> console) {
        if (component == null && secretFile != null) {
            throw mistake(spec, "--component-secret-file needs the component that it is for: give --component");
        }
        if (component == null) {
            return Optional.empty();
        }
        int beforeDomain = component.lastIndexOf(':');
        int beforePort = beforeDomain < 0 ? -1 : component.lastIndexOf(':', beforeDomain - 1);
        if (beforePort < 1 || beforeDomain == component.length() - 1) {
            throw malformed(spec);
        }
        String domain = component.substring(beforeDomain + 1);
        Endpoint endpoint = new Endpoint(
                host(component.substring(0, beforePort)),
                port(spec, component.substring(beforePort + 1, beforeDomain)));
        return Optional.of(new ComponentSettings(endpoint, domain, secret(spec, domain, environment, console)));
    }

    /** An IPv6 address may stand in brackets. */
    private static String host(String text) {
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }

    private int port(CommandSpec spec, String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw malformed(spec);
        }
        return port;
    }

    private String secret(
            CommandSpec spec, String domain, Function<String, String> environment, Optional<Console> console) {
        return fromFile(spec)
                .or(() -> Optional.ofNullable(environment.apply(VARIABLE)))
                .or(() -> console.map(user -> user.readPassword("Secret of the component %s: ", domain))
                        .map(String::new))
                .filter(secret -> !secret.isEmpty())
                .orElseThrow(() -> mistake(
                        spec,
                        "there is no secret for the component " + domain + ": set " + VARIABLE
                                + " or give --component-secret-file"));
    }

    private Optional<String> fromFile(CommandSpec spec) {
        try {
            return secretFile == null
                    ? Optional.empty()
                    : Optional.of(
                            Files.readAllLines(secretFile).stream().findFirst().orElse(""));
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "--component-secret-file " + secretFile + " cannot be read", e);
        }
    }

    private ParameterException malformed(CommandSpec spec) {
        return mistake(
                spec,
                "--component is written HOST:PORT:DOMAIN, such as 127.0.0.1:5347:component.example.org, not '"
                        + component + "'");
    }

    private static ParameterException mistake(CommandSpec spec, String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
