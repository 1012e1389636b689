package org.xmppspec.conformance.target.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.conformance.target.TargetUnusableException;

/**
 * Starts ejabberd's Erlang node directly.
 *
 * <p>{@code ejabberdctl} would insist on the user that the package made. Without a node name there is also no name
 * server and no cookie to share with another node.
 */
final class EjabberdCommand {
    private static final Pattern LIBRARIES = Pattern.compile("^ERL_LIBS='?([^'\\n]*)'?$", Pattern.MULTILINE);
    private static final Pattern ERLANG = Pattern.compile("^ERL=\"?([^\"\\n]*)\"?$", Pattern.MULTILINE);

    private EjabberdCommand() {}

    /**
     * @param control where {@code ejabberdctl} is, which knows where the rest is
     * @param directory the server's own directory
     */
    static ServerCommand of(Path control, Path directory) throws TargetUnusableException {
        String script = read(control);
        String erlang = first(ERLANG, script).orElse("erl");
        Map<String, String> environment = new HashMap<>();
        first(LIBRARIES, script).ifPresent(libraries -> environment.put("ERL_LIBS", libraries));
        environment.put("HOME", directory.toString());
        environment.put(
                "EJABBERD_CONFIG_PATH", directory.resolve("ejabberd.yml").toString());
        environment.put("EJABBERD_LOG_PATH", directory.resolve("server.log").toString());
        environment.put("ERL_CRASH_DUMP", directory.resolve("crash.dump").toString());
        environment.put("ERL_INETRC", directory.resolve("inetrc").toString());
        String data = '"' + directory.resolve("data").toString() + '"';
        return new ServerCommand(
                List.of(erlang, "-noinput", "+K", "true", "-mnesia", "dir", data, "-s", "ejabberd"), environment);
    }

    private static String read(Path control) throws TargetUnusableException {
        try {
            return Files.readString(control);
        } catch (IOException e) {
            throw new TargetUnusableException(control + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
