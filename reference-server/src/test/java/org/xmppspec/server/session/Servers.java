package org.xmppspec.server.session;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;
import org.xmppspec.server.ServerConfigBuilder;
import org.xmppspec.server.hook.ServerModule;

/** Servers for tests of the core: without modules, with two users whose passwords are their names. */
final class Servers {
    private Servers() {}

    /** Starts a server. */
    static ReferenceServer start() {
        return start(config -> config);
    }

    /** Starts a server with further settings. */
    static ReferenceServer start(UnaryOperator<ServerConfigBuilder> settings) {
        ServerConfigBuilder config = ServerConfig.builder()
                .domain("localhost")
                .user("romeo", "romeo")
                .user("juliet", "juliet")
                .timeouts(new Timeouts(Duration.ofMinutes(1), Duration.ZERO, Duration.ofMillis(100)))
                .modules(new ServerModule[0]);
        return ReferenceServer.start(settings.apply(config).build());
    }
}
