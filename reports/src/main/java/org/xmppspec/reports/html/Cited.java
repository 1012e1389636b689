package org.xmppspec.reports.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Document;
import org.xmppspec.conformance.catalogue.Requirement;
import org.xmppspec.conformance.catalogue.Section;
import org.xmppspec.conformance.catalogue.UnknownRequirementException;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.RunResults;

/**
 * What the cases of a run refer to in the catalogue.
 *
 * @param sections the sections of the cases, each once, in the order of the run
 * @param requirements the requirements that were looked at, by id
 */
record Cited(List<SectionView> sections, Collection<Requirement> requirements) {
    /**
     * A section with cases.
     *
     * @param name document and number
     * @param title its title, empty where the catalogue does not know it
     * @param link where it can be read, empty likewise
     * @param seen how many requirements of it and of the sections below it were looked at in the run
     * @param known how many requirements the catalogue has of it
     */
    record SectionView(String name, String title, String link, long seen, long known) {}

    static Cited in(RunResults results) {
        Map<String, Requirement> all = Catalogue.documents().stream()
                .map(Document::id)
                .flatMap(id -> Catalogue.requirements(id).stream())
                .collect(Collectors.toMap(Requirement::id, requirement -> requirement));
        Map<String, Requirement> seen = new TreeMap<>();
        for (CaseResult result : results.cases()) {
            for (Observation observation : result.observations()) {
                Requirement requirement = all.get(observation.requirement());
                if (requirement != null) {
                    seen.put(requirement.id(), requirement);
                }
            }
        }
        Set<String> names = new LinkedHashSet<>();
        results.cases().forEach(result -> names.add(result.section()));
        List<SectionView> sections = new ArrayList<>();
        names.forEach(name -> sections.add(view(name, all.values(), seen.values())));
        return new Cited(sections, seen.values());
    }

    private static SectionView view(String name, Collection<Requirement> all, Collection<Requirement> seen) {
        try {
            Section section = Catalogue.section(name);
            return new SectionView(name, section.title(), section.link(), count(seen, section), count(all, section));
        } catch (UnknownRequirementException e) {
            return new SectionView(name, "", "", 0, 0);
        }
    }

    private static boolean isWithin(Section inner, Section outer) {
        return inner.document().equals(outer.document()) && (inner.number() + ".").startsWith(outer.number() + ".");
    }

    private static long count(Collection<Requirement> requirements, Section section) {
        return requirements.stream()
                .filter(requirement -> isWithin(requirement.section(), section))
                .count();
    }
}
