package org.xmppspec.cases.rfc6121.message;

import java.util.List;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 8.5.3.1: a full JID means this one resource, whichever of several it is. */
@Section("RFC6121 8.5.3.1")
class SeveralResources {

    /** A server that knows only the first resource of an account would serve most people well. */
    @Case(
            value = "6121-8.5.3.1-each-of-two-resources-gets-what-is-for-it",
            title = "Each of two resources gets messages, results and directed presence for its own full JID",
            observes = {"RFC6121-8.5.3.1-2", "RFC6121-8.5.3.1-3", "RFC6121-8.5.3.1-4"})
    void eachOfTwoResourcesGetsWhatIsForIt(
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            @Online XmppSession romeo,
            Observations observe) {
        for (XmppSession resource : List.of(balcony, chamber)) {
            String to = " to='" + resource.full() + "'";
            romeo.send("<message type='normal' id='two-normal'" + to + "><body>Art thou there?</body></message>"
                    + "<message type='headline' id='two-headline'" + to + "><body>News from Mantua</body></message>"
                    + "<iq type='result' id='two-result'" + to + "/>"
                    + "<presence id='two-presence'" + to + "/>");

            observe.that("RFC6121-8.5.3.1-3", resource).receives("<message id='two-normal'/>");
            observe.that("RFC6121-8.5.3.1-3", resource).receives("<message id='two-headline'/>");
            observe.that("RFC6121-8.5.3.1-2", resource).receives("<iq type='result' id='two-result'/>");
            observe.that("RFC6121-8.5.3.1-4", resource).receives("<presence id='two-presence'/>");
        }
    }
}
