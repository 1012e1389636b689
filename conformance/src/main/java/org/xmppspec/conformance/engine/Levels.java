package org.xmppspec.conformance.engine;

import java.util.Optional;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.catalogue.UnknownRequirementException;

/** Asks the catalogue what a specification says of a requirement. */
final class Levels {
    private Levels() {}

    /** Returns the level of a requirement; empty when the catalogue does not know it, which is a defect of a case. */
    static Optional<Level> of(String requirement) {
        try {
            return Optional.of(Catalogue.requirement(requirement).level());
        } catch (UnknownRequirementException e) {
            return Optional.empty();
        }
    }
}
