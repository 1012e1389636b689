package org.xmppspec.client.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matching rules that the package documents, one by one. */
class XmlTemplateTest {
    private final Variables variables = new Variables().set("romeo.full", "romeo@localhost/orchard");

    private MatchResult match(String template, String received) {
        return XmlTemplate.of(template, variables).match(Dom.parse(received));
    }

    private void matches(String template, String received) {
        assertEquals("", match(template, received).difference());
        assertTrue(match(template, received).matches());
    }

    private void differs(String template, String received, String difference) {
        assertEquals(difference, match(template, received).difference());
        assertFalse(match(template, received).matches());
    }

    @Nested
    class Names {
        @Test
        void defaultNamespaceIsThatOfClients() {
            matches("<message/>", "<message xmlns='jabber:client'/>");
            differs("<message/>", "<message/>", "expected <message xmlns='jabber:client'>, came <message xmlns=''>");
        }

        @Test
        void defaultNamespaceCanBeThatOfComponents() {
            var template = XmlTemplate.of("<message/>", variables, "jabber:component:accept");
            assertTrue(template.match(Dom.parse("<message xmlns='jabber:component:accept'/>"))
                    .matches());
            assertFalse(template.match(Dom.parse("<message xmlns='jabber:client'/>"))
                    .matches());
        }

        @Test
        void otherElementDiffersWithoutAWordAboutItsContent() {
            differs(
                    "<iq type='result'><query xmlns='a'/></iq>",
                    "<message xmlns='jabber:client'/>",
                    "expected <iq xmlns='jabber:client'>, came <message xmlns='jabber:client'>");
        }

        @Test
        void childOfAnotherNamespaceDiffers() {
            differs("<iq><query xmlns='jabber:iq:roster'/></iq>", "<iq xmlns='jabber:client'><query/></iq>", """
                    in <iq>: missing: <query xmlns='jabber:iq:roster'/>
                    in <iq>: unexpected: <query xmlns='jabber:client'/>""");
        }

        @Test
        void prefixesDoNotCount() {
            matches(
                    "<message><body/><x:data xmlns:x='u'/></message>",
                    "<c:message xmlns:c='jabber:client'><data xmlns='u'/><c:body/></c:message>");
            matches("<stream:error/>", "<error xmlns='http://etherx.jabber.org/streams'/>");
        }
    }

    @Nested
    class Attributes {
        @Test
        void valueMustBeEqual() {
            matches("<message type='chat'/>", "<message xmlns='jabber:client' type='chat'/>");
            differs(
                    "<message type='chat'/>",
                    "<message xmlns='jabber:client' type='normal'/>",
                    "attribute type of <message>: expected 'chat', came 'normal'");
        }

        @Test
        void namedAttributeMustBeThere() {
            differs(
                    "<message type='normal'/>",
                    "<message xmlns='jabber:client'/>",
                    "attribute type of <message>: expected 'normal', it is not there");
        }

        @Test
        void attributeThatTheTemplateDoesNotNameIsIgnored() {
            matches("<message/>", "<message xmlns='jabber:client' from='a@b' xml:lang='en'/>");
        }

        @Test
        void attributeInANamespaceIsAnotherOne() {
            matches("<message xml:lang='de'/>", "<message xmlns='jabber:client' xml:lang='de'/>");
            differs(
                    "<message xml:lang='de'/>",
                    "<message xmlns='jabber:client' lang='de'/>",
                    "attribute xml:lang of <message>: expected 'de', it is not there");
        }

        @ParameterizedTest
        @CsvSource({
            "${present}, true, false",
            "${absent}, false, true",
            "${any}, true, true",
            "${matches:[a-z]+@b/.{3}}, true, false",
            "${matches:[a-z]+}, false, false",
            "${capture:sender}, true, false"
        })
        void ruleAsWholeValue(String rule, boolean whenPresent, boolean whenAbsent) {
            String template = "<message from='" + rule + "'/>";
            assertEquals(
                    whenPresent,
                    match(template, "<message xmlns='jabber:client' from='romeo@b/res'/>")
                            .matches());
            assertEquals(
                    whenAbsent,
                    match(template, "<message xmlns='jabber:client'/>").matches());
        }

