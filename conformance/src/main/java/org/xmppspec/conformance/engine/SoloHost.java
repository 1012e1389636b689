package org.xmppspec.conformance.engine;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.result.WireLine;
import org.xmppspec.conformance.target.EmbeddedTarget;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.TargetUnusableException;
import org.xmppspec.server.ServerConfig;

/**
 * Performs cases that a development environment has JUnit run directly: against an embedded server of its own, with the
 * verdict as the outcome of the test. JUnit closes it with the launcher session.
 */
final class SoloHost implements CaseHost, AutoCloseable {
    private final Registry registry = Registry.load();
    private final OpenTarget target;
    private final CasePerformer performer;
    private final Slots slots = new Slots(1, false);

    private SoloHost(OpenTarget target) {
        this.target = target;
        Set<CaseThread> running = ConcurrentHashMap.newKeySet();
        this.performer = new CasePerformer(target, RunOptions.builder().build(), Levels::of, running);
    }

    static SoloHost open() {
        try {
            ServerConfig config = ServerConfig.builder().build();
            return new SoloHost(EmbeddedTarget.open(config, Duration.ofSeconds(5), 1));
        } catch (TargetUnusableException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public boolean hasStopped() {
        return false;
    }

    @Override
    public List<CaseInfo> casesOf(Method method) {
        return registry.cases().stream()
                .filter(info -> info.method().equals(method))
                .toList();
    }

    @Override
    public void perform(List<CaseInfo> cases, Object instance) {
        performer.perform(cases, instance, slots, info -> true).forEach(performance -> judge(performance.result()));
    }

    private static void judge(CaseResult result) {
        if (result.verdict().compareTo(Verdict.WARN) >= 0) {
            throw new AssertionError(result.verdict() + ": " + result.message() + "\n"
                    + result.transcript().stream().map(SoloHost::line).collect(Collectors.joining("\n")));
        }
    }

    private static String line(WireLine line) {
        return line.ms() + " ms " + line.actor() + (line.direction().equals("in") ? " < " : " > ") + line.data();
    }

    @Override
    public void close() {
        target.close();
    }
}
