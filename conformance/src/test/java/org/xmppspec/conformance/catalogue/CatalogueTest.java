package org.xmppspec.conformance.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private static final int LONGEST_SUMMARY = 160;

    /** The known numbers of sentences with a keyword, of list items, and of definitions of conditions. */
    @ParameterizedTest
    @CsvSource({
        "RFC6120, 502, 43, 58",
        "RFC6121, 327, 45, 0",
        "RFC6122, 24, 20, 0",
        "RFC7622, 18, 0, 0",
        "XEP0030, 48, 4, 0",
        "RFC7590, 7, 0, 0",
        "RFC7395, 36, 0, 0",
        "XEP0114, 11, 0, 0",
        "XEP0368, 13, 0, 0",
        "XEP0054, 15, 0, 2",
        "XEP0077, 55, 0, 5",
        "XEP0092, 8, 0, 1",
        "XEP0115, 44, 0, 0",
        "XEP0160, 10, 0, 0",
        "XEP0199, 14, 0, 1",
        "XEP0203, 6, 0, 0"
    })
    void everyStatementOfADocumentIsThere(String document, int sentences, int items, int definitions) {
        Map<String, Long> counts = Catalogue.requirements(document).stream()
                .collect(Collectors.groupingBy(
                        requirement -> !requirement.isDerived()
                                ? "sentence"
                                : requirement.level() == Level.DEFINITION ? "definition" : "item",
                        Collectors.counting()));
        assertEquals(sentences, counts.getOrDefault("sentence", 0L));
        assertEquals(items, counts.getOrDefault("item", 0L));
        assertEquals(definitions, counts.getOrDefault("definition", 0L));
    }

    @ParameterizedTest
    @CsvSource({"RFC6120, 320", "RFC6121, 221", "RFC6122, 18", "RFC7622, 16", "XEP0030, 28"})
    void strictStatementsAreAsManyAsKnown(String document, int strict) {
        assertEquals(
                strict,
                Catalogue.requirements(document).stream()
                        .filter(requirement -> !requirement.isDerived())
                        .filter(requirement -> requirement.level().strength() == Level.Strength.MUST)
                        .count());
    }

    @Test
    void requirementSaysWhatItIs() {
        var requirement = Catalogue.requirement("RFC6120-11.3-2");
        assertEquals("RFC6120", requirement.document());
        assertEquals("11.3", requirement.section().number());
        assertEquals("Well-Formedness", requirement.section().title());
        assertEquals("https://www.rfc-editor.org/rfc/rfc6120#section-11.3", requirement.link());
        assertEquals(Level.MUST_NOT, requirement.level());
    }

    @Test
    void extensionsAreLinkedByTheAnchorsOfTheirSections() {
        assertEquals(
                "https://xmpp.org/extensions/xep-0030.html#info-basic",
                Catalogue.section("XEP0030 3.1").link());
        assertEquals(
                "https://www.rfc-editor.org/rfc/rfc6121#appendix-A.2.1",
                Catalogue.section("RFC6121 A.2.1").link());
    }

    @Test
    void unknownIdIsRefusedWithWhatIsThere() {
        assertEquals(
                "There is no requirement 'RFC6120-4.1-9'; that section has [RFC6120-4.1-1, RFC6120-4.1-2]",
                assertThrows(UnknownRequirementException.class, () -> Catalogue.requirement("RFC6120-4.1-9"))
                        .getMessage());
        assertEquals(
                "There is no requirement 'RFC6120-99-1', nor any other in that section",
                assertThrows(UnknownRequirementException.class, () -> Catalogue.requirement("RFC6120-99-1"))
                        .getMessage());
        assertTrue(assertThrows(UnknownRequirementException.class, () -> Catalogue.requirement("rubbish"))
                .getMessage()
                .startsWith("There is no document 'rubbish'; the catalogue has [RFC6120, RFC6121"));
        assertTrue(assertThrows(UnknownRequirementException.class, () -> Catalogue.section("RFC6120/11.3"))
                .getMessage()
                .startsWith("There is no section 'RFC6120/11.3'"));
    }

    @Test
    void summariesAreShortAndOurOwn() {
        for (Requirement requirement : all()) {
            assertTrue(requirement.summary().length() <= LONGEST_SUMMARY, requirement.toString());
            // The keywords in capitals are the specifications' way of speaking, not ours.
            assertFalse(requirement.summary().matches(".*\\b(MUST|SHOULD|SHALL|MAY|REQUIRED)\\b.*"), requirement.id());
        }
    }

    @Test
    void onlyWhatIsExcusedHasAReason() {
        for (Requirement requirement : all()) {
            assertEquals(
                    requirement.status() == Status.EXCUSED,
                    !requirement.reason().isEmpty(),
                    requirement.id());
        }
    }

    @Test
    void reasonIsOneOfTheStandardOnes() {
        for (String reason : reasons()) {
            assertEquals(
                    1,
                    Catalogue.excuses().stream()
                            .filter(excuse -> excuse.isReasonOf(reason))
                            .count(),
                    () -> "'" + reason + "' is none of " + Catalogue.excuses() + " with ': ' and more behind it");
        }
    }

    /** What repeats another statement names it, and the other one does something about it. */
    @Test
    void statementThatRepeatsOthersNamesThem() {
        for (Requirement requirement : all()) {
            if (requirement.reason().startsWith("said by another statement")) {
                List<String> others = Stream.of(requirement.reason().split("[ ,;:]+"))
                        .filter(word -> word.matches("(RFC|XEP)[0-9]+-.*"))
                        .toList();
                assertFalse(others.isEmpty(), requirement::toString);
                others.forEach(other -> assertFalse(
                        Catalogue.requirement(other).reason().startsWith("said by"), requirement::toString));
            }
        }
    }

    @Test
    void excuseIsItsNameAloneOrWithMoreBehindAColon() {
        Excuse excuse = new Excuse("client side", "");
        assertTrue(excuse.isReasonOf("client side"));
        assertTrue(excuse.isReasonOf("client side: it may guess nothing"));
        assertFalse(excuse.isReasonOf("client side: "));
        assertFalse(excuse.isReasonOf("client sides"));
        assertFalse(excuse.isReasonOf("on the client side"));
    }

    @Test
    void everyFeatureOfServersIsThereOnce() {
        var features = Catalogue.features();
        assertEquals(
                63,
                features.stream().filter(f -> f.document().equals("RFC6120")).count());
        assertEquals(
                13,
                features.stream().filter(f -> f.document().equals("RFC6121")).count());
        assertEquals(
                features.size(), features.stream().map(Feature::id).distinct().count());
        for (Feature feature : features) {
            assertTrue(feature.id().matches("[A-Z0-9]+-F-[a-z-]+-server"), feature::toString);
            feature.requirements().forEach(Catalogue::requirement);
        }
    }

    @Test
    void catalogueItselfClaimsNothingToBeTested() {
        assertTrue(all().stream().noneMatch(requirement -> requirement.status() == Status.TESTED));
    }

    @Test
    void statementStandsInItsSection() {
        for (Requirement requirement : all()) {
            String prefix = requirement.document() + "-" + requirement.section().number() + "-";
            assertTrue(requirement.id().startsWith(prefix), requirement.id());
        }
    }

    private static List<String> reasons() {
        Stream<String> ofRequirements = all().stream().map(Requirement::reason);
        Stream<String> ofFeatures = Catalogue.features().stream().map(Feature::reason);
        return Stream.concat(ofRequirements, ofFeatures)
                .filter(reason -> !reason.isEmpty())
                .toList();
    }

    private static List<Requirement> all() {
        return Catalogue.documents().stream()
                .flatMap(document -> Catalogue.requirements(document.id()).stream())
                .toList();
    }
}
