package org.xmppspec.conformance.script.step;

import java.util.Optional;
import org.xmppspec.conformance.catalogue.Level;

/**
 * What an expectation is about: a requirement of the catalogue, or one of the script's own.
 *
 * @param requirement the requirement's id; one of the script's own is called after its line
 * @param own the level of a requirement of the script's own; empty for one of the catalogue
 */
public record Claim(String requirement, Optional<Level> own) {
    /** Returns a requirement of the script's own, which stands in this place. */
    public static Claim own(Place place, Level level) {
        return new Claim("line-" + place.line(), Optional.of(level));
    }

    /** Returns a requirement of the catalogue. */
    public static Claim of(String requirement) {
        return new Claim(requirement, Optional.empty());
    }
}
