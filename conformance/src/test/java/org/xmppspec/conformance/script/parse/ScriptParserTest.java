package org.xmppspec.conformance.script.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppspec.conformance.catalogue.Level;

class ScriptParserTest {
    @Test
    void theHeadSaysWhatItIs() throws ScriptSyntaxException {
        String text = """
                id own-id
                title One # two
                section RFC6120 4
                level should
                tags a b
                actor r
                connect
                expect <iq/> for RFC6120-10.1-1
                expect open
                """;
        Script script = parse("\ufeff" + text.replace("\n", "\r\n"));

        assertEquals("own-id", script.id());
        assertEquals("One # two", script.title());
        assertEquals("RFC6120 4", script.section());
        assertEquals(Set.of("a", "b"), script.tags());
        assertEquals(List.of("RFC6120-10.1-1"), script.requirements());
        assertEquals(Map.of("line-9", Level.SHOULD), script.own());
    }

    @Test
    void whatItDoesNotSayComesFromTheFile() throws ScriptSyntaxException {
        Script script = parse("actor stub component\nconnect to bind\nexpect open\n");

        assertEquals("name", script.id());
        assertEquals("name", script.title());
        assertEquals("SCRIPTS", script.section());
        assertTrue(script.needsComponent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "|s:1:1: expected an expect or expect-nothing",
                "actor r~connect|s:2:8: expected an expect or expect-nothing",
                "actor r~tags x|s:2:1: expected 'tags' before the first statement",
                "title~actor r|s:2:1: expected a title, found the end of the line",
                "actor r~actor r|s:2:1: there are two actors called r",
                "actor r raw~connect|s:2:1: expected a stage up to tls",
                "actor r component~connect|s:2:1: expected tcp, stream or bind",
                "actor r~expect open|s:2:1: expected 'r connect' before",
                "actor r~connect~expect-nothing <iq/> by q|s:3:22: expected one of the actors r, found 'q'",
                "actor r~connect~raw file `no`|s:3:5: there is no file dir/no",
                "actor r~connect~send <a b='x ${y}'/>|s:3:14: nobody has set ${y} here; known are",
                "actor r~connect~answer when body /x/ with <a>${y}</a>|s:3:30: nobody has set ${y} here",
                "actor r~actor q~connect|s:3:1: expected the name of the actor before 'connect'",
            })
    void whatCouldNotBePlayedIsSaidBefore(String text, String message) {
        String script = text == null ? "" : text.replace('~', '\n').replace('`', '"');

        ScriptSyntaxException mistake = assertThrows(ScriptSyntaxException.class, () -> parse(script));

        assertTrue(mistake.getMessage().startsWith(message), mistake.getMessage());
    }

    private static Script parse(String text) throws ScriptSyntaxException {
        return ScriptParser.parse("s", "name", Path.of("dir"), text);
    }
}
