package org.xmppspec.conformance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final String HERE = "org.xmppspec.conformance.engine.";

    private final Registry registry = Registry.load(HERE + "sample");

    private List<String> select(List<String> only, List<String> skip) {
        return Selection.of(registry, only, skip).from(registry.cases()).stream()
                .map(CaseInfo::id)
                .toList();
    }

    @Test
    void casesStandInTheOrderOfTheSections() {
        List<String> ids = registry.cases().stream().map(CaseInfo::id).toList();
        assertTrue(ids.indexOf("warns") < ids.indexOf("hangs"), "4.9 before 4.10");
        assertEquals(List.of("row-1", "row-2", "row-3"), ids.subList(ids.size() - 3, ids.size()));
    }

    @Test
    void rowIsACaseWithItsOwnTitleRequirementsAndTags() {
        CaseInfo row = registry.find("row-2").orElseThrow();
        assertEquals("The second", row.title());
        assertEquals("RFC6121 8.5", row.section());
        assertEquals(List.of("RFC6120-3.1-1"), row.requirements());
        assertEquals(Set.of("all-rows", "odd", "broken"), row.tags());
        assertEquals("3", row.row().orElseThrow().get("b"));
    }

    @Test
    void formerIdLeadsToTheCase() {
        assertEquals("row-2", registry.find("old-row").orElseThrow().id());
        assertTrue(registry.find("gone").isEmpty());
        assertEquals(List.of("row-2"), select(List.of("id:old-*"), List.of()));
    }

    @Test
    void selectionsOfOneKindAddAndOfSeveralKindsNarrow() {
        assertEquals(List.of("passes", "row-1", "row-2", "row-3"), select(List.of("row-?", "id:passes"), List.of()));
        assertEquals(List.of("row-1", "row-3"), select(List.of("section:6121/8", "level:must"), List.of("tag:broken")));
        assertEquals(List.of("passes", "row-1"), select(List.of("id:row-?,id:passes"), List.of("id:row-2,id:row-3")));
        assertEquals(List.of("informs"), select(List.of("level:may"), List.of()));
        assertEquals(List.of("passes"), select(List.of("tag:quick"), List.of()));
        assertEquals(List.of("hangs", "pair-1", "pair-2"), select(List.of("section:rfc6120/4.10"), List.of()));
        assertEquals(List.of(), select(List.of("section:6120/4.1"), List.of()));
        assertEquals(
                registry.cases().size() - 3,
                select(List.of(), List.of("section:6121")).size());
    }

    @Test
    void wordsThatSelectNothingKnownAreRefused() {
        for (String word : List.of("size:big", "level:high", "tag:")) {
            Exception refused = assertThrows(IllegalArgumentException.class, () -> select(List.of(word), List.of()));
            assertTrue(refused.getMessage().startsWith("'" + word + "' selects nothing"), refused.getMessage());
        }
    }

    @Test
    void sameIdTwiceAndMissingSectionAreDefects() {
        String twice = assertThrows(SuiteDefectException.class, () -> Registry.load(HERE + "twice"))
                .getMessage();
        assertTrue(twice.startsWith("Two cases have the id same"), twice);
        String none = assertThrows(SuiteDefectException.class, () -> Registry.load(HERE + "nosection"))
                .getMessage();
        assertTrue(none.endsWith("has cases and no @Section"), none);
    }
}
