package org.xmppspec.cases.rfc6120.xml;

import static org.xmppspec.client.StreamStage.TLS;

import java.util.List;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Fence;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 11.1, 11.3 and 11.6: the XML that a server itself sends. */
@Section("RFC6120 11.3")
class ServerXml {
    private static final String AWKWARD_REQUEST = """
            <iq type='get' id='&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;' to='${domain}'>\
            <nobody-knows-this xmlns='urn:xmppspec:rose'/></iq>""";

    private static final String AWKWARD_MESSAGE = """
            <message xmlns:thorn='urn:xmppspec:thorn' type='chat' id='awkward' thorn:sharp='&lt;&quot;&apos;&amp;' to='%s'>\
            <body>1 &lt; 2 &amp;&amp; 3 &gt; 2 ]]&gt; <![CDATA[<!-- no comment --><?nor this?>&rose;]]></body>\
            <thorn:petal><rose:leaf xmlns:rose='urn:xmppspec:rose' thorn:n='1' rose:n='2'/><bare xmlns=''/></thorn:petal>\
            </message>""";

    /** What the server sends is XML, without what XMPP does without. */
    @Case(
            value = "6120-11.1-server-sends-no-restricted-xml",
            title = "The server sends well-formed XML without comments, processing instructions, document types or"
                    + " entity references",
            observes = {"RFC6120-11.1-2", "RFC6120-11.3-1"})
    void serverSendsNoRestrictedXml(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.tryRequest("<iq type='get' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
        romeo.tryRequest(AWKWARD_REQUEST);
        sendAwkwardMessage(juliet, romeo, observe);

        HeardXml heard = HeardXml.of(romeo);
        observe.that("RFC6120-11.1-2", "what a stream does without and the server sent", heard.restricted())
                .is(List.of());
        observe.that("RFC6120-11.3-1", "what is not well-formed in what the server sent", heard.problemOfXml())
                .is("nothing");
    }

    /** Names keep a namespace for their prefix, however the server writes them down again. */
    @Case(
            value = "6120-11.3-prefixes-are-sent-declared",
            title = "A message with prefixed elements and attributes is delivered with all its prefixes declared",
            observes = "RFC6120-11.3-3")
    void prefixesAreSentDeclared(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        sendAwkwardMessage(juliet, romeo, observe);

        observe.that(
                        "RFC6120-11.3-3",
                        "what is not namespace-well-formed",
                        HeardXml.of(romeo).problemOfNamespaces())
                .is("nothing");
    }

    /** A prefix from the sender's stream header means nothing to the recipient, unless it is declared again. */
    @Case(
            value = "6120-11.3-prefix-of-the-senders-header-is-not-sent-undeclared",
            title = "A stanza that uses a prefix of its sender's stream header does not reach its recipient with that"
                    + " prefix undeclared",
            observes = "RFC6120-11.3-3")
    void prefixOfTheSendersHeaderIsNotSentUndeclared(
            @Stage(TLS) XmppSession juliet, @Online XmppSession romeo, Observations observe) {
        juliet.authenticate();
        juliet.openStream(Streams.HEADER.replace("xmlns=", "xmlns:rose='urn:xmppspec:rose' xmlns="));
        if (juliet.await("<stream:features/>").isPresent()) {
            juliet.bind();
            juliet.sendRaw("<message id='thorny' to='" + romeo.full() + "'><rose:thorn rose:n='1'/></message>");
            boolean goesOn = juliet.tryRequest("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>")
                    .isPresent();
            if (goesOn) {
                Fence.marker(juliet, romeo);
            } else {
                romeo.tryRequest(AWKWARD_REQUEST);
            }
        }

        observe.that(
                        "RFC6120-11.3-3",
                        "what is not namespace-well-formed",
                        HeardXml.of(romeo).problemOfNamespaces())
                .is("nothing");
    }

    /** Whatever characters pass through, the server writes them down in UTF-8. */
    @Case(
            value = "6120-11.6-server-sends-utf-8",
            title = "All bytes that the server sends are UTF-8",
            observes = "RFC6120-11.6-2")
    void serverSendsUtf8(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String text = "caf\u00E9 \u0416 \u20AC \uD83C\uDF39";
        juliet.sendRaw("<message id='" + text + "' to='" + romeo.full() + "'><body>" + text + "</body></message>");
        awaitOrEnd(romeo, text, observe);
        romeo.tryRequest(
                "<iq type='get' id='r\u00F4le' to='${domain}'><nobody-knows-this xmlns='urn:xmppspec:r\u00F4le'/></iq>");

        observe.that("RFC6120-11.6-2", "what the server sent", Streams.heard(romeo))
                .satisfies("has no byte that is not UTF-8", heard -> !heard.matches("(?s).*\\\\x[0-9A-F]{2}.*"));
    }

    private static void sendAwkwardMessage(XmppSession from, XmppSession to, Observations observe) {
        from.sendRaw(AWKWARD_MESSAGE.formatted(to.full()));
        awaitOrEnd(to, "awkward", observe);
    }

    /** Waits for a message; one that is lost shows nothing of how the server writes, unless its XML ended the stream. */
    private static void awaitOrEnd(XmppSession session, String id, Observations observe) {
        if (session.await("<message id='" + id + "'/>").isEmpty() && session.isOpen()) {
            throw observe.inconclusive("The message that the server was to write down did not come.");
        }
    }
}
