package org.xmppspec.conformance.compliance;

import java.util.List;

/**
 * A specification that provides a feature, or a part of it.
 *
 * @param document for instance {@code XEP0030}
 * @param probes how a client sees that a server offers it: one of them is enough
 */
public record Provider(String document, List<Probe> probes) {
    /** Copies the list. */
    public Provider {
        probes = List.copyOf(probes);
    }
}
