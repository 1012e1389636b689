package org.xmppspec.cases.rfc6120.stanza;

import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 section 8.4: what a server does not understand it delivers unmodified; one case for each row of
 * {@code unchanged-content.tsv}.
 *
 * <p>Unmodified is read as: the same elements, attributes, namespaces and characters. How they are written is the
 * server's affair (section 8.4 only asks it to try to keep prefixes), but a character that a parser would read in
 * another way, such as a carriage return, has to be written so that it is read as itself.
 */
@Section("RFC6120 8.4")
class UnchangedContent {

    @CaseTable("unchanged-content.tsv")
    void contentIsDeliveredUnchanged(
            Row row, @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String content = row.get("content");
        romeo.sendRaw("<message type='chat' id='letter' to='" + juliet.full() + "'>" + content + "</message>");

        Received letter = observe.that("RFC6120-8.4-13", juliet)
                .receives("<message type='chat' id='letter'/>")
                .orEnd();
        judge(observe, letter, content);
    }

    /** Presence carries content, too. */
    @Case(
            value = "6120-8.4-content-of-presence-is-delivered-unchanged",
            title = "Unknown content of presence is delivered unchanged, directed and broadcast",
            observes = "RFC6120-8.4-13")
    @Subscribed({"romeo", "juliet"})
    void contentOfPresenceIsDeliveredUnchanged(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String content =
                "<mood xmlns='urn:xmppspec:mood' a='1'> in <b xmlns='urn:xmppspec:b'>love</b> &amp; out </mood>";
        romeo.send("<presence id='letter-1'><show>away</show>" + content + "</presence>");
        romeo.send("<presence id='letter-2' to='${juliet.full}'><show>dnd</show>" + content + "</presence>");

        for (String show : new String[] {"away", "dnd"}) {
            Received presence = observe.that("RFC6120-8.4-13", juliet)
                    .receives("<presence from='${romeo.full}'><show>" + show + "</show>${more}</presence>")
                    .orEnd();
            judge(observe, presence, content);
        }
    }

    /** A request and its answer are between the two clients alone. */
    @Case(
            value = "6120-8.4-requests-between-clients-are-delivered-unchanged",
            title = "A request, its result and an error with an application-specific condition pass between clients",
            observes = "RFC6120-8.4-13")
    @Subscribed({"romeo", "juliet"})
    void requestsBetweenClientsAreDeliveredUnchanged(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String question =
                "<rose xmlns='urn:xmppspec:rose' by='any'><c:name xmlns:c='urn:xmppspec:c'> x </c:name></rose>";
        String error = "<error type='modify' by='${juliet.full}'>"
                + "<undefined-condition xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                + "<text xml:lang='cs' xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>ne</text>"
                + "<thorn xmlns='urn:xmppspec:rose' sharp='true'/></error>";
        romeo.send("<iq type='set' id='rose-1' to='${juliet.full}'>" + question + "</iq>");
        judge(observe, arrival(observe, juliet, "<iq type='set' id='rose-1' from='${romeo.full}'/>"), question);

        juliet.send("<iq type='result' id='rose-1' to='${romeo.full}'>" + question + "</iq>");
        judge(observe, arrival(observe, romeo, "<iq type='result' id='rose-1' from='${juliet.full}'/>"), question);

        romeo.send("<iq type='get' id='rose-2' to='${juliet.full}'>" + question + "</iq>");
        arrival(observe, juliet, "<iq type='get' id='rose-2' from='${romeo.full}'/>");
        juliet.send("<iq type='error' id='rose-2' to='${romeo.full}'>" + error + "</iq>");
        Received refusal = arrival(observe, romeo, "<iq type='error' id='rose-2' from='${juliet.full}'/>");
        observe.that("RFC6120-8.4-13", refusal).matches("<iq>" + error + "</iq>");
    }

    /** Prefixes mean nothing, but a server that routes should try to keep them. */
    @Case(
            value = "6120-8.4-prefixes-are-kept",
            title = "The prefixes of elements in other namespaces are kept on delivery",
            observes = "RFC6120-8.4-6")
    void prefixesAreKept(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message type='chat' id='letter' to='${juliet.full}'>"
                + "<wax:seal xmlns:wax='urn:xmppspec:wax'><wax:crest/></wax:seal></message>");
        Received letter = observe.that("RFC6120-8.4-6", juliet)
                .receives("<message id='letter'>${more}<seal xmlns='urn:xmppspec:wax'/></message>")
                .orEnd();

        observe.that("RFC6120-8.4-6", letter)
                .preferably(
                        "the prefixes as they were sent",
                        message -> Elements.child(message, "seal", "urn:xmppspec:wax")
                                .filter(seal -> "wax".equals(seal.getPrefix()))
                                .isPresent());
    }

    private static Received arrival(Observations observe, XmppSession session, String template) {
        return observe.that("RFC6120-8.4-13", session).receives(template).orEnd();
    }

    private static void judge(Observations observe, Received stanza, String content) {
        Element sent = Unchanged.parse(content);
        String came = Elements.child(stanza.dom(), sent.getLocalName(), sent.getNamespaceURI())
                .map(Unchanged::describe)
                .orElse("nothing of it");
        observe.that("RFC6120-8.4-13", "the content", came).is(Unchanged.describe(sent));
    }
}
