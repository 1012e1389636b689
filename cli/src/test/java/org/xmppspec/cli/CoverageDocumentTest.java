package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Feature;
import org.xmppspec.conformance.catalogue.Requirement;
import org.xmppspec.conformance.catalogue.Status;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.result.ExitCode;

/** What the documentation and the catalogue say of the cases is what the cases say of themselves. */
class CoverageDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "coverage.md");

    @Test
    void coverageDocumentIsUpToDate() throws IOException {
        String now =
                Invocation.of("coverage", "--markdown").endsWith(ExitCode.OK).out();
        if (!now.equals(Files.readString(DOCUMENT))) {
            throw new AssertionError("docs/coverage.md is stale; renew it with"
                    + " './xmppspec coverage --markdown > docs/coverage.md'. The first line that differs should be: "
                    + firstDifference(now.lines().toList(), Files.readAllLines(DOCUMENT)));
        }
    }

    @Test
    void whatCasesClaimIsNotExcused() {
        Map<String, String> contradictions = new TreeMap<>();
        for (CaseInfo info : Registry.load().cases()) {
            for (String id : info.requirements()) {
                Requirement requirement = Catalogue.requirement(id);
                if (requirement.status() == Status.EXCUSED) {
                    contradictions.put(id, "claimed by " + info.id() + ", and excused: " + requirement.reason());
                }
            }
        }
        assertEquals(Map.of(), contradictions);
    }

    /** Until all its requirements are tested or excused, a feature may wait for cases. */
    @Test
    void featureIsShownByCasesOrExcused() throws IOException {
        JsonNode features = Invocation.of("coverage", "--json").json().get("features");
        List<String> unshown = new ArrayList<>();
        for (JsonNode feature : features) {
            if (feature.get("status").asText().equals("pending") && !isWaiting(feature)) {
                unshown.add(feature.get("id").asText());
            }
        }
        assertEquals(List.of(), unshown);
    }

    @Test
    void excusedFeatureHasNoRequirements() {
        for (Feature feature : Catalogue.features()) {
            assertFalse(feature.reason().isEmpty() == feature.requirements().isEmpty(), feature::toString);
        }
    }

    private static boolean isWaiting(JsonNode feature) {
        List<String> ids = new ArrayList<>();
        feature.get("requirements").forEach(id -> ids.add(id.asText()));
        return ids.stream().anyMatch(id -> Catalogue.requirement(id).status() == Status.PENDING);
    }

    private static String firstDifference(List<String> now, List<String> then) {
        for (int i = 0; i < now.size(); i++) {
            if (i >= then.size() || !now.get(i).equals(then.get(i))) {
                return now.get(i);
            }
        }
        return "(nothing: there are lines too many)";
    }
}
