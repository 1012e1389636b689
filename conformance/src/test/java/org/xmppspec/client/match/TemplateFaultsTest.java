package org.xmppspec.client.match;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template that cannot be meant as written is refused with a sentence, never matched leniently. */
class TemplateFaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<message>                                            | not well-formed",
                "<!DOCTYPE a><a/>                                     | not well-formed",
                "<message from='${nurse.full}'/>                      | Unknown variable ${nurse.full}; known are [romeo]",
                "<message from='${romeo'/>                            | no closing brace",
                "<message from='x${present}'/>                        | only as a whole attribute value or text",
                "<message from='${more}'/>                            | only as a whole attribute value or text",
                "<message from='${matches:[}'/>                       | not a regular expression",
                "<message from='${capture:}'/>                        | cannot be the name of a variable",
                "<message from='${capture:a}' to='${capture:a}'/>     | captured twice",
                "<message/><presence/>                                | one element",
                "text                                                 | one element",
                "''                                                   | one element",
                "<message><body>${absent}</body></message>            | for attributes",
                "<p>${present}<b/></p>                                | must be the whole content",
                "<p>${empty}<b/></p>                                  | must be the only content",
                "<p>${empty}<t:absent><b/></t:absent></p>             | must be the only content",
                "<t:absent><b/></t:absent>                            | <t:absent> cannot stand here",
                "<p><t:whatever/></p>                                 | <t:whatever> cannot stand here",
                "<p><t:absent/></p>                                   | t:absent holds the elements",
                "<p><t:absent>a<b/></t:absent></p>                    | t:absent holds the elements",
                "<p><t:absent><b><t:absent><c/></t:absent></b></t:absent></p> | no further t:absent",
                "<p><t:absent><b c='${capture:c}'/></t:absent></p>    | must be absent",
                "<p><t:in-order>a<b/></t:in-order></p>                | t:in-order holds elements",
                "<p><t:one-of/></p>                                   | needs the alternatives",
                "<p><t:one-of>a<b/></t:one-of></p>                    | needs the alternatives",
                "<p t:order='1'/>                                     | no attribute t:order",
                "<p xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:type='a'/> | XML Schema instance"
            })
    void isRefused(String template, String problem) {
        var variables = new Variables().set("romeo", "r");
        var refusal = assertThrows(TemplateException.class, () -> XmlTemplate.of(template, variables));
        assertTrue(refusal.getMessage().contains(problem), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("The template is: " + template), refusal.getMessage());
    }

    @Test
    void tooManyAlternativesAreRefused() {
        String choice = "<t:one-of><a/><b/></t:one-of>";
        var refusal = assertThrows(
                TemplateException.class, () -> XmlTemplate.of("<p>" + choice.repeat(7) + "</p>", new Variables()));
        assertTrue(refusal.getMessage().contains("more than 64 alternatives"), refusal.getMessage());
    }
}
