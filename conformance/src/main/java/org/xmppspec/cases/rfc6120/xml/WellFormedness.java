package org.xmppspec.cases.rfc6120.xml;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TCP;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;
import static org.xmppspec.conformance.observe.Alternatives.orNamedAlternative;

import java.util.List;
import org.xmppspec.cases.rfc6120.StreamEnd;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.cases.rfc6120.WireText;
import org.xmppspec.client.Ending;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.CaseTable;
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

    /** The same before the stream header, where XML has its prolog. */
    @CaseTable("restricted-prolog.tsv")
    void restrictedPrologEndsTheStream(@Stage(TCP) XmppSession romeo, Row row, Observations observe) {
        Streams.sendHeader(romeo, Streams.HEADER.replace(Streams.DECLARATION, Streams.DECLARATION + row.get("prolog")));

        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-11.1-3", ending).hasSomeStreamError();
        observe.that("RFC6120-4.9.3.18-DEF", ending).hasStreamError("restricted-xml");
    }

    /**
     * The same on streams that are not yet protected or authenticated. What breaks the rules is no part of a stanza where
     * the condition counts: a server may refuse a stanza there as soon as it begins, for not being authorized.
     */
    @CaseTable("early-xml.tsv")
    void earlyXmlEndsTheStream(Actors actors, Row row, Observations observe) {
        XmppSession romeo = actors.at(StreamStage.valueOf(row.get("stage")), "romeo");
        romeo.sendRaw(WireText.bytes(row.get("xml")));

        Ending ending = romeo.awaitEnding();
        List<String> observes = List.of(row.get("observes").split(","));
        if (observes.contains("RFC6120-11.3-2")) {
            observe.that("RFC6120-11.3-2", ending).hasStreamError("not-well-formed", orNamedAlternative("bad-format"));
        }
        for (String broad : List.of("RFC6120-11.1-3", "RFC6120-11.6-3")) {
            if (observes.contains(broad)) {
                observe.that(broad, ending).hasSomeStreamError();
            }
        }
        StreamEnd.afterUnreadableXml(observe, ending);
    }
}
