package org.xmppspec.conformance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class SoloHostTest {
    private static TestExecutionSummary runDirectly(CaseInfo info) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        try (var session = LauncherFactory.openSession(config)) {
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectMethod(info.method().getDeclaringClass(), info.method()))
                                    .build(),
                            summary);
        }
        return summary.getSummary();
    }

    @Test
    void caseThatJunitRunsDirectlyPassesOnTheEmbeddedServer() {
        CaseInfo first = Registry.load().cases().stream()
                .filter(info -> info.row().isEmpty())
                .findFirst()
                .orElseThrow();
        TestExecutionSummary summary = runDirectly(first);
        assertEquals(
                1, summary.getTestsSucceededCount(), () -> summary.getFailures().toString());
    }

    @Test
    void tableThatJunitRunsDirectlyHasAllItsRows() {
        CaseInfo row = Registry.load().cases().stream()
                .filter(info -> info.row().isPresent())
                .findFirst()
                .orElseThrow();
        long rows = Registry.load().cases().stream()
                .filter(info -> info.method().equals(row.method()))
                .count();
        assertEquals(rows, runDirectly(row).getTestsSucceededCount());
    }
}
