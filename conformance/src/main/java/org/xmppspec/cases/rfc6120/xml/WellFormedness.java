package org.xmppspec.cases.rfc6120.xml;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TCP;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;
import static org.xmppspec.conformance.observe.Alternatives.orNamedAlternative;

import java.util.List;
import java.util.Optional;
import org.xmppspec.cases.rfc6120.StreamEnd;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.cases.rfc6120.WireText;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 11.1 and 11.3: XML that a stream does not bear. */
@Section("RFC6120 11.3")
class WellFormedness {

    /** XML that is not well-formed ends the stream, with the condition made for it. */
    @CaseTable("not-well-formed.tsv")
    void notWellFormedXmlEndsTheStream(@Stage(BIND) XmppSession romeo, Row row, Observations observe) {
        romeo.sendRaw(WireText.bytes(row.get("xml")));

        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-11.3-2", ending).hasStreamError("not-well-formed", orNamedAlternative("bad-format"));
        StreamEnd.afterUnreadableXml(observe, ending);
    }

    /** Well-formed XML that makes use of what XMPP does without ends the stream as well. */
    @CaseTable("restricted-xml.tsv")
    void restrictedXmlEndsTheStream(@Stage(BIND) XmppSession romeo, Row row, Observations observe) {
        romeo.sendRaw(WireText.bytes(row.get("xml")));

        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-11.1-3", ending).hasSomeStreamError();
        observe.that("RFC6120-4.9.3.18-DEF", ending)
                .hasStreamError("restricted-xml", orEqually(WireText.words(row.get("equally"))));
        StreamEnd.afterUnreadableXml(observe, ending);
    }

    /** A document type before the stream header is no better than one inside. */
    @Case(
            value = "6120-11.1-document-type-ends-the-stream",
            title = "A document type before the stream header is answered with a stream error",
            observes = {"RFC6120-11.1-3", "RFC6120-4.9.3.18-DEF"})
    void documentTypeEndsTheStream(@Stage(TCP) XmppSession romeo, Observations observe) {
        Streams.sendHeader(romeo, """
                <?xml version='1.0'?>
                <!DOCTYPE stream [ <!ENTITY rose "a rose"> ]>
                <stream:stream to='${domain}' version='1.0' xml:lang='en' xmlns='jabber:client'
                    xmlns:stream='http://etherx.jabber.org/streams'>""");

        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-11.1-3", ending).hasSomeStreamError();
        observe.that("RFC6120-4.9.3.18-DEF", ending).hasStreamError("restricted-xml");
    }

    /** XML whose prefixes mean nothing is refused, and never passed on. */
    @Case(
            value = "6120-11.3-unbound-prefix-is-refused",
            title = "A stanza with a prefix that is not bound is answered with an error and not delivered",
            observes = "RFC6120-11.3-4")
    void unboundPrefixIsRefused(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.sendRaw("<message id='foo' to='" + juliet.full() + "'><foo:body>what is this foo?</foo:body></message>");

        Optional<Received> error = romeo.await("<message type='error' id='foo'/>");
        if (error.isPresent()) {
            observe.that("RFC6120-11.3-4", error).hasError("not-acceptable");
        } else {
            observe.that("RFC6120-11.3-4", romeo.awaitEnding())
                    .hasStreamError("not-well-formed", orNamedAlternative("bad-format"));
        }
        observe.that("RFC6120-11.3-4", juliet)
                .receivesNo("<message from='${romeo.full}' id='foo'/>")
                .beforeMarkerFrom(romeo);
    }

    /** What the server sends is XML itself, without what XMPP does without. */
    @Case(
            value = "6120-11.1-server-sends-no-restricted-xml",
            title = "The server sends no comments, processing instructions, document types or entity references",
            observes = {"RFC6120-11.1-2", "RFC6120-11.3-1"})
    void serverSendsNoRestrictedXml(@Online XmppSession romeo, Observations observe) {
        romeo.tryRequest("<iq type='get' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
        String heard = Streams.heard(romeo).replaceAll("<\\?xml [^?]*\\?>", "");

        observe.that("RFC6120-11.1-2", "what the server sent", heard)
                .satisfies(
                        "has no <!-- --, <? or <!DOCTYPE",
                        text -> List.of("<!--", "<?", "<!DOCTYPE").stream().noneMatch(text::contains));
        observe.that("RFC6120-11.3-1", romeo.ending()).isLeftOpen();
    }
}
