package org.xmppspec.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xmppspec.client.xml.ElementReader;
import org.xmppspec.client.xml.Fragments;
import org.xmppspec.client.xml.StreamEvents;

/** Stanzas become JSON and come back as they were. */
class StanzaJsonTest {
    private static final int RANDOM_ELEMENTS = 4000;

    private static Element parse(String xml) {
        return Fragments.parse(xml, "jabber:client").get(0);
    }

    private static JsonNode json(String text) throws Exception {
        return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    }

    private static void comesBack(String xml) throws Exception {
        Element before = parse(xml);
        for (JsonNode json : List.of(StanzaJson.toJson(before), StanzaJson.toGeneralJson(before))) {
            Element after = parse(StanzaJson.toXml(json.toString()));
            assertEquals(XmlContent.of(before), XmlContent.of(after), () -> xml + "\nbecame " + json);
        }
    }

    @Test
    void aMessageInShort() throws Exception {
        String xml = "<message to='juliet@verona.test' type='chat' xml:lang='en'><body>Hello &amp; co</body>"
                + "<active xmlns='http://jabber.org/protocol/chatstates'/></message>";
        assertEquals(
                json("{'message':{'to':'juliet@verona.test','type':'chat','lang':'en','body':'Hello & co',"
                        + "'chatState':'active'}}"),
                StanzaJson.toJson(parse(xml)));
        comesBack(xml);
    }

    @Test
    void anIqInShort() throws Exception {
        String xml = "<iq type='result' id='1'><query xmlns='http://jabber.org/protocol/disco#info' node='n'>"
                + "<identity category='server' type='im'/><feature var='urn:xmpp:ping'/><feature var='jabber:iq:version'/>"
                + "</query></iq>";
        JsonNode written = StanzaJson.toJson(parse(xml));
        assertEquals("info", written.at("/iq/disco/type").asText());
        assertEquals("im", written.at("/iq/disco/identities/0/type").asText());
        assertEquals("jabber:iq:version", written.at("/iq/disco/features/1").asText());
        comesBack(xml);
    }

    @Test
    void aCarbonInShort() throws Exception {
        String xml = "<message from='romeo@verona.test' to='romeo@verona.test/a'><sent xmlns='urn:xmpp:carbons:2'>"
                + "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' to='juliet@verona.test'>"
                + "<body>hi</body></message></forwarded></sent></message>";
        assertEquals(
                json("{'message':{'from':'romeo@verona.test','to':'romeo@verona.test/a','carbon':{'type':'sent',"
                        + "'forward':{'message':{'to':'juliet@verona.test','body':'hi'}}}}}"),
                StanzaJson.toJson(parse(xml)));
        comesBack(xml);
    }

    @Test
    void whatHasNoKeyStandsInChildrenAndWhatStandsBetweenToo() throws Exception {
        String xml = "<message><body>hi</body><x xmlns='urn:x' a='1'>mixed<y/>content</x><thread>t</thread>"
                + "<z xmlns='urn:z'/><origin-id xmlns='urn:xmpp:sid:0' id='o'/></message>";
        JsonNode written = StanzaJson.toJson(parse(xml));
        assertEquals("hi", written.at("/message/body").asText());
        assertEquals("content", written.at("/message/children/0/children/2").asText());
        assertEquals("thread", written.at("/message/children/1/name").asText());
        assertEquals("z", written.at("/message/children/2/name").asText());
        assertEquals("o", written.at("/message/originId").asText());
        comesBack(xml);
    }

    /** Each of these would lose something in short, so it is written whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message other='1'/>",
                "<message>text</message>",
                "<message>\n  <body>hi</body>\n</message>",
                "<message xmlns:p='urn:p'><body>a</body><p:x p:a='1' a='2'/></message>",
                "<c:message xmlns:c='jabber:client'/>",
                "<message xmlns='urn:other'/>",
                "<enable xmlns='urn:xmpp:sm:3' resume='true'/>",
                "<stream:error><host-gone xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>"
            })
    void whatTheShortFormWouldLoseIsWrittenWhole(String xml) throws Exception {
        assertTrue(StanzaJson.toJson(parse(xml)).has("name"));
        comesBack(xml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message xmlns='jabber:client'><body/></message>",
                "<message><body xmlns='jabber:client'>declared again</body></message>",
                "<message><body xmlns:p='urn:p'>declared for nothing</body></message>",
                "<message><stanza-id xmlns='urn:xmpp:sid:0' id='1' by='a'/><body/><stanza-id xmlns='urn:xmpp:sid:0'/>"
                        + "</message>",
                "<message><body><x/></body></message>",
                "<presence><show>away</show><priority>5</priority></presence>",
                "<presence><priority>05</priority></presence>",
                "<presence><priority> 5 </priority><priority>6</priority></presence>",
                "<message><body xml:lang='de'>Hallo</body><body>hi</body></message>",
                "<message><body/></message>",
                "<message><body>a&#13;b\tc\n d</body></message>",
                "<message id='a&#10;b&#9;c'/>",
                "<message><body><![CDATA[<b>]]></body></message>",
                "<iq type='error' id='1'><ping xmlns='urn:xmpp:ping'/><error type='cancel' by='x'>"
                        + "<gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>xmpp:a@b</gone></error></iq>",
                "<iq type='set' id='1'><query xmlns='jabber:iq:roster'><item jid='a@b'><group>x</group><group/></item>"
                        + "</query></iq>",
                "<iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>",
                "<iq type='get' id='1'><ping xmlns='urn:xmpp:ping' x='y'/></iq>",
                "<iq type='set'><block xmlns='urn:xmpp:blocking'><item jid='a@b'/></block></iq>"
            })
    void theseAreShortAndComeBackAsTheyWere(String xml) throws Exception {
        assertFalse(StanzaJson.toJson(parse(xml)).has("name"));
        comesBack(xml);
    }

    @Test
    void whateverXmlThereIsComesBack() throws Exception {
        int inShort = 0;
        for (int seed = 0; seed < RANDOM_ELEMENTS; seed++) {
            String xml = new SomeXml(seed).element();
            comesBack(xml);
            inShort += StanzaJson.toJson(parse(xml)).has("name") ? 0 : 1;
        }
        assertTrue(inShort > RANDOM_ELEMENTS / 20, inShort + " were written in short");
    }

    /** Many servers declare prefixes in the header and use them in what follows. */
    @Test
    void prefixesOfTheStreamHeaderAreDeclaredWhereTheyAreUsed() throws Exception {
        List<Element> received = new ArrayList<>();
        new ElementReader(10_000, new Elements(received))
                .feed(("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' "
                                + "xmlns:db='urn:db' version='1.0'>"
                                + "<stream:features><db:x a='1' db:b='2'><db:y/></db:x></stream:features>"
                                + "<message><db:x/></message>")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(2, received.size());
        for (Element before : received) {
            JsonNode json = StanzaJson.toJson(before);
            Element after = parse(StanzaJson.toXml(json.toString()));
            assertEquals(XmlContent.withoutDeclarations(before), XmlContent.withoutDeclarations(after));
        }
    }

    private record Elements(List<Element> received) implements StreamEvents {
        @Override
        public void header(Element header, String raw) {}

        @Override
        public void element(Element element, String raw) {
            received.add(element);
        }

        @Override
        public void closingTag() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"<message><!-- c --><body/></message>", "<message><body>a<?p i?></body></message>"})
    void whatAStreamForbidsHasNoJson(String xml) {
        Element element = parse(xml);
        String sentence = assertThrows(IllegalArgumentException.class, () -> StanzaJson.toJson(element))
                .getMessage();
        assertTrue(sentence.contains("RFC 6120 section 11.1"), sentence);
    }

