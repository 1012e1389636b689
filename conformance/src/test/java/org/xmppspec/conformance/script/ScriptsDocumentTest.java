package org.xmppspec.conformance.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.script.parse.ScriptSyntaxException;
import org.xmppspec.conformance.script.parse.StepParser;
import org.xmppspec.conformance.script.step.Step;
import org.xmppspec.conformance.target.EmbeddedTarget;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.TargetUnusableException;
import org.xmppspec.server.ServerConfig;

/** Everything that docs/scripts.md shows can be read; its whole scripts pass. */
class ScriptsDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "scripts.md");

    @Test
    void everyExampleOfAVerbIsRead() throws IOException, ScriptSyntaxException {
        Set<String> kinds = new HashSet<>();
        List<String> blocks = blocks("steps");
        for (String block : blocks) {
            for (Step step : new StepParser("docs/scripts.md", Path.of("")).parse(block)) {
                kinds.add(step.getClass().getSimpleName());
            }
        }
        assertTrue(blocks.size() >= 9, () -> blocks.size() + " blocks");
        for (Class<?> kind : Step.class.getPermittedSubclasses()) {
            assertTrue(kinds.contains(kind.getSimpleName()), () -> "no example of " + kind.getSimpleName());
        }
    }

    @Test
    void everyVerbIsInTheGrammarAndInAnExample() throws IOException {
        String text = Files.readString(DOCUMENT);
        String grammar = text.substring(text.indexOf("## Grammar"));
        String examples = String.join("\n", blocks("steps"));
        for (String verb : StepParser.VERBS) {
            assertTrue(grammar.contains("\"" + verb + "\""), () -> verb + " is not in the grammar");
            assertTrue(Pattern.compile("\\b" + verb + "\\s").matcher(examples).find(), () -> verb + " has no example");
        }
    }

    @Test
    void itsScriptsPass() throws IOException, TargetUnusableException {
        try (OpenTarget target = EmbeddedTarget.open(ServerConfig.builder().build(), Duration.ofSeconds(5), 2)) {
            List<String> scripts = blocks("script");
            assertEquals(2, scripts.size());
            for (String script : scripts) {
                CaseResult result = Played.on(target, script);
                assertEquals(Verdict.PASS, result.verdict(), () -> result.message() + "\n" + script);
            }
        }
    }

    private static List<String> blocks(String kind) throws IOException {
        Pattern block = Pattern.compile("(?ms)^```" + kind + "\n(.*?)^```$");
        List<String> found = new ArrayList<>();
        block.matcher(Files.readString(DOCUMENT)).results().forEach(result -> found.add(result.group(1)));
        return found;
    }
}
