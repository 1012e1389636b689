package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.BIND;

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
}
