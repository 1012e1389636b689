package org.xmppspec.client.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {
    private final Variables variables =
            new Variables().set("domain", "localhost").set("odd", "a$1\\<'&\">");

    @Test
    void textGetsValuesAsTheyAre() {
        assertEquals("at localhost: a$1\\<'&\">", variables.expand("at ${domain}: ${odd}"));
    }

    @Test
    void xmlGetsEscapedValues() {
        assertEquals("<a b='a$1\\&lt;&apos;&amp;&quot;&gt;'/>", variables.expandXml("<a b='${odd}'/>"));
    }

    @Test
    void newValueReplacesTheOldOne() {
        variables.set("domain", "example.org").setAll(Map.of("id", "7"));
        assertEquals("example.org 7", variables.expand("${domain} ${id}"));
    }

    @Test
    void unknownNameIsRefusedWithTheKnownOnes() {
        var refusal = assertThrows(TemplateException.class, () -> variables.expandXml("<a b='${romeo.full}'/>"));
        assertEquals(
                "Unknown variable ${romeo.full}; known are [domain, odd]. In: <a b='${romeo.full}'/>",
                refusal.getMessage());
    }

    @Test
    void ruleIsRefusedInWhatIsSent() {
        var refusal = assertThrows(TemplateException.class, () -> variables.expandXml("<a b='${present}'/>"));
        assertTrue(refusal.getMessage().startsWith("${present} has a meaning only in a template"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "present", "any", "matches:x", "capture:x", "1a", "a b", "a}"})
    void nameMustBeAName(String name) {
        assertThrows(TemplateException.class, () -> variables.set(name, "x"));
    }
}
