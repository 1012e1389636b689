package org.xmppspec.server.fault;

import java.util.List;

/** Faults that belong together, such as those of one section; found by {@code ServiceLoader}. */
@FunctionalInterface
public interface FaultFamily {
    /**
     * The faults of the family.
     *
     * @return new instances, for one server
     */
    List<Fault> faults();
}
