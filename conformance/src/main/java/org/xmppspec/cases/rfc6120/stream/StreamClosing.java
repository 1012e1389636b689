package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Ending;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 4.4: closing a stream. */
@Section("RFC6120 4.4")
class StreamClosing {
    private static final Pattern CLOSING_TAG = Pattern.compile("</(?:[^\\s/>:]+:)?stream\\s*>");

    /** A closing tag is answered with a closing tag, no error, and the end of the connection. */
    @Case(
            value = "6120-4.4-closing-tag-is-answered",
            title = "The closing tag is answered with a closing tag, then the connection ends",
            observes = {"RFC6120-4.4-1", "RFC6120-4.4-1.4"})
    void closingTagIsAnswered(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.sendClosingTag();

        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-4.4-1", ending).hasNoStreamError();
        observe.that("RFC6120-4.4-1", ending).hasClosingTag();
        observe.that("RFC6120-4.4-1.4", ending).endsTcp();
    }

    /** What came before the closing tag is processed before the stream ends. */
    @Case(
            value = "6120-4.4-last-stanza-before-the-closing-tag-is-delivered",
            title = "A stanza that is followed at once by the closing tag is delivered",
            observes = "RFC6120-10.1-1")
    void lastStanzaBeforeTheClosingTagIsDelivered(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.sendRaw("<message to='" + juliet.full() + "'><body>parting is such sweet sorrow</body></message>"
                + "</stream:stream>");

        observe.that("RFC6120-10.1-1", juliet)
                .receives("<message from='${romeo.full}'><body>parting is such sweet sorrow</body></message>");
    }

    /** The closing tag is the last word: nothing follows it, whatever others have to say. */
    @Case(
            value = "6120-4.4-nothing-follows-the-closing-tag",
            title = "The server sends nothing behind its closing tag",
            observes = "RFC6120-4.4-1.2")
    void nothingFollowsTheClosingTag(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        juliet.send("<message to='${romeo.full}'><body>a thousand times good night</body></message>");
        romeo.sendClosingTag();
        juliet.send("<message to='${romeo.full}'><body>three words, dear Romeo</body></message>");

        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-4.4-1.2", ending).hasClosingTag();
        observe.that("RFC6120-4.4-1.2", "what came behind the closing tag", behindClosingTag(romeo))
                .is("");
    }

    /** Both sides close at once: the client because it is done, the server because of what came last. */
    @Case(
            value = "6120-4.4-both-sides-close-at-once",
            title = "A server that ends the stream while the client closes it sends one closing tag and no more",
            observes = {"RFC6120-4.4-1.2", "RFC6120-4.9.1.1-1"})
    void bothSidesCloseAtOnce(@Stage(value = BIND, passive = true) XmppSession romeo, Observations observe) {
        romeo.sendRaw("<message><body>without an end</message></stream:stream>");

        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-4.9.1.1-1", ending).hasClosingTag();
        observe.that("RFC6120-4.4-1.2", "what came behind the closing tag", behindClosingTag(romeo))
                .is("");
    }

    /** Behind the closing tag there is no stream any more: what comes there is not well-formed. */
    @Case(
            value = "6120-4.4-data-behind-the-closing-tag-is-not-processed",
            title = "A message that the client sends behind its closing tag is not delivered",
            observes = "RFC6120-11.3-2")
    void dataBehindTheClosingTagIsNotProcessed(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.sendRaw("</stream:stream><message to='" + juliet.full() + "'><body>one kiss</body></message>");
        romeo.awaitEnding();

        observe.that("RFC6120-11.3-2", juliet)
                .receivesNo("<message><body>one kiss</body></message>")
                .afterRoundTripsOf(juliet);
    }

    /** Who ends its side of TCP without a closing tag breaks the rules; what the server makes of it is told. */
    @Case(
            value = "6120-4.4-half-closed-connection",
            title = "What a server does when the client ends its side of the connection without a closing tag",
            observes = "RFC6120-4.4-1.4")
    void halfClosedConnection(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.halfClose();

        observe.info("RFC6120-4.4-1.4", "After the client's half of the connection had ended: " + romeo.awaitEnding());
    }

    private static String behindClosingTag(XmppSession session) {
        String heard = Streams.heard(session);
        Matcher tag = CLOSING_TAG.matcher(heard);
        return tag.find() ? heard.substring(tag.end()).strip() : "";
    }
}
