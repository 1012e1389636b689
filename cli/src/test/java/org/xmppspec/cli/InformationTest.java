package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.conformance.result.ExitCode;

/** Commands that only tell something. */
class InformationTest {
    private static final String CASE = "0030-3.1-server-describes-itself";
    private static final String REQUIREMENT = "RFC6120-4.9.1.1-1";

    @Test
    void theVersionIsOneLine() {
        Invocation version = Invocation.of("--version").endsWith(ExitCode.OK);
        assertTrue(version.out().matches("xmppspec \\S+\\R"), version.out());
    }

    @Test
    void theHelpNamesEveryCommandAndEveryExitCode() {
        String help = Invocation.of("--help").endsWith(ExitCode.OK).out();
        Stream.of(
                        "run",
                        "list",
                        "explain",
                        "coverage",
                        "compliance",
                        "disco",
                        "serve",
                        "faults",
                        "selfcheck",
                        "xmppspec run --local prosody")
                .forEach(word -> assertTrue(help.contains(word), () -> word + " is not in\n" + help));
        for (ExitCode code : ExitCode.values()) {
            assertTrue(help.matches("(?s).*\\n +" + code.value() + " +\\S.*"), () -> code + " is not in\n" + help);
        }
    }

    @Test
    void nothingAskedForIsAnsweredWithTheHelp() {
        Invocation nothing = Invocation.of().endsWith(ExitCode.USAGE);
        assertTrue(nothing.err().contains("Commands:"), nothing.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run", "list", "explain", "coverage", "compliance", "disco", "serve", "faults", "selfcheck"})
    void everyCommandExplainsItself(String command) {
        String help = Invocation.of(command, "--help").endsWith(ExitCode.OK).out();
        assertTrue(help.contains("Usage: xmppspec " + command), help);
        assertEquals(help, Invocation.of("help", command).endsWith(ExitCode.OK).out());
    }

    @Test
    void listSelects() throws IOException {
        JsonNode all = Invocation.of("list", "--json").endsWith(ExitCode.OK).json();
        JsonNode some = Invocation.of("list", "--json", "--only", "section:xep-0030")
                .endsWith(ExitCode.OK)
                .json();
        assertTrue(all.size() > some.size() && !some.isEmpty());
        some.forEach(info -> assertTrue(info.get("section").asText().startsWith("XEP0030"), info::toString));
        assertEquals(List.of("id", "title", "section", "requirements", "tags"), List.copyOf(fieldNames(all.get(0))));
    }

    @Test
    void listShowsWhatJsonHas() throws IOException {
        String text = Invocation.of("list").out();
        for (JsonNode info : Invocation.of("list", "--json").json()) {
            assertTrue(text.contains("  " + info.get("id").asText() + "\n"), info::toString);
        }
    }

    @Test
    void aCaseIsExplainedWithItsRequirements() throws IOException {
        String text = Invocation.of("explain", CASE).endsWith(ExitCode.OK).out();
        JsonNode json = Invocation.of("explain", CASE, "--json").json();
        assertEquals(CASE, json.at("/case/id").asText());
        for (JsonNode requirement : json.get("requirements")) {
            assertTrue(text.contains(requirement.get("id").asText()), text);
            assertTrue(text.contains(requirement.get("link").asText()), text);
        }
        assertTrue(text.contains("xmppspec run --only id:" + CASE), text);
    }

    @Test
    void aRowIsExplainedInWords() throws IOException {
        String row = "6121-8.5.2.1.1-bare-of-negative-message-chat";
        String text = Invocation.of("explain", row).endsWith(ExitCode.OK).out();
        JsonNode words = Invocation.of("explain", row, "--json").json().get("inWords");
        assertTrue(words.get(0).asText().contains("balcony with priority -1"), words::toString);
        words.forEach(sentence -> assertTrue(text.contains("    " + sentence.asText() + "\n"), text));
        assertTrue(
                Invocation.of("explain", CASE, "--json").json().get("inWords").isEmpty());
    }

    @Test
    void aRequirementIsExplainedWithItsCases() throws IOException {
        String text =
                Invocation.of("explain", REQUIREMENT).endsWith(ExitCode.OK).out();
        JsonNode json = Invocation.of("explain", REQUIREMENT, "--json").json();
        assertEquals("MUST", json.at("/requirement/level").asText());
        assertEquals("tested", json.get("status").asText());
        assertFalse(json.get("cases").isEmpty());
        json.get("cases").forEach(id -> assertTrue(text.contains(id.asText()), text));
        assertTrue(text.contains("https://"), text);
    }

    @Test
    void coverageCountsTheSameInTextAndJson() throws IOException {
        JsonNode json = Invocation.of("coverage", "--json", "--spec", "rfc6120,XEP-0030")
                .endsWith(ExitCode.OK)
                .json();
        String text = Invocation.of("coverage", "--spec", "rfc6120").out();
        assertEquals(2, json.get("documents").size());
        JsonNode first = json.get("documents").get(0);
        assertEquals("RFC6120", first.get("id").asText());
        assertTrue(first.get("tested").asInt() > 0);
        assertTrue(
                text.matches("(?s).*all +" + first.get("tested").asInt() + " +"
                        + first.get("excused").asInt() + " +"
                        + first.get("pending").asInt() + "\\R.*"),
                text);
        assertEquals(
                List.of("id", "level", "side", "status", "reason", "cases"),
                fieldNames(json.get("requirements").get(0)));
    }

    @Test
    void coverageListsTheSameFeaturesInTextAndJson() throws IOException {
        JsonNode features =
                Invocation.of("coverage", "--json").endsWith(ExitCode.OK).json().get("features");
        String text =
                Invocation.of("coverage", "--features").endsWith(ExitCode.OK).out();
        assertFalse(features.isEmpty());
        for (JsonNode feature : features) {
            assertTrue(text.contains(feature.get("id").asText()), feature::toString);
            feature.get("cases").forEach(id -> assertTrue(text.contains("Shown by     " + id.asText()), id::asText));
        }
    }

    @Test
    void faultsTellWhatTheyBreak() throws IOException {
        JsonNode json = Invocation.of("faults", "--json").endsWith(ExitCode.OK).json();
        String text = Invocation.of("faults").out();
        assertTrue(json.size() >= 25, () -> "only " + json.size() + " faults");
        json.forEach(fault -> {
            assertTrue(text.contains(fault.get("name").asText()), text);
            assertFalse(fault.get("requirements").isEmpty(), fault::toString);
        });
    }

    private static List<String> fieldNames(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }
}
