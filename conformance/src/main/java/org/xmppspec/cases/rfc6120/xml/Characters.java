package org.xmppspec.cases.rfc6120.xml;

import static org.xmppspec.client.StreamStage.TCP;
import static org.xmppspec.conformance.observe.Alternatives.orNamedAlternative;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 11.1 and 11.6: characters that a stream bears, and how they may be written. */
@Section("RFC6120 11.6")
class Characters {

    /** Characters go through unchanged, in attributes and in text, and references to them mean what they mean in XML. */
    @CaseTable("characters.tsv")
    void charactersGoThrough(@Online XmppSession romeo, @Online XmppSession juliet, Row row, Observations observe) {
        String requirement = row.get("observes");
        String written = unescaped(row.get("written"));
        String meant = unescaped(row.get("means"));
        romeo.sendRaw("<message id='" + written + "' type='chat' to='" + juliet.full() + "'><body>" + written
                + "</body></message>");

        Received message = observe.that(requirement, juliet)
                .receives("<message type='chat' from='${romeo.full}'/>")
                .orEnd();
        observe.that(
                        requirement,
                        "the text",
                        Elements.child(message.dom(), "body", "jabber:client")
                                .map(Element::getTextContent)
                                .orElse("no body"))
                .is(meant);
        observe.that(requirement, "the id", message.attribute("id")).is(meant);
    }

    /** Bytes of one character that come apart are still one character. */
    @Case(
            value = "6120-11.6-character-in-two-packets-is-one",
            title = "Characters of two, three and four bytes that come in two packets each are delivered unchanged",
            observes = "RFC6120-11.6-1")
    void characterInTwoPacketsIsOne(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String text = "\u00E9\u20AC\uD83C\uDF39";
        byte[] bytes = ("<message type='chat' to='" + juliet.full() + "'><body>" + text + "</body></message>")
                .getBytes(StandardCharsets.UTF_8);
        int end = bytes.length - "</body></message>".length();
        int sent = 0;
        for (int cut : List.of(end - 8, end - 6, end - 2, bytes.length)) {
            romeo.sendRaw(Arrays.copyOfRange(bytes, sent, cut));
            sent = cut;
        }

        observe.that("RFC6120-11.6-1", juliet)
                .receives("<message type='chat' from='${romeo.full}'><body>" + text + "</body></message>");
    }

    /**
     * U+FEFF as the very first character of a stream is a character, and a character before the root element is not
     * well-formed.
     *
     * <p>XML 1.0 itself reads these bytes as a mark of the encoding, which is no part of the document; by that reading
     * the stream goes on. RFC 6120 section 11.6 names this very place and demands the other reading: a zero width
     * no-break space, and never a byte order mark. It is not white space in XML, so it cannot stand before the
     * declaration or the root. The case follows RFC 6120, which profiles XML.
     */
    @Case(
            value = "6120-11.6-byte-order-mark-is-a-character",
            title = "U+FEFF before the stream header is text before the root element and ends the stream",
            observes = {"RFC6120-11.6-5", "RFC6120-11.3-2"})
    void byteOrderMarkIsACharacter(@Stage(TCP) XmppSession romeo, Observations observe) {
        Streams.sendHeader(romeo, "\uFEFF" + Streams.HEADER);

        boolean wentOn = romeo.await("<stream:features/>").isPresent();
        if (observe.that("RFC6120-11.6-5", "whether the stream goes on after U+FEFF", wentOn)
                .is(false)) {
            observe.that("RFC6120-11.3-2", romeo.awaitEnding())
                    .hasStreamError("not-well-formed", orNamedAlternative("bad-format"));
        }
    }

    /** Gives the text of a cell in which {@code \\uNNNN} stands for a character. */
    private static String unescaped(String cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            if (cell.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(cell.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(cell.charAt(i));
            }
        }
        return text.toString();
    }
}
