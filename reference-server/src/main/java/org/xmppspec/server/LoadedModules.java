package org.xmppspec.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ModuleNames;
import org.xmppspec.server.hook.OptionalModules;
import org.xmppspec.server.hook.ServerModule;

/** The modules of one server. */
final class LoadedModules {
    private final List<ServerModule> modules;
    private final ModuleNames names;

    private LoadedModules(List<ServerModule> modules, ModuleNames names) {
        this.modules = modules;
        this.names = names;
    }

    /**
     * Finds the modules that a configuration wants.
     *
     * @param config the configuration
     * @return new instances
     * @throws ServerStartException when it names a module that there is not
     */
    static LoadedModules load(ServerConfig config) {
        List<ServerModule> modules = new ArrayList<>(config.modules()
                .orElseGet(() -> ServiceLoader.load(ServerModule.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList()));
        ModuleNames names =
                new ModuleNames(modules.stream().map(ServerModule::name).toList());
        config.faults().forEach(name -> modules.add(optional(name)));
        return new LoadedModules(modules, names);
    }

    private static ServerModule optional(String name) {
        return ServiceLoader.load(OptionalModules.class).stream()
                .map(source -> source.get().find(name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new ServerStartException(
                        "There is no fault named '" + name + "'; look at the list of faults for its name.", null));
    }

    /** Lets the modules register their hooks. */
    void start(ModuleContext context) {
        context.share(ModuleNames.class, names);
        modules.forEach(module -> module.start(context));
    }

    /** Lets the modules free what they hold. */
    void stop() {
        modules.forEach(ServerModule::stop);
    }
}
