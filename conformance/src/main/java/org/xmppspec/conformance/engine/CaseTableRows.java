package org.xmppspec.conformance.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Lets JUnit schedule the selected rows of a {@link CaseTable}, those that share a {@link Scene} as one invocation. */
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
        Map<String, List<CaseInfo>> scenes = new LinkedHashMap<>();
        for (CaseInfo info : CaseExtension.host(context).casesOf(context.getRequiredTestMethod())) {
            scenes.computeIfAbsent(info.scene(), key -> new ArrayList<>()).add(info);
        }
        return scenes.values().stream().map(RowInvocation::new);
    }

    /** Rows that are performed one after the other. */
    record RowInvocation(List<CaseInfo> rows) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return rows.stream().map(CaseInfo::id).collect(Collectors.joining(", "));
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            context.getStore(CaseExtension.NAMESPACE).put(CaseExtension.CASE, this);
        }
    }
}