        @Test
        void differencesSayWhatTheRuleWanted() {
            differs(
                    "<iq id='${present}' from='${absent}' to='${matches:a+}'/>",
                    "<iq xmlns='jabber:client' from='x' to='b'/>",
                    """
                    attribute from of <iq>: expected none, came 'x'
                    attribute id of <iq>: expected some value, it is not there
                    attribute to of <iq>: expected a value that matches a+, came 'b'""");
        }
    }

    @Nested
    class Content {
        @Test
        void elementWithoutContentSaysNothingAboutIt() {
            matches("<message/>", "<message xmlns='jabber:client'><body>hi</body>text</message>");
            matches("<message></message>", "<message xmlns='jabber:client'><body>hi</body></message>");
            matches(
                    "<message><body/></message>",
                    "<message xmlns='jabber:client'><body>hi<x xmlns='y'/></body></message>");
        }

        @Test
        void elementWithContentIsClosed() {
            differs(
                    "<message><body>hi</body></message>",
                    "<message xmlns='jabber:client'><body>hi</body><subject>hm</subject></message>",
                    "in <message>: unexpected: <subject xmlns='jabber:client'>hm</subject>");
            differs(
                    "<message><body>hi</body></message>",
                    "<message xmlns='jabber:client'><body>hi</body>hm</message>",
                    "in <message>: unexpected: the text 'hm'");
        }

        @Test
        void everyChildOfTheTemplateMustBeFound() {
            differs(
                    "<message><body>hi</body><thread/></message>",
                    "<message xmlns='jabber:client'><body>hi</body></message>",
                    "in <message>: missing: <thread xmlns='jabber:client'/>");
            differs(
                    "<message><body>hi</body></message>",
                    "<message xmlns='jabber:client'/>",
                    "in <message>: missing: <body xmlns='jabber:client'>hi</body>");
        }

        @Test
        void receivedChildIsUsedOnce() {
            differs("<a xmlns='u'><b/><b/></a>", "<a xmlns='u'><b/></a>", "in <a>: missing: <b xmlns='u'/>");
            differs("<a xmlns='u'><b/></a>", "<a xmlns='u'><b/><b/></a>", "in <a>: unexpected: <b xmlns='u'/>");
        }

        @Test
        void childrenFindTheirPartnersWhateverTheOrder() {
            String received = "<q xmlns='u'><i jid='a'/><i jid='b'><g>x</g></i><i jid='c'/></q>";
            matches("<q xmlns='u'><i jid='${any}'/><i jid='${present}'/><i jid='a'/></q>", received);
            matches("<q xmlns='u'><i/><i/><i><g>x</g></i></q>", received);
            differs(
                    "<q xmlns='u'><i/><i jid='a'/><i jid='a'/></q>",
                    received,
                    "attribute jid of <q><i>: expected 'a', came 'c'");
        }

        @Test
        void moreAllowsOtherChildrenAndTexts() {
            String template = "<message>${more}<body>hi</body></message>";
            matches(template, "<message xmlns='jabber:client'>a<x xmlns='y'/>b<body>hi</body></message>");
            differs(
                    template,
                    "<message xmlns='jabber:client'><x xmlns='y'/></message>",
                    "in <message>: missing: <body xmlns='jabber:client'>hi</body>");
        }

        @Test
        void moreOpensOnlyItsOwnElement() {
            assertFalse(match("<a xmlns='u'>${more}<b><c/></b></a>", "<a xmlns='u'><x/><b><c/><d/></b></a>")
                    .matches());
        }

