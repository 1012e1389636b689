package org.xmppspec.conformance.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which requirements cases test, which are excused and which are pending.
 *
 * <p>The components have the names and types of the JSON that {@code coverage --json} prints.
 *
 * @param documents one entry for each document, in the order of the catalogue
 * @param requirements one entry for each requirement of these documents
 * @param features one entry for each feature that these documents demand of a server
 */
public record Coverage(
        List<DocumentCoverage> documents, List<RequirementCoverage> requirements, List<FeatureCoverage> features) {

    /** Copies the lists, so that a coverage never changes. */
    public Coverage {
        documents = List.copyOf(documents);
        requirements = List.copyOf(requirements);
        features = List.copyOf(features);
    }

    /**
     * How many requirements of a group have which status.
     *
     * @param tested cases claim them
     * @param excused not tested, for a reason
     * @param pending nothing is done yet
     */
    public record Count(int tested, int excused, int pending) {

        static Count of(Collection<RequirementCoverage> requirements) {
            Map<String, Long> byStatus = requirements.stream()
                    .collect(Collectors.groupingBy(RequirementCoverage::status, Collectors.counting()));
            Function<Status, Integer> count =
                    status -> byStatus.getOrDefault(status.toString(), 0L).intValue();
            return new Count(count.apply(Status.TESTED), count.apply(Status.EXCUSED), count.apply(Status.PENDING));
        }
    }

    /**
     * The coverage of one document.
     *
     * @param id for instance {@code RFC6120}
     * @param title what the document is about
     * @param tested how many requirements cases claim
     * @param excused how many are not tested, for a reason
     * @param pending about how many nothing is done yet
     * @param levels the same counts by keyword
     * @param sides the same counts by whom the statement is about
     */
    public record DocumentCoverage(
            String id,
            String title,
            int tested,
            int excused,
            int pending,
            Map<String, Count> levels,
            Map<String, Count> sides) {}

    /**
     * The coverage of one requirement.
     *
     * @param id for instance {@code RFC6120-4.3.2-1}
     * @param level its keyword
     * @param side {@code server}, {@code client} or {@code either}
     * @param status {@code tested}, {@code excused} or {@code pending}
     * @param reason why it is excused; empty when it is not
     * @param cases the ids of the cases that claim it
     */
    public record RequirementCoverage(
            String id, String level, String side, String status, String reason, List<String> cases) {}

    /**
     * The coverage of one feature of a server.
     *
     * @param id for instance {@code RFC6120-F-bind-gen-server}
     * @param level what the document demands
     * @param section where it is specified
     * @param status {@code tested}, {@code excused} or {@code pending}
     * @param reason why it is excused; empty when it is not
     * @param requirements the ids of the requirements that it consists of
     * @param cases the ids of the cases that show it
     * @param summary what it is
     */
    public record FeatureCoverage(
            String id,
            String level,
            String section,
            String status,
            String reason,
            List<String> requirements,
            List<String> cases,
            String summary) {}

    /**
     * Computes the coverage of some documents.
     *
     * @param documents the ones to count
     * @param casesByRequirement ids of the cases that claim a requirement, by the requirement's id
     * @return the coverage
     */
    public static Coverage of(Collection<Document> documents, Map<String, List<String>> casesByRequirement) {
        List<DocumentCoverage> counts = new ArrayList<>();
        List<RequirementCoverage> all = new ArrayList<>();
        for (Document document : documents) {
            List<RequirementCoverage> rows = Catalogue.requirements(document.id()).stream()
                    .map(requirement -> row(requirement, casesByRequirement.getOrDefault(requirement.id(), List.of())))
                    .toList();
            counts.add(count(document, rows));
            all.addAll(rows);
        }
        Set<String> ids = documents.stream().map(Document::id).collect(Collectors.toSet());
        List<FeatureCoverage> features = Catalogue.features().stream()
                .filter(feature -> ids.contains(feature.document()))
                .map(feature -> row(feature, casesByRequirement))
                .toList();
        return new Coverage(counts, all, features);
    }

    private static FeatureCoverage row(Feature feature, Map<String, List<String>> casesByRequirement) {
        Set<String> cases = new LinkedHashSet<>();
        feature.requirements().forEach(id -> cases.addAll(casesByRequirement.getOrDefault(id, List.of())));
        Status unshown = feature.reason().isEmpty() ? Status.PENDING : Status.EXCUSED;
        return new FeatureCoverage(
                feature.id(),
                feature.level().toString(),
                feature.section().number(),
                (cases.isEmpty() ? unshown : Status.TESTED).toString(),
                feature.reason(),
                feature.requirements(),
                List.copyOf(cases),
                feature.summary());
    }

    private static RequirementCoverage row(Requirement requirement, List<String> cases) {
        Status status = cases.isEmpty() ? requirement.status() : Status.TESTED;
        return new RequirementCoverage(
                requirement.id(),
                requirement.level().toString(),
                requirement.side().toString(),
                status.toString(),
                status == Status.EXCUSED ? requirement.reason() : "",
                List.copyOf(cases));
    }

    private static DocumentCoverage count(Document document, List<RequirementCoverage> rows) {
        Count all = Count.of(rows);
        return new DocumentCoverage(
                document.id(),
                document.title(),
                all.tested(),
                all.excused(),
                all.pending(),
                countBy(rows, RequirementCoverage::level),
                countBy(rows, RequirementCoverage::side));
    }

    private static Map<String, Count> countBy(
            List<RequirementCoverage> rows, Function<RequirementCoverage, String> property) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        property, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Count::of)));
    }
}
