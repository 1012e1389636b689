package org.xmppspec.server.hook;

/**
 * A feature of the server: registers on hooks when the server starts, and is found by {@code ServiceLoader}.
 *
 * <p>Each server makes its own instance, so a module may keep state in its fields. Modules never call each other; what
 * one offers to others is a core interface passed through {@link ModuleContext#share}.
 */
public interface ServerModule {
    /**
     * Names the module, for configuration and messages.
     *
     * @return a short name in lower case, such as {@code roster}
     */
    String name();

    /**
     * Registers the module's hooks; called once, before the server listens.
     *
     * @param server what the module can see and do
     */
    void start(ModuleContext server);

    /** Frees what the module holds; called once, after the last connection has closed. */
    default void stop() {}
}
