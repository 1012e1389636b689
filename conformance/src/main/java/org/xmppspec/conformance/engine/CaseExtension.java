package org.xmppspec.conformance.engine;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Lets JUnit schedule cases: it finds and orders them and spreads them over threads; performing and judging them is
 * left to the {@link CaseHost} that lies in the store of the launcher session.
 *
 * <p>JUnit sees empty parameters, because a case is invoked by {@link CasePerformer} on a thread that can be broken
 * off, together with the opening of its sessions.
 */
final class CaseExtension implements ParameterResolver, InvocationInterceptor, ExecutionCondition {
    static final Namespace NAMESPACE = Namespace.create(CaseExtension.class.getName());

    /** Under which an invocation lies in its own store. */
    static final String CASE = "case";

    /** Returns the run, or where there is none, what stands in for it. */
    static CaseHost host(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(CaseHost.KEY, key -> SoloHost.open(), CaseHost.class);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return host(context).hasStopped()
                ? ConditionEvaluationResult.disabled("The run has stopped")
                : ConditionEvaluationResult.enabled("The run goes on");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return true;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return null;
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        invocation.skip();
        host(context).casesOf(method.getExecutable()).forEach(info -> perform(List.of(info), context));
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        invocation.skip();
        perform(
                context.getStore(NAMESPACE)
                        .get(CASE, CaseTableRows.RowInvocation.class)
                        .rows(),
                context);
    }

    private static void perform(List<CaseInfo> cases, ExtensionContext context) {
        host(context).perform(cases, context.getRequiredTestInstance());
    }
}
