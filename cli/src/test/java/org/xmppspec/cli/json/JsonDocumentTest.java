package org.xmppspec.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xmppspec.client.xml.Fragments;

/** docs/json.md says what is so. */
class JsonDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "json.md");
    private static final Pattern EXAMPLE = Pattern.compile("```xml\n(.*?)\n```\n```json\n(.*?)\n```", Pattern.DOTALL);

    @Test
    void theExamplesAreTrueInBothDirections() throws Exception {
        List<MatchResult> examples =
                EXAMPLE.matcher(Files.readString(DOCUMENT)).results().toList();
        assertTrue(examples.size() >= 8, "there are " + examples.size());
        for (MatchResult example : examples) {
            Element xml = element(example.group(1));
            assertEquals(
                    JsonMapper.builder().build().readTree(example.group(2)), StanzaJson.toJson(xml), example.group(1));
            assertEquals(XmlContent.of(xml), XmlContent.of(element(StanzaJson.toXml(example.group(2)))));
        }
    }

    @Test
    void theTableHasEveryKey() throws IOException {
        String expected = ShortRule.all().stream().map(JsonDocumentTest::row).collect(Collectors.joining("\n"));
        assertTrue(Files.readString(DOCUMENT).contains("|---|---|---|\n" + expected + "\n\n"), expected);
    }

    private static String row(ShortRule rule) {
        return "| " + String.join(", ", rule.where()) + " | `" + rule.key() + "` | " + meaning(rule) + " |";
    }

    private static String meaning(ShortRule rule) {
        String name = rule.names().get(0);
        String element = "`<" + name + ">`" + (rule.namespace().equals("jabber:client") ? "" : " " + rule.namespace());
        return switch (rule.kind()) {
            case ATTRIBUTE -> "the attribute `" + name + "`";
            case TEXT -> "the text of " + element;
            case NUMBER -> "the text of " + element + ", a number where it is one";
            case VALUE -> "the attribute `" + rule.argument() + "` of " + element;
            case FLAG -> "a flag: " + element;
            case CHOICE -> "the name of an empty element: " + names(rule) + " " + rule.namespace();
            case OBJECT -> "an object (" + rule.argument() + "): " + element + constant(rule);
            case LIST -> "a list of objects (" + rule.argument() + "): " + element;
            case TEXTS -> "a list of the texts of " + element;
            case VALUES -> "a list of the attributes `" + rule.argument() + "` of " + element;
        };
    }

    private static String names(ShortRule rule) {
        return rule.names().stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
    }

    private static String constant(ShortRule rule) {
        return rule.constant().isEmpty() ? "" : " with `" + rule.constantKey() + "` `" + rule.constantValue() + "`";
    }

    private static Element element(String xml) {
        return Fragments.parse(xml, "jabber:client").get(0);
    }
}