        @Test
        void emptyAllowsNoContent() {
            matches("<query xmlns='u'>${empty}</query>", "<query xmlns='u'></query>");
            differs(
                    "<query xmlns='u'>\n  ${empty}\n</query>",
                    "<query xmlns='u'> <item/></query>",
                    "in <query>: unexpected: <item xmlns='u'/>");
            differs(
                    "<query xmlns='u'>${empty}</query>",
                    "<query xmlns='u'> </query>",
                    "in <query>: unexpected: the text ' '");
        }

        @Test
        void serverMayAddDelayAndStanzaId() {
            String delayed = "<message xmlns='jabber:client'><body>hi</body>"
                    + "<delay xmlns='urn:xmpp:delay' stamp='s'/><stanza-id xmlns='urn:xmpp:sid:0'/></message>";
            matches("<message><body>hi</body></message>", delayed);
            differs(
                    "<message><body>hi</body><t:absent><delay xmlns='urn:xmpp:delay'/></t:absent></message>",
                    delayed,
                    "in <message>: must not be there: <delay xmlns='urn:xmpp:delay' stamp='s'/>");
        }

        @Test
        void serverMayAddNothingElsewhere() {
            assertFalse(match(
                            "<iq><query xmlns='u'/></iq>",
                            "<iq xmlns='jabber:client'><query xmlns='u'/><delay xmlns='urn:xmpp:delay'/></iq>")
                    .matches());
            assertFalse(match(
                            "<iq><message><body/></message></iq>",
                            "<iq xmlns='jabber:client'><message><body/><delay xmlns='urn:xmpp:delay'/></message></iq>")
                    .matches());
            assertFalse(match(
                            "<message><body/></message>",
                            "<message xmlns='jabber:client'><body/><delay xmlns='other'/></message>")
                    .matches());
        }
    }

    @Nested
    class Controls {
        @Test
        void absentForbidsAChild() {
            String template = "<iq type='result'><t:absent><error/></t:absent></iq>";
            matches(template, "<iq xmlns='jabber:client' type='result'><query xmlns='u'/></iq>");
            matches(template, "<iq xmlns='jabber:client' type='result'><error xmlns='u'/></iq>");
            differs(
                    template,
                    "<iq xmlns='jabber:client' type='result'><error/></iq>",
                    "in <iq>: must not be there: <error xmlns='jabber:client'/>");
        }

        @Test
        void absentAppliesToChildrenThatTheTemplateNamesToo() {
            String template = "<message>${more}<body/><t:absent><body xml:lang='de'/></t:absent></message>";
            matches(template, "<message xmlns='jabber:client'><body/></message>");
            assertFalse(match(template, "<message xmlns='jabber:client'><body xml:lang='de'/></message>")
                    .matches());
        }

        @Test
        void absentBesideOtherContentLeavesTheElementClosed() {
            String template = "<message><body/><t:absent><subject/></t:absent></message>";
            assertFalse(match(template, "<message xmlns='jabber:client'><body/><thread/></message>")
                    .matches());
        }

        @Test
        void inOrderWantsTheOrder() {
            String template = "<q xmlns='u'>${more}<t:in-order><a/><b/><a/></t:in-order></q>";
            matches(template, "<q xmlns='u'><a/><x/><b/><a/></q>");
            matches(template, "<q xmlns='u'><b/><a/><b/><a/></q>");
            differs(
                    "<q xmlns='u'><t:in-order><a/><b/></t:in-order></q>",
                    "<q xmlns='u'><b n='1'/><a/></q>",
                    "in <q>: came too early: <b xmlns='u' n='1'/>");
        }

        @Test
        void inOrderFindsTheOrderAmongEqualChildren() {
            String template = "<q xmlns='u'><i n='${any}'/><t:in-order><i n='${any}'/><i n='1'/></t:in-order></q>";
            matches(template, "<q xmlns='u'><i n='3'/><i n='1'/><i n='2'/></q>");
            assertFalse(match(template, "<q xmlns='u'><i n='1'/><i n='2'/><i n='3'/></q>")
                    .matches());
        }

