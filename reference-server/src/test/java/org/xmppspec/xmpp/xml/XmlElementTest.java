package org.xmppspec.xmpp.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements: built, parsed, asked, changed and written. */
class XmlElementTest {
    private static final String CLIENT = "jabber:client";

    @Test
    void answersQuestions() {
        XmlElement message =
                Parsed.inStream("<message id='1' xml:lang='de'>a<body>hi</body>b<x xmlns='urn:x'/></message>");

        assertEquals(Optional.of("1"), message.attribute("id"));
        assertEquals(Optional.empty(), message.attribute("lang"));
        assertEquals(Optional.of("de"), message.lang());
        assertEquals("ab", message.text());
        assertEquals("hi", message.child("body", CLIENT).orElseThrow().text());
        assertEquals(Optional.empty(), message.child("x", CLIENT));
        assertEquals("x", message.child("x", "urn:x").orElseThrow().localName());
        assertEquals(2, message.children().size());
        assertEquals(1, message.children("body", CLIENT).size());
        assertEquals("body", message.firstChild().orElseThrow().localName());
        assertEquals(4, message.content().size());
    }

    @Test
    void changesMakeCopies() {
        XmlElement iq = XmlElement.builder("iq", CLIENT)
                .attribute("to", "a")
                .attribute("id", "1")
                .build();

        assertEquals(
                "<iq to='b' id='1' xmlns='jabber:client'/>",
                iq.withAttribute("to", "b").toString());
        assertEquals(Optional.empty(), iq.withoutAttribute("to").attribute("to"));
        assertEquals(
                1,
                iq.withChild(XmlElement.of("ping", "urn:xmpp:ping")).children().size());
        assertEquals(Optional.of("a"), iq.attribute("to"));
        assertEquals(0, iq.children().size());
    }

    @Test
    void buildersCanTakeThingsAway() {
        XmlElement message = Parsed.inStream("<message>a<body>hi</body><x xmlns='urn:x'/></message>");

        XmlElement withoutX = message.toBuilder()
                .removeChildren(child -> child.is("x", "urn:x"))
                .build();
        assertEquals("<message>a<body>hi</body></message>", inStream(withoutX));
        assertEquals("<message/>", inStream(message.toBuilder().clearContent().build()));
    }

    @Test
    void equalElementsAreEqual() {
        String xml = "<message id='1'><body>hi</body></message>";

        assertEquals(Parsed.inStream(xml), Parsed.inStream(xml));
        assertEquals(Parsed.inStream(xml).hashCode(), Parsed.inStream(xml).hashCode());
        assertNotEquals(Parsed.inStream(xml), Parsed.inStream(xml.replace("hi", "ho")));
        assertNotEquals(Parsed.inStream(xml), Parsed.inStream(xml.replace("id='1'", "id='2'")));
    }

    @Test
    void builtElementsDeclareWhatTheyNeed() {
        XmlElement result = XmlElement.builder("iq", CLIENT)
                .child(XmlElement.builder("query", "jabber:iq:roster")
                        .child("item", "x")
                        .build())
                .child(XmlElement.builder("none", "")
                        .child(XmlElement.of("back", CLIENT))
                        .build())
                .build();

        assertEquals(
                "<iq><query xmlns='jabber:iq:roster'><item>x</item></query>"
                        + "<none xmlns=''><back xmlns='jabber:client'/></none></iq>",
                inStream(result));
        assertEquals(
                "<iq xmlns='jabber:client'><query xmlns='jabber:iq:roster'><item>x</item></query>"
                        + "<none xmlns=''><back xmlns='jabber:client'/></none></iq>",
                result.toString());
    }

    @Test
    void prefixesThatTheStreamDeclaredAreDeclaredElsewhere() {
        XmlElement error = Parsed.inStream("<stream:error/>");

        assertEquals("<stream:error/>", inStream(error));
        assertEquals("<stream:error xmlns:stream='http://etherx.jabber.org/streams'/>", error.toString());
    }

    @Test
    void attributesInANamespaceGetAPrefix() {
        XmlElement element = XmlElement.builder("a", "urn:a")
                .attribute(new Attribute("p", "x", "urn:p", "1"))
                .attribute(new Attribute("p", "y", "urn:q", "2"))
                .attribute(new Attribute("", "z", "urn:r", "3"))
                .build();

        XmlElement again = Parsed.standalone(element.toString());
        assertEquals(Optional.of("1"), again.attribute("x", "urn:p"));
        assertEquals(Optional.of("2"), again.attribute("y", "urn:q"));
        assertEquals(Optional.of("3"), again.attribute("z", "urn:r"));
    }

    @Test
    void anElementsOwnNameWinsOverADeclaration() {
        XmlElement element =
                XmlElement.builder("a", "urn:a").declare("", "urn:other").build();

        assertEquals("<a xmlns='urn:a'/>", element.toString());
    }

    @Test
    void attributesAreReplacedInTheirPlace() {
        XmlElement element = XmlElement.builder("a", "")
                .attribute("b", "1")
                .attribute("c", "2")
                .attribute("b", "3")
                .attribute("d", Optional.empty())
                .lang("en")
                .build();

        assertEquals("<a b='3' c='2' xml:lang='en'/>", element.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message to='a' id='b' xml:lang='en'><body>  two  words \n</body></message>",
                "<message xmlns='jabber:client'/>",
                "<p:message xmlns:p='jabber:client' xmlns:unused='urn:u'><p:body/></p:message>",
                "<message><a:b a:c='1' xmlns:a='urn:a'><a:d/></a:b><b xmlns=''><c/></b></message>",
                "<message><body>&lt;&amp;&gt;\"' 😀𐌀 ]]&gt;</body></message>",
                "<message a='&lt;&amp;&gt;&quot;&apos; &#x9;&#xA;&#xD; 😀'/>",
                "<message>a\n\tb&#xD;c</message>",
                "<stream:features><x xmlns='urn:x'/></stream:features>"
            })
    void writesWhatItRead(String xml) {
        XmlElement element = Parsed.inStream(xml);

        assertEquals(element, Parsed.inStream(inStream(element)));
        assertEquals(xml, inStream(element));
    }

    @Test
    void textIsKeptToTheCharacter() {
        StringBuilder all = new StringBuilder();
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            if (XmlCharacters.isLegal(character)) {
                all.appendCodePoint(character);
            }
        }
        XmlElement element = XmlElement.builder("a", CLIENT)
                .attribute("b", all.toString())
                .text(all.toString())
                .build();

        assertEquals(List.of(element), List.of(Parsed.inStream(inStream(element))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0xB, 0xFFFE, 0xD800})
    void whatXmlCannotCarryIsNotWritten(int character) {
        XmlElement element = XmlElement.of("a", "", Character.toString(character));

        assertThrows(IllegalArgumentException.class, element::toString);
    }

    @Test
    void escapesForOthers() {
        assertEquals("&lt;a&gt; &amp; \"b\"", XmlEscaping.text("<a> & \"b\""));
        assertEquals("&lt;a&gt; &amp; &quot;b&apos;&#xA;", XmlEscaping.attributeValue("<a> & \"b'\n"));
    }

    private static String inStream(XmlElement element) {
        return XmlWriter.within(element, Map.of("", CLIENT, "stream", XmlNames.STREAM_NAMESPACE));
    }
}
