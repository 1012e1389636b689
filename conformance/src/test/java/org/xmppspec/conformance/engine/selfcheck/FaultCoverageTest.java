package org.xmppspec.conformance.engine.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.catalogue.Requirement;
import org.xmppspec.conformance.catalogue.Side;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultCatalogue;

/** Every strict demand on a server that a case claims to test is broken by a fault, or it is said why none can. */
class FaultCoverageTest {
    private static final List<Fault> FAULTS = FaultCatalogue.all();
    private static final Set<String> BROKEN =
            FAULTS.stream().flatMap(fault -> fault.requirements().stream()).collect(Collectors.toUnmodifiableSet());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RFC6120", "RFC6121", "RFC6122", "RFC7622", "RFC7590", "XEP0030", "XEP0054", "XEP0077", "XEP0092",
                "XEP0114", "XEP0115", "XEP0160", "XEP0199", "XEP0203", "XEP0368"
            })
    void everyTestedDemandIsBrokenByAFault(String document) {
        Set<String> unbroken = strictAndTested(document);
        unbroken.removeAll(BROKEN);
        unbroken.removeAll(exceptions().keySet());

        assertEquals(Set.of(), unbroken, "no fault breaks them, and unbroken.tsv does not say why");
    }

    @Test
    void exceptionsAreNeededAndExplained() {
        exceptions().forEach((id, reason) -> {
            assertTrue(strictAndTested(Catalogue.requirement(id).document()).contains(id), id + " is not tested");
            assertTrue(!BROKEN.contains(id), id + " is broken by a fault");
            assertTrue(reason.length() > 20, id + " has no reason");
        });
    }

    @Test
    void faultsNameRequirementsThatThereAre() {
        Set<String> known = Catalogue.documents().stream()
                .flatMap(document -> Catalogue.requirements(document.id()).stream())
                .map(Requirement::id)
                .collect(Collectors.toSet());
        for (Fault fault : FAULTS) {
            Stream.concat(fault.requirements().stream(), fault.consequences().keySet().stream())
                    .forEach(id -> assertTrue(
                            known.contains(id)
                                    || (id.endsWith("*")
                                            && known.stream()
                                                    .anyMatch(one -> one.startsWith(id.substring(0, id.length() - 1)))),
                            fault.name() + " names " + id));
        }
    }

    @Test
    void faultsNameEachRequirementOnce() {
        for (Fault fault : FAULTS) {
            List<String> named = Stream.concat(fault.requirements().stream(), fault.consequences().keySet().stream())
                    .toList();
            assertEquals(named.stream().distinct().toList(), named, fault.name());
        }
    }

    private static Set<String> strictAndTested(String document) {
        Set<String> tested = Registry.load().cases().stream()
                .flatMap(info -> info.requirements().stream())
                .collect(Collectors.toSet());
        return Catalogue.requirements(document).stream()
                .filter(requirement -> requirement.side() != Side.CLIENT)
                .filter(requirement -> requirement.level().strength() == Level.Strength.MUST)
                .map(Requirement::id)
                .filter(tested::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> exceptions() {
        try (InputStream file = FaultCoverageTest.class.getResourceAsStream("unbroken.tsv")) {
            Map<String, String> reasons = new TreeMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> reasons.put(cells[0], cells[1]));
            return reasons;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