        @Test
        void oneOfTakesAnyAlternative() {
            String template = "<q xmlns='u'><t:one-of><a n='1'/><b/></t:one-of></q>";
            matches(template, "<q xmlns='u'><a n='1'/></q>");
            matches(template, "<q xmlns='u'><b/></q>");
            differs(template, "<q xmlns='u'><a/></q>", """
                    none of the 2 alternatives matches; the closest one differs so:
                    attribute n of <q><a>: expected '1', it is not there""");
            assertFalse(match(template, "<q xmlns='u'><a n='1'/><b/></q>").matches());
        }

        @Test
        void oneOfMayBeTheRoot() {
            String template = "<t:one-of><message/><presence type='error'/></t:one-of>";
            matches(template, "<message xmlns='jabber:client'/>");
            matches(template, "<presence xmlns='jabber:client' type='error'/>");
            assertFalse(match(template, "<presence xmlns='jabber:client'/>").matches());
        }

        @Test
        void oneOfWithAbsentMakesAChildOptional() {
            String template = "<q xmlns='u'><a/><t:one-of><b>1</b><t:absent><b/></t:absent></t:one-of></q>";
            matches(template, "<q xmlns='u'><a/></q>");
            matches(template, "<q xmlns='u'><b>1</b><a/></q>");
            assertFalse(match(template, "<q xmlns='u'><b>2</b><a/></q>").matches());
        }
    }

    @Nested
    class Texts {
        @Test
        void textIsComparedWithItsWhiteSpace() {
            matches("<body> hi </body>", "<body xmlns='jabber:client'> hi </body>");
            differs(
                    "<body>hi</body>",
                    "<body xmlns='jabber:client'> hi</body>",
                    "text of <body>: expected 'hi', came ' hi'");
            differs(
                    "<body> </body>",
                    "<body xmlns='jabber:client'></body>",
                    "in <body>: expected the text ' ', there is none");
        }

        @Test
        void wayOfWritingTextDoesNotCount() {
            matches("<body>a&lt;b</body>", "<body xmlns='jabber:client'>a<![CDATA[<]]>&#98;</body>");
        }

        @Test
        void whiteSpaceBesideElementsDoesNotCount() {
            matches("""
                    <message>
                      <body>hi</body>
                      <thread/>
                    </message>""", "<message xmlns='jabber:client'><body>hi</body>\n\t<thread/></message>");
        }

        @Test
        void otherSpacesAreText() {
            assertFalse(match("<a xmlns='u'><b/></a>", "<a xmlns='u'>\u2003<b/></a>")
                    .matches());
        }

        @Test
        void mixedContentIsComparedPieceByPiece() {
            matches("<p xmlns='u'>a<b/>c</p>", "<p xmlns='u'>a<b/>c</p>");
            differs("<p xmlns='u'>a<b/>c</p>", "<p xmlns='u'>a<b/>d</p>", "text of <p>: expected 'c', came 'd'");
        }

        @ParameterizedTest
        @CsvSource({
            "${present}, true, false, false",
            "${any}, true, true, false",
            "${matches:h.}, true, false, false",
            "${capture:what}, true, false, false",
            "${more}, true, true, true"
        })
        void ruleAsWholeText(String rule, boolean whenText, boolean whenEmpty, boolean whenElement) {
            String template = "<message><body>" + rule + "</body></message>";
            assertEquals(whenText, match(template, wrapped("<body>hi</body>")).matches());
            assertEquals(whenEmpty, match(template, wrapped("<body/>")).matches());
            assertEquals(
                    whenElement, match(template, wrapped("<body><b/></body>")).matches());
        }

        private String wrapped(String content) {
            return "<message xmlns='jabber:client'>" + content + "</message>";
        }
    }

