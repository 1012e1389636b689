package org.xmppspec.cases.rfc6120.stanza;

import java.nio.charset.StandardCharsets;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 8 and 13.12: how large stanzas may be, and in how many pieces they may come. */
@Section("RFC6120 13.12")
class StanzaSizes {
    private static final int EVERY_SERVER_TAKES = 10_000;

    /** Ten thousand bytes are not too many. */
    @Case(
            value = "6120-13.12-ten-thousand-bytes-are-accepted",
            title = "A message of 10,000 bytes is delivered",
            observes = "RFC6120-13.12-9")
    void tenThousandBytesAreAccepted(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String start = "<message type='chat' to='" + juliet.full() + "'><body>";
        String end = "</body></message>";
        String body = "x".repeat(EVERY_SERVER_TAKES - start.length() - end.length());
        romeo.sendRaw(start + body + end);

        observe.that("RFC6120-13.12-9", juliet)
                .receives("<message type='chat' from='${romeo.full}'><body>" + body + "</body></message>");
    }

    /** A stanza that comes byte by byte is the same stanza. */
    @Case(
            value = "6120-8-stanza-in-single-bytes-is-delivered",
            title = "A message sent in single bytes is delivered",
            observes = "RFC6120-8-2")
    void stanzaInSingleBytesIsDelivered(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String message =
                "<message type='chat' to='" + juliet.full() + "'><body>d\u00E9j\u00E0 vu \uD83C\uDF39</body></message>";
        for (byte single : message.getBytes(StandardCharsets.UTF_8)) {
            romeo.sendRaw(new byte[] {single});
        }

        observe.that("RFC6120-8-2", juliet)
                .receives("<message type='chat'><body>d\u00E9j\u00E0 vu \uD83C\uDF39</body></message>");
    }

    /** Half a stanza is no stanza yet, though its first child is complete. */
    @Case(
            value = "6120-8-partial-stanza-is-not-processed",
            title = "A message is not delivered before its closing tag has come",
            observes = "RFC6120-8-2")
    void partialStanzaIsNotProcessed(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.sendRaw("<message type='chat' to='" + juliet.full() + "'><body>I come</body>");

        observe.that("RFC6120-8-2", juliet)
                .receivesNo("<message from='${romeo.full}'/>")
                .withinQuietTime("the stream that a marker would go over is inside a stanza")
                .mayComeLater();
        romeo.sendRaw("</message>");
        observe.that("RFC6120-8-2", juliet).receives("<message from='${romeo.full}'><body>I come</body></message>");
    }
}
