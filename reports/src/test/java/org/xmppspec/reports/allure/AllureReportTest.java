package org.xmppspec.reports.allure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.reports.Odd;

class AllureReportTest {
    @TempDir
    Path directory;

    private Map<String, JsonNode> write(String run) throws Exception {
        new AllureReport().write(Odd.runs().get(run), directory);
        Map<String, JsonNode> tests = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith("-result.json")).toList()) {
                JsonNode test = JsonMapper.builder().build().readTree(file.toFile());
                assertEquals(
                        test.get("uuid").asText() + "-result.json",
                        file.getFileName().toString());
                tests.put(
                        test.get("fullName").asText()
                                + (tests.containsKey(test.get("fullName").asText()) ? "'" : ""),
                        test);
            }
        }
        return tests;
    }

    private static List<String> labels(JsonNode test, String name) {
        return test.get("labels").findValuesAsText("name").contains(name)
                ? Stream.iterate(0, i -> i + 1)
                        .limit(test.get("labels").size())
                        .map(i -> test.get("labels").get(i))
                        .filter(label -> label.get("name").asText().equals(name))
                        .map(label -> label.get("value").asText())
                        .toList()
                : List.of();
    }

    @Test
    void verdictsAreStatesOfAllure() throws Exception {
        Map<String, JsonNode> tests = write("each");
        Map<String, String> expected = Map.of(
                "FAIL",
                "failed",
                "FIXED",
                "failed",
                "INCONCLUSIVE",
                "broken",
                "NA",
                "skipped",
                "KNOWN",
                "skipped",
                "FLAKY",
                "skipped",
                "PASS",
                "passed",
                "INFO",
                "passed",
                "WARN",
                "passed");
        expected.forEach((verdict, status) ->
                assertEquals(status, tests.get("case-" + verdict).get("status").asText(), verdict));
        assertTrue(tests.get("case-FLAKY").at("/statusDetails/flaky").asBoolean());
        assertTrue(tests.get("case-KNOWN").at("/statusDetails/known").asBoolean());
        assertEquals(9, tests.size());
    }

    @Test
    void aTestHasItsSpecificationLevelLinksStepsAndWireLog() throws Exception {
        JsonNode test = write("each").get("case-FAIL");
        assertEquals(List.of("RFC6120"), labels(test, "epic"));
        assertEquals(List.of("RFC6120 11.3"), labels(test, "feature"));
        assertEquals(List.of("RFC6120-11.3-2"), labels(test, "story"));
        assertEquals(List.of("critical"), labels(test, "severity"));
        assertEquals(
                "https://www.rfc-editor.org/rfc/rfc6120#section-11.3",
                test.at("/links/0/url").asText());
        assertEquals("RFC6120-11.3-2 (MUST): FAIL", test.at("/steps/0/name").asText());
        assertEquals("came <a/>", test.at("/steps/0/statusDetails/actual").asText());
        assertEquals(1500, test.get("stop").asLong() - test.get("start").asLong());
        Path wire = directory.resolve(test.at("/attachments/0/source").asText());
        assertEquals("3 ms romeo > <a/>\n4 ms romeo < <a/>\nromeo: closed", Files.readString(wire));
    }

    @Test
    void theLevelIsALabelAndATag() throws Exception {
        JsonNode test = write("each").get("case-FAIL");
        assertEquals(List.of("MUST"), labels(test, "level"));
        assertTrue(
                labels(test, "tag").contains("MUST"), () -> labels(test, "tag").toString());
    }

    @Test
    void theEnvironmentIsReadAsPropertiesAre() throws Exception {
        new AllureReport().write(Odd.runs().get("lost"), directory);
        Properties environment = new Properties();
        try (InputStream in = Files.newInputStream(directory.resolve("environment.properties"))) {
            environment.load(in);
        }
        assertEquals("Prosody 0.12", environment.getProperty("version"));
        String message = environment.getProperty("message");
        assertTrue(message.contains("\u05e9\u05dc\u05d5\u05dd"), message);
        assertTrue(message.contains("\\u0001"), message);
    }

    @Test
    void aSiteAsksNobody() throws Exception {
        Path made = Files.writeString(directory.resolve("made.html"), """
                <!DOCTYPE html><html><head><title>x</title></head><body>
                <script>window.kept = "<script";</script>
                <script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
                <script>
                    window.dataLayer = window.dataLayer || [];
                    function gtag(){dataLayer.push(arguments);}
                </script><p>also kept</p></body></html>
                """);
        Path site = directory.resolve("new/site.html");
        AllureSite.copyQuiet(made, site);
        String page = Files.readString(site);
        assertTrue(page.contains("<head>\n    <meta http-equiv=\"Content-Security-Policy\""), page);
        assertTrue(page.contains("window.kept = \"<script\";</script>"), page);
        assertTrue(page.contains("<p>also kept</p></body></html>"), page);
        assertFalse(page.contains("gtag"), page);
    }

    @Test
    void theEnvironmentIsTheTargetAndHistoryFollowsTheCase() throws Exception {
        String history = write("each").get("case-FAIL").get("historyId").asText();
        assertTrue(Files.readString(directory.resolve("environment.properties"))
                .startsWith("target=prosody\nversion=Pro"));
        assertEquals(history, write("lost").get("case-FAIL").get("historyId").asText());
        assertEquals(2, write("twice").size(), "what was there before is gone, and each repetition is a test");
        assertEquals(
                5,
                JsonMapper.builder()
                        .build()
                        .readTree(directory.resolve("categories.json").toFile())
                        .size());
    }
}