    @Nested
    class Values {
        @Test
        void variablesAreFilledInAlsoInsideLongerValues() {
            matches(
                    "<message from='${romeo.full}'><body>by ${romeo.full}!</body></message>",
                    "<message xmlns='jabber:client' from='romeo@localhost/orchard'>"
                            + "<body>by romeo@localhost/orchard!</body></message>");
        }

        @Test
        void valueOfAVariableIsNeverReadAsARule() {
            variables.set("nick", "${any}").set("less", "<&'\"");
            matches("<a xmlns='u' n='${nick}'/>", "<a xmlns='u' n='${any}'/>");
            assertFalse(
                    match("<a xmlns='u' n='${nick}'/>", "<a xmlns='u' n='x'/>").matches());
            matches("<a xmlns='u' n=\"${less}\"/>", "<a xmlns='u' n='&lt;&amp;&apos;&quot;'/>");
        }

        @Test
        void variablesInRegularExpressionsAreQuoted() {
            variables.set("dots", "a.b");
            matches("<a xmlns='u' n='${matches:${dots}/[0-9]{2}}'/>", "<a xmlns='u' n='a.b/12'/>");
            assertFalse(match("<a xmlns='u' n='${matches:${dots}/.*}'/>", "<a xmlns='u' n='axb/12'/>")
                    .matches());
        }

        @Test
        void capturesAreGivenByName() {
            var result = match(
                    "<iq id='${capture:id}'><bind xmlns='u'><jid>${capture:jid}</jid></bind></iq>",
                    "<iq xmlns='jabber:client' id='7'><bind xmlns='u'><jid>a@b/c</jid></bind></iq>");
            assertEquals(Map.of("id", "7", "jid", "a@b/c"), result.captures());
        }

        @Test
        void capturesBelongToThePairingThatHolds() {
            var result = match(
                    "<q xmlns='u'><i n='${capture:n}' k='1'/><i k='2'/></q>",
                    "<q xmlns='u'><i n='x' k='2'/><i n='y' k='1'/></q>");
            assertEquals(Map.of("n", "y"), result.captures());
        }

        @Test
        void mismatchCapturesNothing() {
            assertEquals(
                    Map.of(),
                    match("<iq id='${capture:id}' type='set'/>", "<iq xmlns='jabber:client' id='7'/>")
                            .captures());
        }

        @Test
        void templateIsShownWithItsValues() {
            assertEquals(
                    "<message from='romeo@localhost/orchard' id='${present}'/>",
                    XmlTemplate.of("<message from='${romeo.full}' id='${present}'/>", variables)
                            .toString());
        }
    }

    @Nested
    class HostileInput {
        @Test
        void receivedElementIsNotChanged() {
            var received = Dom.parse("<a xmlns='u'> <b/> </a>");
            XmlTemplate.of("<a xmlns='u'><b/></a>", variables).match(received);
            assertEquals(3, received.getChildNodes().getLength());
        }

        @Test
        void typesOfSchemaInstancesDoNotConfuse() {
            matches(
                    "<a xmlns='u'><b/></a>",
                    "<a xmlns='u' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type=':'><b/></a>");
        }

        @Test
        void manyEqualChildrenAreComparedInReasonableTime() {
            String items = "<i jid='x'/>".repeat(200);
            assertFalse(match(
                            "<q xmlns='u'>" + "<i jid='${any}'/>".repeat(200) + "<i jid='y'/></q>",
                            "<q xmlns='u'>" + items + "</q>")
                    .matches());
        }

        @Test
        void literalThatLooksLikeARuleIsNotOneWhenReceived() {
            assertFalse(
                    match("<a xmlns='u' n='x'/>", "<a xmlns='u' n='${any}'/>").matches());
            matches("<a xmlns='u' n='${any}'/>", "<a xmlns='u' n='${absent}'/>");
        }
    }
}