    /** Short forms nested in each other are read in a time that does not grow with each level by a factor. */
    @Test
    void deepNestingTakesNoLongTime() throws Exception {
        String xml = "<message><body>hi</body></message>";
        for (int i = 0; i < 60; i++) {
            xml = "<message xmlns='jabber:client'><x xmlns='urn:x'/><forwarded xmlns='urn:xmpp:forward:0'>" + xml
                    + "</forwarded><z xmlns='urn:z'/></message>";
        }
        comesBack(xml);
    }

    @Test
    void severalStanzasAreAListOrOneAfterAnother() throws Exception {
        String text = "{'presence':{}}\n{'iq':{'id':'1'}} [{'message':{}},{'name':'a'}]".replace('\'', '"');
        assertEquals(List.of("<presence/>", "<iq id='1'/>", "<message/>", "<a/>"), StanzaJson.toXmlAll(text));
        assertEquals(List.of(), StanzaJson.toXmlAll(" \n"));
        assertThrows(JsonFormException.class, () -> StanzaJson.toXml(text));
        assertThrows(JsonFormException.class, () -> StanzaJson.toXml(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {                                              | this is not JSON                                 | 1,2
            {"message": {"body": "a" "b"}}                 | this is not JSON                                 | 1,26
            {"message": {"body": "a", "body": "b"}}        | Duplicate                                        | 1,33
            {"message": {"boddy": "x"}}                    | "boddy" is not known in "message"; known are to, | 1,14
            {"message": []}                                | "message" is an object                           | 1,2
            {"message": {"body": {}}}                      | "body" is a text                                 | 1,14
            {"message": {"chatState": "asleep"}}           | is one of active, composing                      | 1,14
            {"message": {"xmlns": "jabber:server"}}        | "xmlns" of a stanza in short is "jabber:client"  | 1,14
            {"message": {"receipt": {"type": "x"}}}        | the "type" request, received; this is an object w| 1,14
            {"iq": {"ping": "yes"}}                        | "ping" is true or false, not a text              | 1,9
            {"iq": {"roster": {"items": {}}}}              | "items" is a list                                | 1,20
            {"iq": {"roster": {"items": [{}, {"jit": 1}]}}}| "jit" is not known in "roster-item"              | 1,35
            {"name": "a b"}                                | "a b" is no name of XML                          | 1,2
            {"name": "a:b:c"}                              | "a:b:c" is no name of XML                        | 1,2
            {"name": "a", "attributes": {"x='1' y": "2"}}  | is no name of XML                                | 1,30
            {"name": "1a"}                                 | no well-formed XML                               | 1,1
            {"name": "p:a"}                                | The prefix "p" for element "p:a" is not bound    | 1,1
            {"name": "a", "childs": []}                    | "childs" is no part of an element                | 1,15
            {"name": "a", "attributes": {"x": null}}       | "x" is a text, not null                          | 1,30
            {"name": "a", "attributes": []}                | "attributes" is an object                        | 1,15
            {"name": "a", "children": ["\\u0001"]}         | U+0001 cannot be written                         | 1,28
            {"message": {"body": "\\ud800"}}               | U+D800 cannot be written                         | 1,14
            {"message": {}} {"name": "a", "children": [7]} | an element is {"name"                            | 1,44
            "hello"                                        | an element is {"name"                            | 1,1
            """)
    void mistakesAreNamedAndPlaced(String text, String sentence, String place) {
        JsonFormException e = assertThrows(JsonFormException.class, () -> StanzaJson.toXmlAll(text));
        assertTrue(e.getMessage().contains(sentence), e.getMessage());
        assertEquals(place, e.line() + "," + e.column(), e.getMessage());
        assertTrue(e.getMessage().contains("line " + e.line() + ", column " + e.column()), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
    }
}
