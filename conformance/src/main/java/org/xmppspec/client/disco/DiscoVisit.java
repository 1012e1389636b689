package org.xmppspec.client.disco;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppspec.client.Received;

/**
 * An entity that was asked, or why it was not, and its items below it.
 *
 * @param item who it is
 * @param asked whether it was asked
 * @param info its answer to disco#info; empty when none came
 * @param items its answer to disco#items; empty when none came, or when it did not even answer disco#info
 * @param below its items, in its order
 */
public record DiscoVisit(
        DiscoItem item, Asked asked, Optional<Received> info, Optional<Received> items, List<DiscoVisit> below) {
    /** Whether an entity was asked. */
    public enum Asked {
        /** It was. */
        YES,
        /** Not, because it is deeper than the walk goes. */
        TOO_DEEP,
        /** Not, because there are too many. */
        TOO_MANY,
        /** Not, because it is at another domain. */
        ELSEWHERE,
        /** Not again. */
        ALREADY,
        /** Not, because others did not answer. */
        GIVEN_UP,
        /** Not, because its address is none. */
        NO_ADDRESS
    }

    /** Copies the items. */
    public DiscoVisit {
        below = List.copyOf(below);
    }

    /** This one and all that are below, each before what is below it. */
    public Stream<DiscoVisit> all() {
        return Stream.concat(Stream.of(this), below.stream().flatMap(DiscoVisit::all));
    }

    /** The visits of entities that were asked. */
    public List<DiscoVisit> visited() {
        return all().filter(visit -> visit.asked == Asked.YES).toList();
    }
}
