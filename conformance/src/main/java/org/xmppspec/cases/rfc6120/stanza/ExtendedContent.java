package org.xmppspec.cases.rfc6120.stanza;

import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 8.4: extended content. */
@Section("RFC6120 8.4")
class ExtendedContent {

    /** What a server does not understand it passes on as it is. */
    @Case(
            value = "6120-8.4-unknown-content-is-delivered-unchanged",
            title = "Elements, attributes, namespaces, white space and all of Unicode are delivered unchanged",
            observes = {"RFC6120-8.4-13", "RFC6120-4.8.5-8"})
    void unknownContentIsDeliveredUnchanged(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String lines = """
                <line>  two  spaces each side  </line>
                <w:line w:n='2'><line xmlns='urn:xmppspec:other'/></w:line>
                <line/>""";
        String content = """
                <body>\uD83C\uDF39 &lt;rose&gt; &amp; \u010D\u00E9sp\u011B\u0161</body>
                <letter xmlns='urn:xmppspec:letter' xmlns:w='urn:xmppspec:wax' w:seal='red' by='hand'>%s</letter>""";
        romeo.send("<message type='chat' to='${juliet.full}'>" + content.formatted(lines) + "</message>");

        var message = observe.that("RFC6120-4.8.5-8", juliet)
                .receives("<message type='chat'>${more}<letter xmlns='urn:xmppspec:letter'/></message>");
        observe.that("RFC6120-8.4-13", message)
                .matches("<message type='chat'>" + content.formatted("<t:in-order>" + lines + "</t:in-order>")
                        + "</message>");
    }

    /** Unchanged means in the same order, too. */
    @Case(
            value = "6120-8.4-order-of-children-is-kept",
            title = "The child elements of a message are delivered in the order in which they were sent",
            observes = "RFC6120-8.4-13")
    void orderOfChildrenIsKept(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String children = "<rose xmlns='urn:xmppspec:first'/><body>hist!</body><rose xmlns='urn:xmppspec:second'/>";
        romeo.send("<message type='chat' to='${juliet.full}'>" + children + "</message>");

        observe.that("RFC6120-8.4-13", juliet)
                .receives("<message type='chat'><t:in-order>" + children + "</t:in-order></message>");
    }

    /** The same holds for requests between clients that may know of each other's presence. */
    @Case(
            value = "6120-8.4-unknown-request-is-delivered-to-the-resource",
            title = "A request with an unknown payload for another client's full JID is delivered unchanged",
            observes = "RFC6120-8.4-13")
    @Subscribed({"romeo", "juliet"})
    void unknownRequestIsDeliveredToTheResource(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<iq type='get' id='rose-1' to='${juliet.full}'>"
                + "<rose xmlns='urn:xmppspec:no-such-namespace' by='any other name'/></iq>");

        observe.that("RFC6120-8.4-13", juliet)
                .receives("<iq type='get' id='rose-1' from='${romeo.full}' to='${juliet.full}'>"
                        + "<rose xmlns='urn:xmppspec:no-such-namespace' by='any other name'/></iq>");
    }
}
