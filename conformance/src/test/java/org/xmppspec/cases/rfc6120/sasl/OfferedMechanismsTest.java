package org.xmppspec.cases.rfc6120.sasl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.engine.RunListener;
import org.xmppspec.conformance.engine.RunOptions;
import org.xmppspec.conformance.engine.Selection;
import org.xmppspec.conformance.engine.SuiteRun;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.target.EmbeddedTarget;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.server.ServerConfig;

/** A server is judged by the mechanisms that it offers, whichever they are. */
class OfferedMechanismsTest {
    private final Registry registry = Registry.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLAIN",
                "SCRAM-SHA-256",
                "SCRAM-SHA-512",
                "SCRAM-SHA-1-PLUS,SCRAM-SHA-1",
                "SCRAM-SHA-256-PLUS,SCRAM-SHA-256,PLAIN"
            })
    void straightServerHasNoDeviation(String offered) throws Exception {
        List<CaseInfo> cases = Selection.of(registry, List.of("section:6120/6", "section:6120/13.8.1"), List.of())
                .from(registry.cases());
        assertTrue(cases.size() > 1, "no cases");
        ServerConfig config =
                ServerConfig.builder().mechanisms(offered.split(",")).build();
        RunOptions options = RunOptions.builder().build();
        try (OpenTarget target = EmbeddedTarget.open(config, Duration.ofSeconds(10), 8)) {
            RunResults results = new SuiteRun(registry, options, RunListener.NONE).execute(target, cases);
            assertEquals(cases.size(), results.cases().size());
            for (CaseResult result : results.cases()) {
                assertTrue(
                        List.of(Verdict.PASS, Verdict.INFO, Verdict.NA).contains(result.verdict()),
                        () -> result.id() + ": " + result.verdict() + ": " + result.message());
            }
        }
    }
}
