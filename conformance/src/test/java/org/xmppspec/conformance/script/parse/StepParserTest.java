package org.xmppspec.conformance.script.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppspec.client.StreamStage;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.script.step.Claim;
import org.xmppspec.conformance.script.step.Expectation;
import org.xmppspec.conformance.script.step.Expectation.Together;
import org.xmppspec.conformance.script.step.FenceWay;
import org.xmppspec.conformance.script.step.RawPiece;
import org.xmppspec.conformance.script.step.Step;

class StepParserTest {
    private final StepParser parser = new StepParser("s", Path.of("dir"));

    @Test
    void theActorMayBeLeftOutWhereThereIsOneByDefault() throws ScriptSyntaxException {
        parser.byDefault("romeo");

        assertEquals("romeo", one("close").actor());
        assertEquals("juliet", one("juliet close").actor());
        assertEquals("<presence/>", ((Step.Send) one("<presence/>")).xml());
    }

    @Test
    void anElementGoesOnOverLinesThatAreNotIndented() throws ScriptSyntaxException {
        List<Step> steps = parser.parse("a send <message>\n<body>x</body>\n</message>\n\n# why\na close  # and this\n");

        assertEquals(2, steps.size());
        assertEquals("<message>\n<body>x</body>\n</message>", ((Step.Send) steps.get(0)).xml());
        assertEquals("s:6:1", steps.get(1).place().toString());
    }

    @Test
    void expectKnowsAlternativesOrderAndClauses() throws ScriptSyntaxException {
        Step.Expect expect = (Step.Expect) one("a expect within 2s <iq/> then <message/>\n  for RFC6120-4.3.2-3");

        assertEquals(Optional.of(Duration.ofSeconds(2)), expect.within());
        assertEquals(Claim.of("RFC6120-4.3.2-3"), expect.claim());
        assertEquals(new Expectation.Stanzas(Together.IN_ORDER, List.of("<iq/>", "<message/>")), expect.what());
        Step.Expect should = (Step.Expect) one("a expect <iq/> level should");
        assertEquals(new Claim("line-1", Optional.of(Level.SHOULD)), should.claim());
    }

    @Test
    void expectNothingKnowsItsFence() throws ScriptSyntaxException {
        assertEquals(new FenceWay.Marker(Optional.of("b"), true), fence("a expect-nothing <iq/> by b twice"));
        assertEquals(new FenceWay.Marker(Optional.empty(), false), fence("a expect-nothing <iq/>"));
        assertEquals(new FenceWay.Arrival("<message/>"), fence("a expect-nothing <iq/> until <message/>"));
        assertEquals(
                new FenceWay.Answer("<iq type='get'/>"),
                fence("a expect-nothing <iq/> until answer to <iq type='get'/>"));
        assertEquals(new FenceWay.Quiet("lost"), fence("a expect-nothing <iq/> quiet \"lost\""));
    }

    @Test
    void rawTakesTheLineAsItIsOrTextWithEscapes() throws ScriptSyntaxException {
        assertEquals(
                List.of(new RawPiece.Text("<message>&\"# x")), ((Step.Raw) one("a raw <message>&\"# x  ")).pieces());
        assertEquals(
                List.of(
                        new RawPiece.Text("\r\n"),
                        new RawPiece.Bytes("\u00ff"),
                        new RawPiece.FromFile(Path.of("dir", "f"))),
                ((Step.Raw) one("a raw \"\\r\\n\\xff\" file \"f\"")).pieces());
    }

    @Test
    void stagesAreWords() throws ScriptSyntaxException {
        assertEquals(StreamStage.TLS, ((Step.Connect) one("a connect to tls")).stage());
        assertEquals(StreamStage.ONLINE, ((Step.Connect) one("a connect")).stage());
        assertEquals(Optional.empty(), ((Step.Reconnect) one("a reconnect")).stage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a sned <iq/>|s:1:3: expected one of connect, reconnect",
                "a send <iq><b></iq>|s:1:15: expected </b>, found </iq>",
                "a send <iq>|s:1:8: the element <iq> that begins here is not closed: expected </iq>",
                "a send <x:iq/>|s:1:8: not well-formed (raw sends it all the same)",
                "a expect soon|s:1:10: expected XML or one of features, header, stream-error",
                "a expect <iq/> within soon|s:1:23: expected a time such as 500ms",
                "a expect <iq/> for RFC1-1|s:1:20: expected the id of a requirement, and the catalogue knows no RFC1-1",
                "a expect <iq/> and <b/> or <c/>|s:1:25: expected the same word again: and, found 'or'",
                "a expect <iq id='${matches:(}'/>|s:1:10: '(' is not a regular expression",
                "a connect to heaven|s:1:14: expected one of tcp, stream, features, tls, sasl, bind, online",
                "a let x = xpath \"//[\"|s:1:17: '//[' is not XPath",
                "a raw \"\\q\"|s:1:9: \\q is no escape",
                "a raw \"x|s:1:7: the text that begins here does not end on its line",
                "a answer when body /(/ with <iq/>|s:1:22: this is no regular expression",
                "a close now|s:1:9: expected the end of the line, found 'now'",
                "close|s:1:1: expected the name of the actor before 'close'",
                "actor send|s:1:7: expected the name of an actor",
                "actor a priority 200|s:1:18: expected a number from -128 to 127, found '200'",
            })
    void aMistakeIsSaidWithItsPlace(String text, String message) {
        ScriptSyntaxException mistake = assertThrows(ScriptSyntaxException.class, () -> parser.parse(text));

        assertEquals(
                message,
                mistake.getMessage()
                        .substring(
                                0,
                                Math.min(message.length(), mistake.getMessage().length())));
    }

    private FenceWay fence(String text) throws ScriptSyntaxException {
        return ((Step.ExpectNothing) one(text)).fence();
    }

    private Step one(String text) throws ScriptSyntaxException {
        return parser.parse(text).get(0);
    }
}
