package org.xmppspec.cases.rfc6120.xml;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.STREAM;
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

/** RFC 6120 sections 11.5 to 11.7: XML declaration, encoding, white space. */
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

    /** The server's own words begin with an XML declaration, in the form that streams allow. */
    @Case(
            value = "6120-11.5-stream-begins-with-a-proper-declaration",
            title = "The server's stream begins with an XML declaration, without byte order mark and standalone",
            observes = {"RFC6120-11.5-1", "RFC6120-11.5-3", "RFC6120-11.6-4", "RFC6120-12-1"})
    void streamBeginsWithAProperDeclaration(@Stage(STREAM) XmppSession romeo, Observations observe) {
        String heard = Streams.heard(romeo);

        observe.that("RFC6120-11.6-4", "the first characters", heard)
                .satisfies("are not a byte order mark", text -> !text.startsWith("\uFEFF"));
        observe.that("RFC6120-11.5-1", "the first characters", heard)
                .satisfies("are an XML declaration", text -> text.startsWith("<?xml version="));
        observe.that("RFC6120-11.5-3", "the XML declaration", declaration(heard))
                .satisfies("does not say standalone", text -> !text.contains("standalone"));
        observe.that("RFC6120-12-1", "the XML declaration", declaration(heard))
                .satisfies(
                        "declares no encoding or UTF-8",
                        text -> !text.contains("encoding") || text.matches("(?i).*encoding=['\"]utf-8['\"].*"));
    }

    /** A declaration that says standalone='no' is ignored, or ends the stream. */
    @Case(
            value = "6120-11.5-standalone-is-ignored-or-ends-the-stream",
            title = "A declaration with standalone='no' is ignored or answered with a stream error",
            observes = "RFC6120-11.5-4")
    void standaloneIsIgnoredOrEndsTheStream(@Stage(TCP) XmppSession romeo, Observations observe) {
        Streams.sendHeader(romeo, Streams.HEADER.replace(Streams.DECLARATION, "<?xml version='1.0' standalone='no'?>"));

        if (romeo.await("<stream:features/>").isPresent()) {
            observe.that("RFC6120-11.5-4", romeo.ending()).isLeftOpen();
        } else {
            observe.that("RFC6120-11.5-4", romeo.awaitEnding())
                    .hasStreamError("restricted-xml", orEqually("bad-format"));
        }
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

    private static String declaration(String heard) {
        int end = heard.indexOf("?>");
        return heard.startsWith("<?xml") && end > 0 ? heard.substring(0, end + 2) : "";
    }
}
