package org.xmppspec.conformance.engine;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Lets JUnit schedule the selected rows of a {@link CaseTable}, each as one invocation. */
final class CaseTableRows implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return CaseExtension.host(context).casesOf(context.getRequiredTestMethod()).stream()
                .map(RowInvocation::new);
    }

    private record RowInvocation(CaseInfo info) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return info.id();
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            context.getStore(CaseExtension.NAMESPACE).put(CaseExtension.CASE, info);
        }
    }
}
