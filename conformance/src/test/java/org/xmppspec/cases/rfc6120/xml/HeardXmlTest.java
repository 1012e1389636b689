package org.xmppspec.cases.rfc6120.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server sent is judged by the rules of XML, although its streams have not ended. */
class HeardXmlTest {
    private static final String HEADER = "<?xml version='1.0'?><stream:stream xmlns='jabber:client'"
            + " xmlns:stream='http://etherx.jabber.org/streams'>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<message><body>1 &lt; 2 \uD83C\uDF39 <![CDATA[<!-- -->]]></body>",
                "<success/>" + HEADER + "<x xmlns:a='urn:a' a:b='1'/>",
                "</stream:stream>",
                "<message"
            })
    void streamsThatGoOnAreInOrder(String content) {
        HeardXml heard = HeardXml.of(HEADER + content);

        assertEquals("nothing", heard.problemOfXml());
        assertEquals("nothing", heard.problemOfNamespaces());
        assertEquals(List.of(), heard.restricted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a></b>", "<a b='1' b='2'/>", "<a b=''c'/>", "<a>&</a>", "<a>]]></a>", "<a>\u0001</a>"})
    void whatIsNotWellFormedIsFoundInAnyStream(String content) {
        assertNotEquals("nothing", HeardXml.of(HEADER + content).problemOfXml());
        assertNotEquals(
                "nothing", HeardXml.of(HEADER + content + HEADER + "<fine/>").problemOfXml());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a:b/>", "<b a:c='1'/>", "<b xmlns:a=''/>", "<c xmlns:a='u' xmlns:b='u' a:d='' b:d=''/>"})
    void namesAreJudgedApart(String content) {
        HeardXml heard = HeardXml.of(HEADER + content);

        assertEquals("nothing", heard.problemOfXml());
        assertNotEquals("nothing", heard.problemOfNamespaces());
    }

    @Test
    void whatStreamsDoWithoutIsNamed() {
        assertEquals(
                List.of("a comment", "a processing instruction", "an entity reference"),
                HeardXml.of(HEADER + "<a><!-- b --><?c d?>&e;</a>").restricted());
    }
}
