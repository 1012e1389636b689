package org.xmppspec.conformance.engine.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.engine.RunListener;
import org.xmppspec.conformance.engine.RunOptions;
import org.xmppspec.conformance.engine.SuiteRun;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.FaultOutcome;
import org.xmppspec.conformance.result.FaultOutcome.Kind;
import org.xmppspec.conformance.result.ResultsWriter;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.SelfCheckReport;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.target.EmbeddedTarget;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.server.ServerConfig;

class SelfCheckTest {
    private final Registry registry = Registry.load();

    @Test
    void everyCasePassesOnTheStraightServer(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("results.json");
        RunOptions options = RunOptions.builder().results(file).build();
        try (OpenTarget target = EmbeddedTarget.open(ServerConfig.builder().build(), Duration.ofSeconds(10), 8)) {
            RunResults results = new SuiteRun(registry, options, RunListener.NONE).execute(target, registry.cases());
            assertEquals(registry.cases().size(), results.cases().size());
            for (CaseResult result : results.cases()) {
                assertTrue(
                        List.of(Verdict.PASS, Verdict.INFO, Verdict.NA).contains(result.verdict()),
                        () -> result.id() + ": " + result.verdict() + ": " + result.message());
            }
        }
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ResultsWriter.class.getResourceAsStream("results.schema.json"));
        assertEquals(List.of(), schema.validate(Files.readString(file), InputFormat.JSON));
    }

    @Test
    void faultIsKilledByACaseThatClaimsItsRequirement() throws Exception {
        List<CaseInfo> some = registry.cases().stream()
                .filter(info -> info.section().startsWith("XEP0030"))
                .toList();
        SelfCheckOptions options = SelfCheckOptions.standard("test").forFaults(List.of("disco-feature-without-var"));
        SelfCheckReport report = new SelfCheck(registry, some, options, SelfCheckListener.NONE).run();
        FaultOutcome outcome = report.faults().get(0);
        assertEquals(Kind.KILLED, outcome.kind(), outcome.toString());
        assertEquals(List.of(), outcome.sideDamage());
        assertTrue(report.isClean());
        JsonNode json = JsonMapper.builder().build().readTree(report.toJson());
        assertEquals(1, json.get("faults").asInt());
        assertEquals(1, json.get("killed").asInt());
        assertEquals(0, json.get("survived").size());
        assertEquals("disco-feature-without-var", json.at("/outcomes/0/fault").asText());
    }

    @Test
    void unknownFaultIsRefusedWithASentence() {
        SelfCheck check = new SelfCheck(
                registry,
                registry.cases(),
                SelfCheckOptions.standard("test").forFaults(List.of("no-such")),
                SelfCheckListener.NONE);
        String message =
                assertThrows(IllegalArgumentException.class, check::run).getMessage();
        assertTrue(message.startsWith("No fault is called [no-such]"), message);
    }
}
