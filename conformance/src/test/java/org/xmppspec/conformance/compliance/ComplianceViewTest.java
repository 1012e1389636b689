package org.xmppspec.conformance.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.compliance.ComplianceView.FeatureView;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.target.EmbeddedTarget;
import org.xmppspec.conformance.target.NoAccountException;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.TargetUnusableException;
import org.xmppspec.server.ServerConfig;

class ComplianceViewTest {
    private static final Probe CAPS = Probe.of("stream:http://jabber.org/protocol/caps");
    private static final Probe ROOMS = Probe.of("service:http://jabber.org/protocol/muc");

    @Test
    void whatIsNotOfferedIsNotMadeUpForByCases() {
        assertEquals(Standing.NOT_OFFERED, caps(Set.of(), result(Verdict.PASS)).standing());
    }

    @Test
    void whatIsOfferedStandsAsItsCasesDo() {
        assertEquals(Standing.UNTESTED, caps(Set.of(CAPS)).standing());
        assertEquals(Standing.UNTESTED, caps(Set.of(CAPS), result(Verdict.NA)).standing());
        assertEquals(
                Standing.PASSED,
                caps(Set.of(CAPS), result(Verdict.PASS), result(Verdict.WARN)).standing());
        assertEquals(
                Standing.INCONCLUSIVE,
                caps(Set.of(CAPS), result(Verdict.PASS), result(Verdict.INCONCLUSIVE))
                        .standing());
        FeatureView failed =
                caps(Set.of(CAPS), result(Verdict.PASS), result(Verdict.INCONCLUSIVE), result(Verdict.FAIL));
        assertEquals(Standing.FAILED, failed.standing());
        assertEquals(List.of("case"), failed.providers().get(0).failed());
    }

    @Test
    void aPartThatAsksNothingOfServersDoesNotCount() {
        assertEquals(Standing.UNTESTED, feature("Group chat", Set.of(ROOMS)).standing());
        assertEquals(Standing.NOT_OFFERED, feature("Group chat", Set.of()).standing());
    }

    @Test
    void aPartThatNobodyLooksAtIsNoPass() {
        Set<Probe> bookmarks = Set.of(Probe.of("account:urn:xmpp:bookmarks:1#compat"));
        assertEquals(
                Standing.NOT_LOOKED_AT,
                feature("Advanced group chat", bookmarks).standing());
    }

    @Test
    void documentsOfCasesAreWrittenAsTheSuitesHaveThem() {
        Set<String> documents = ComplianceView.documents();
        for (String document : List.of("RFC6120", "RFC6121", "RFC7590", "XEP0030", "XEP0054", "XEP0114", "XEP0115")) {
            assertTrue(documents.contains(document), document);
        }
        assertTrue(
                Registry.load().cases().stream().anyMatch(info -> info.section().startsWith("XEP0115 ")));
    }

    @Test
    void theReferenceServerIsSeenForWhatItOffers() throws TargetUnusableException, NoAccountException {
        try (OpenTarget target = EmbeddedTarget.open(ServerConfig.builder().build(), Duration.ofSeconds(5), 1)) {
            ComplianceView view = ComplianceView.of(OfferingProbe.of(target), List.of());
            Map<String, Standing> standings = view.features().stream()
                    .collect(Collectors.toMap(
                            feature -> feature.category() + " " + feature.name(), FeatureView::standing));
            assertEquals(Standing.UNTESTED, standings.get("Core Feature discovery"));
            assertEquals(Standing.UNTESTED, standings.get("Core Feature broadcasts"));
            assertEquals(Standing.UNTESTED, standings.get("IM vcard-temp"));
            assertEquals(Standing.NOT_OFFERED, standings.get("IM Group chat"));
        }
    }

    private static FeatureView caps(Set<Probe> seen, CaseResult... results) {
        return feature("Feature broadcasts", seen, results);
    }

    private static FeatureView feature(String name, Set<Probe> seen, CaseResult... results) {
        return ComplianceView.of(new Offering(seen), List.of(results)).features().stream()
                .filter(feature -> feature.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static CaseResult result(Verdict verdict) {
        return new CaseResult("case", "title", "XEP0115 4", verdict, "", 1, List.of(), Map.of(), List.of());
    }
}
