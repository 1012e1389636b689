package org.xmppspec.conformance.script.parse;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.script.step.Claim;
import org.xmppspec.conformance.script.step.Part;
import org.xmppspec.conformance.script.step.Role;
import org.xmppspec.conformance.script.step.Step;

/**
 * A script that can be played.
 *
 * @param id its id among the cases of a run
 * @param title what it shows, as one sentence
 * @param section the document and section that it is about
 * @param tags what it can be selected by
 * @param steps its statements
 */
public record Script(String id, String title, String section, Set<String> tags, List<Step> steps) {
    /** Copies the collections. */
    public Script {
        tags = Set.copyOf(tags);
        steps = List.copyOf(steps);
    }

    /** The actors, in the order in which they are declared. */
    public List<Part> parts() {
        return steps.stream()
                .filter(Step.Declare.class::isInstance)
                .map(step -> ((Step.Declare) step).part())
                .toList();
    }

    /** Whether it needs a component of the target. */
    public boolean needsComponent() {
        return parts().stream().anyMatch(part -> part.role() == Role.COMPONENT || part.role() == Role.CONTACT);
    }

    /** The requirements of the catalogue that it observes. */
    public List<String> requirements() {
        Set<String> ids = new LinkedHashSet<>();
        claims().stream().filter(claim -> claim.own().isEmpty()).forEach(claim -> ids.add(claim.requirement()));
        return List.copyOf(ids);
    }

    /** The requirements of its own, with the level of each. */
    public Map<String, Level> own() {
        Map<String, Level> own = new LinkedHashMap<>();
        claims().forEach(claim -> claim.own().ifPresent(level -> own.put(claim.requirement(), level)));
        return own;
    }

    private List<Claim> claims() {
        return steps.stream()
                .filter(step -> step instanceof Step.Expect || step instanceof Step.ExpectNothing)
                .map(step -> step instanceof Step.Expect expect ? expect.claim() : ((Step.ExpectNothing) step).claim())
                .toList();
    }
}
