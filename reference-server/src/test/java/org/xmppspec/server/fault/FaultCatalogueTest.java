package org.xmppspec.server.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.xmppspec.server.RawClient;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** What holds for every fault. */
class FaultCatalogueTest {
    @Test
    void namesAreUniqueAndSpelledAlike() {
        Map<String, Long> names =
                FaultCatalogue.all().stream().collect(Collectors.groupingBy(Fault::name, Collectors.counting()));

        names.forEach((name, count) -> assertEquals(1, count, name));
        names.keySet().forEach(name -> assertTrue(name.matches("[a-z0-9]+(-[a-z0-9]+)*"), name));
    }

    @Test
    void everyFaultIsOfAKind() {
        List<String> names = FaultCatalogue.all().stream().map(Fault::name).toList();
        names.forEach(name -> assertFalse(ViolationKinds.of(name).isEmpty(), name + " is not in kinds.tsv"));
        ViolationKinds.all().keySet().forEach(name -> assertTrue(names.contains(name), name + " is in kinds.tsv only"));
    }

    @Test
    void consequencesAreOfFaultsThatThereAre() {
        List<String> names = FaultCatalogue.all().stream().map(Fault::name).toList();
        Consequences.load().faults().forEach(name -> assertTrue(names.contains(name), name));
    }

    @Test
    void aConsequenceMayStandForAllThatBeginsAlike() {
        Fault fault = Fault.of("one", "It does.", server -> {}, "RFC6120-4.4-1")
                .because("So it is.", List.of("RFC6121-3*", "RFC6120-4.4-2"));
        assertEquals("So it is.", fault.explains("RFC6121-3.1.2-3", "").orElse(""));
        assertEquals("So it is.", fault.explains("RFC6120-4.4-2", "").orElse(""));
        assertTrue(fault.explains("RFC6120-4.4-20", "").isEmpty());
        assertTrue(fault.explains("RFC6121-4.1-1", "").isEmpty());
    }

    @Test
    void aConsequenceWithTracesExplainsOnlyWhatShowsOneOfThem() {
        Fault fault = Fault.of("one", "It does.", server -> {}, "RFC6120-4.4-1")
                .because(new Consequence("So it is.", List.of("payment-required", "forbidden")), List.of("RFC6121-3*"));
        assertEquals(
                "So it is.",
                fault.explains("RFC6121-3.1.2-3", "anything\n<forbidden/>").orElse(""));
        assertTrue(fault.explains("RFC6121-3.1.2-3", "anything\n<gone/>").isEmpty());
        assertTrue(fault.explains("RFC6120-4.4-2", "<forbidden/>").isEmpty());
    }

    @Test
    void linesOfTheFileWithTracesAreRead() {
        Fault fault = FaultCatalogue.all().stream()
                .filter(one -> one.name().equals("stanza-error-not-allowed-called-otherwise"))
                .findFirst()
                .orElseThrow();
        assertTrue(fault.explains("RFC6121-8.5.1-1", "came <payment-required/>").isPresent());
        assertTrue(fault.explains("RFC6121-8.5.1-1", "came nothing").isEmpty());
    }

    @Test
    void everyFaultSaysWhatItBreaksInOneSentence() {
        for (Fault fault : FaultCatalogue.all()) {
            assertFalse(fault.requirements().isEmpty(), fault.name());
            assertTrue(fault.summary().matches("[A-Z].*\\."), fault.name());
            fault.consequences().forEach((id, consequence) -> {
                assertFalse(fault.requirements().contains(id), id);
                assertTrue(consequence.reason().matches("[A-Z].*\\."), fault.name());
            });
            fault.requirements().forEach(id -> assertTrue(id.matches("(RFC|XEP)\\d{4}-[\\w.]+-[\\w.]+"), id));
        }
    }

    @Test
    void aServerWithAFaultStillServesThoseWhoDoNotMeetIt() {
        List<Executable> logins = FaultCatalogue.all().stream()
                .map(fault -> (Executable) () -> logIn(fault))
                .toList();

        assertAll(logins);
    }

    private static void logIn(Fault fault) {
        ServerConfig config = ServerConfig.builder()
                .domain("localhost")
                .user("romeo", "romeo")
                .addressProfile(fault.addresses())
                .faults(fault.name())
                .build();
        try (ReferenceServer server = ReferenceServer.start(config);
                RawClient romeo = RawClient.bind(server, "romeo@localhost/garden")) {
            assertEquals("romeo@localhost/garden", romeo.full(), fault.name());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("With the fault " + fault.name() + ": " + e.getMessage(), e);
        }
    }
}
