package org.xmppspec.conformance.engine;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.xmppspec.conformance.result.RunState;

/**
 * Lets JUnit schedule cases: it finds and orders them and spreads them over threads; performing and judging them is
 * left to the run that lies in the store of the launcher session.
 *
 * <p>JUnit sees empty parameters, because a case is invoked by {@link CasePerformer} on a thread that can be broken
 * off, together with the opening of its sessions.
 */
final class CaseExtension implements ParameterResolver, InvocationInterceptor, ExecutionCondition {
    static final Namespace NAMESPACE = Namespace.create(CaseExtension.class.getName());

    /** Under which the case of a row lies in the store of its invocation. */
    static final String CASE = "case";

    static RunContext run(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(RunContext.KEY, RunContext.class);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        RunContext run = run(context);
        if (run == null) {
            return ConditionEvaluationResult.disabled("Cases need a target: they run through 'xmppspec run'");
        }
        return run.stopped() == RunState.RUNNING
                ? ConditionEvaluationResult.enabled("The run goes on")
                : ConditionEvaluationResult.disabled("The run has stopped");
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
        run(context).casesOf(method.getExecutable()).forEach(info -> perform(info, context));
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        invocation.skip();
        perform(context.getStore(NAMESPACE).get(CASE, CaseInfo.class), context);
    }

    private static void perform(CaseInfo info, ExtensionContext context) {
        run(context).perform(info, context.getRequiredTestInstance());
    }
}
