package org.xmppspec.conformance.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs every selected case once, through JUnit's Launcher.
 *
 * <p>The session's store carries the run to the extension. Nothing that lies on the class path registers itself: what
 * writes reports reads the results. The number of threads needs both {@code fixed.parallelism} and
 * {@code fixed.max-pool-size}, because cases block and the pool would make up for that.
 */
final class LauncherRound {
    private final RunContext context;
    private final RunOptions options;
    private final int jobs;
    private final int round;

    LauncherRound(RunContext context, RunOptions options, int jobs, int round) {
        this.context = context;
        this.options = options;
        this.jobs = jobs;
        this.round = round;
    }

    void execute() {
        LauncherConfig config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            Namespace namespace = Namespace.create(CaseExtension.class.getName());
            session.getStore().put(namespace, CaseHost.KEY, context);
            session.getLauncher().execute(request());
        }
    }

    private LauncherDiscoveryRequest request() {
        List<MethodSelector> methods = context.methods().stream()
                .map(method -> selectMethod(method.getDeclaringClass(), method))
                .toList();
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(methods)
                .configurationParameters(parameters())
                .enableImplicitConfigurationParameters(false)
                .build();
    }

    private Map<String, String> parameters() {
        String prefix = "junit.jupiter.execution.parallel.";
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(prefix + "enabled", "true");
        parameters.put(prefix + "mode.default", "concurrent");
        parameters.put(prefix + "mode.classes.default", "concurrent");
        parameters.put(prefix + "config.strategy", "fixed");
        parameters.put(prefix + "config.fixed.parallelism", Integer.toString(jobs));
        int threads = Slots.threads(jobs, options.overlappingWaits());
        parameters.put(prefix + "config.fixed.max-pool-size", Integer.toString(threads));
        if (options.shuffle()) {
            parameters.put("junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$Random");
            parameters.put("junit.jupiter.testmethod.order.default", "org.junit.jupiter.api.MethodOrderer$Random");
            parameters.put("junit.jupiter.execution.order.random.seed", Long.toString(options.seed() + round));
        }
        return parameters;
    }
}
