package org.xmppspec.conformance.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.catalogue.Coverage.Count;
import org.xmppspec.conformance.catalogue.Coverage.FeatureCoverage;

class CoverageTest {
    private static final Document RFC7622 = document("RFC7622");

    private static Document document(String id) {
        return Catalogue.documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsTestedWithoutCases() {
        var coverage = Coverage.of(List.of(RFC7622), Map.of()).documents().get(0);
        assertEquals("RFC7622", coverage.id());
        assertEquals(0, coverage.tested());
        assertEquals(18, coverage.excused() + coverage.pending());
    }

    @Test
    void requirementWithCasesIsTested() {
        var coverage = Coverage.of(List.of(RFC7622), Map.of("RFC7622-3.2-1", List.of("7622-3.2-domain-alone")));
        assertEquals(1, coverage.documents().get(0).tested());
        var requirement = coverage.requirements().stream()
                .filter(row -> row.id().equals("RFC7622-3.2-1"))
                .findFirst()
                .orElseThrow();
        assertEquals("tested", requirement.status());
        assertEquals("REQUIRED", requirement.level());
        assertEquals(List.of("7622-3.2-domain-alone"), requirement.cases());
    }

    @Test
    void featureIsShownByTheCasesOfItsRequirements() {
        var features = Coverage.of(
                        List.of(document("RFC6120")),
                        Map.of("RFC6120-7.6-1", List.of("a", "b"), "RFC6120-7.6.1-1", List.of("b")))
                .features();
        var shown = feature(features, "RFC6120-F-bind-gen-server");
        assertEquals("tested", shown.status());
        assertEquals(List.of("a", "b"), shown.cases());
        assertEquals(
                "pending", feature(features, "RFC6120-F-bind-support-server").status());
        var excused = feature(features, "RFC6120-F-stream-reconnect-server");
        assertEquals("excused", excused.status());
        assertEquals("server-to-server only", excused.reason());
        assertTrue(
                Coverage.of(List.of(document("XEP0114")), Map.of()).features().isEmpty());
    }

    private static FeatureCoverage feature(List<FeatureCoverage> features, String id) {
        return features.stream()
                .filter(feature -> feature.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsByLevelAndSideAddUp() {
        var document = Coverage.of(List.of(document("RFC6120")), Map.of("RFC6120-4.1-1", List.of("a", "b")))
                .documents()
                .get(0);
        int all = document.tested() + document.excused() + document.pending();
        assertEquals(all, sum(document.levels()));
        assertEquals(all, sum(document.sides()));
        assertEquals(1, document.levels().get("MUST").tested());
        assertEquals(1, document.sides().get("server").tested());
        assertTrue(document.levels().containsKey("MUST NOT"));
    }

    private static int sum(Map<String, Count> counts) {
        return counts.values().stream()
                .mapToInt(count -> count.tested() + count.excused() + count.pending())
                .sum();
    }
}
