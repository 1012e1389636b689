package org.xmppspec.cli.trouble;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;
import org.xmppspec.server.hook.ServerModule;

/** A reference server that makes trouble, for the domain {@code x.test}. */
final class TroubledServer implements AutoCloseable {
    private final TroubleModule module;
    private final ReferenceServer server;

    private TroubledServer(TroubleModule module, ReferenceServer server) {
        this.module = module;
        this.server = server;
    }

    /**
     * Starts one.
     *
     * @param trouble what it does
     * @param port where it listens; 0 for any free port
     * @param seed what the random part of it depends on
     */
    static TroubledServer start(Trouble trouble, int port, long seed) {
        TroubleModule module = new TroubleModule(trouble, seed);
        List<ServerModule> modules = new ArrayList<>();
        ServiceLoader.load(ServerModule.class).forEach(modules::add);
        modules.add(module);
        return new TroubledServer(
                module,
                ReferenceServer.start(ServerConfig.builder()
                        .domain("x.test")
                        .port(port)
                        .modules(modules.toArray(ServerModule[]::new))
                        .build()));
    }

    int port() {
        return server.port();
    }

    /** Returns the bare addresses of all accounts that exist now. */
    List<String> accounts() {
        return module.accounts();
    }

    @Override
    public void close() {
        server.close();
    }
}
