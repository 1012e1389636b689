package org.xmppspec.server.fault;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.xmppspec.server.hook.OptionalModules;
import org.xmppspec.server.hook.ServerModule;

/** All faults that there are; the server finds those that its configuration names through this class. */
public final class FaultCatalogue implements OptionalModules {
    private static final Consequences CONSEQUENCES = Consequences.load();

    /**
     * Lists all faults.
     *
     * @return new instances in the order of their names
     */
    public static List<Fault> all() {
        return ServiceLoader.load(FaultFamily.class).stream()
                .flatMap(family -> family.get().faults().stream())
                .map(CONSEQUENCES::addTo)
                .sorted(Comparator.comparing(Fault::name))
                .toList();
    }

    @Override
    public Optional<ServerModule> find(String name) {
        return all().stream()
                .filter(fault -> fault.name().equals(name))
                .map(ServerModule.class::cast)
                .findFirst();
    }
}
