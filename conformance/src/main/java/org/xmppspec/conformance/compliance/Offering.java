package org.xmppspec.conformance.compliance;

import java.util.Optional;
import java.util.Set;

/**
 * What a server was seen to offer.
 *
 * @param seen the probes that found something
 */
public record Offering(Set<Probe> seen) {
    /** Copies the set. */
    public Offering {
        seen = Set.copyOf(seen);
    }

    /**
     * Says whether a specification is offered.
     *
     * @param provider the specification and its probes
     * @return what the probes showed
     */
    public Offer of(Provider provider) {
        Optional<Probe> found = provider.probes().stream().filter(this::shows).findFirst();
        if (found.isPresent()) {
            return new Offer(
                    found.get().kind() == Probe.Kind.NOTHING ? Offer.Kind.NOTHING_ASKED : Offer.Kind.OFFERED,
                    found.get().toString());
        }
        Optional<Probe> unseen = provider.probes().stream()
                .filter(probe -> probe.kind() == Probe.Kind.UNSEEN)
                .findFirst();
        return unseen.map(probe -> new Offer(Offer.Kind.NOT_LOOKED_AT, probe.what()))
                .orElseGet(() -> new Offer(
                        Offer.Kind.NOT_OFFERED, provider.probes().get(0).toString()));
    }

    private boolean shows(Probe probe) {
        return probe.kind() == Probe.Kind.ALWAYS || probe.kind() == Probe.Kind.NOTHING || seen.contains(probe);
    }
}
