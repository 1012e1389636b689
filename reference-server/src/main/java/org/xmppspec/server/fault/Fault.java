package org.xmppspec.server.fault;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.xmpp.jid.AddressProfile;

/**
 * A named, deliberate violation of one or a few requirements; it hooks in as any module does.
 *
 * @param name its name, in lower case with hyphens
 * @param requirements ids of the requirements that it breaks
 * @param summary one sentence: what the server does wrong
 * @param hooks registers the hooks that make the server do it
 * @param consequences ids of requirements that cannot be kept where these are broken: an observation of one does not find
 *     the fault out, and is no surprise
 * @param addresses the rules for addresses of the server that shows it
 */
public record Fault(
        String name,
        List<String> requirements,
        String summary,
        Consumer<ModuleContext> hooks,
        List<String> consequences,
        AddressProfile addresses)
        implements ServerModule {
    /** Checks that nothing is missing and copies the list. */
    public Fault {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(hooks, "hooks");
        Objects.requireNonNull(addresses, "addresses");
        requirements = List.copyOf(requirements);
        consequences = List.copyOf(consequences);
    }

    /**
     * Makes a fault.
     *
     * @param name its name, in lower case with hyphens
     * @param summary one sentence: what the server does wrong
     * @param hooks registers the hooks that make the server do it
     * @param requirements ids of the requirements that it breaks
     * @return the fault
     */
    public static Fault of(String name, String summary, Consumer<ModuleContext> hooks, String... requirements) {
        return new Fault(name, List.of(requirements), summary, hooks, List.of(), AddressProfile.PRECIS);
    }

    /**
     * Makes the same fault with consequences.
     *
     * @param ids the requirements that cannot be kept either
     * @return the fault
     */
    public Fault andSo(String... ids) {
        return new Fault(name, requirements, summary, hooks, List.of(ids), addresses);
    }

    /**
     * Makes the same fault, to be shown by a server with certain rules for addresses.
     *
     * @param profile the rules
     * @return the fault
     */
    public Fault under(AddressProfile profile) {
        return new Fault(name, requirements, summary, hooks, consequences, profile);
    }

    @Override
    public void start(ModuleContext server) {
        hooks.accept(server);
    }
}
