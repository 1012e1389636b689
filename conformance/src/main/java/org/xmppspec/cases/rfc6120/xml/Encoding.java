package org.xmppspec.cases.rfc6120.xml;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TCP;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;
import static org.xmppspec.conformance.observe.Alternatives.orNamedAlternative;

import java.nio.charset.Charset;
import org.xmppspec.cases.rfc6120.StreamEnd;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.cases.rfc6120.WireText;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 11.6 and 11.7: encoding, white space. */
@Section("RFC6120 11.6")
class Encoding {

    /**
     * Another encoding is declared, and all bytes are UTF-8 as well. A server that notices has to refuse; one that reads
     * UTF-8 whatever is declared has met no other encoding, and section 11.6 asks nobody to look at declarations. The
     * other reading, that declaring is attempting, would forbid what harms nobody; so reading on is only noted.
     */
    @CaseTable("declared-encodings.tsv")
    void declaredEncodingIsRefusedOrReadOver(@Stage(TCP) XmppSession romeo, Row row, Observations observe) {
        Streams.sendHeader(romeo, Streams.HEADER.replace(Streams.DECLARATION, row.get("declaration")));

        if (romeo.await("<stream:features/>").isPresent()) {
            observe.info("RFC6120-11.6-3", "The declaration was read over; the bytes were UTF-8 all the same.");
            observe.info("RFC6120-4.9.3.22-DEF", "Nothing was refused.");
        } else {
            Ending ending = romeo.awaitEnding();
            observe.that("RFC6120-11.6-3", ending).hasSomeStreamError();
            observe.that("RFC6120-4.9.3.22-DEF", ending)
                    .hasStreamError("unsupported-encoding", orNamedAlternative("bad-format"));
        }
    }

    /** A header that really is in another encoding is not understood, but refused. */
    @CaseTable("other-encodings.tsv")
    void otherEncodingIsRefused(@Stage(TCP) XmppSession romeo, Row row, Observations observe) {
        String header = Streams.HEADER
                .replace(Streams.DECLARATION, row.get("declaration"))
                .replace("version='1.0' xml:lang", row.get("attribute") + " version='1.0' xml:lang");
        romeo.sendRaw(romeo.variables().expandXml(header).getBytes(Charset.forName(row.get("encoding"))));

        observe.that(
                        "RFC6120-11.6-2",
                        "what was offered",
                        romeo.await("<stream:features/>").map(Received::raw).orElse("nothing"))
                .is("nothing");
        refusesBytes(observe, romeo.awaitEnding());
    }

    /** Bytes that are not UTF-8 end the stream; they also keep the XML from being well-formed. */
    @CaseTable("improper-bytes.tsv")
    void improperBytesEndTheStream(@Stage(BIND) XmppSession romeo, Row row, Observations observe) {
        romeo.sendRaw(WireText.bytes("<message><body>" + row.get("bytes") + "</body></message>"));

        refusesBytes(observe, romeo.awaitEnding());
    }

    private static void refusesBytes(Observations observe, Ending ending) {
        observe.that("RFC6120-11.6-3", ending).hasSomeStreamError();
        observe.that("RFC6120-4.9.3.22-DEF", ending)
                .hasStreamError("unsupported-encoding", orEqually("not-well-formed"));
        StreamEnd.afterUnreadableXml(observe, ending);
    }

    /** White space between stanzas means nothing. */
    @Case(
            value = "6120-11.7-white-space-between-stanzas-is-allowed",
            title = "White space between stanzas changes nothing",
            observes = "RFC6120-11.7-1")
    void whiteSpaceBetweenStanzasIsAllowed(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.sendRaw(" \r\n\t \n");

        observe.that("RFC6120-11.7-1", romeo).isStillOpen();
    }
}
