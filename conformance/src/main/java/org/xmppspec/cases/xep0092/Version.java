package org.xmppspec.cases.xep0092;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.cases.Offers;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0092 section 2: which software it is. */
@Section("XEP0092 2")
class Version {
    private static final String FEATURE = "jabber:iq:version";
    private static final String ASK = "<iq type='get' to='${domain}'><query xmlns='jabber:iq:version'/></iq>";

    /** A server that says which software it is says its name and its version; the system it runs on, if it likes. */
    @Case(
            value = "0092-2-server-tells-name-and-version",
            title = "The server's answer has a name and a version; whether it tells its operating system is noted",
            observes = {"XEP0092-2-1", "XEP0092-2-2", "XEP0092-2-3"})
    void serverTellsNameAndVersion(@Stage(BIND) XmppSession romeo, Observations observe) {
        var answer = romeo.request(ASK);
        if (answer.attribute("type").equals("error") && !Offers.server(romeo, FEATURE)) {
            throw observe.notApplicable(
                    "The server does not list " + FEATURE + " and answers it with " + Offers.condition(answer) + ".");
        }
        observe.that("XEP0092-2-1", answer)
                .matches(
                        "<iq type='result'><query xmlns='jabber:iq:version'><name>${present}</name>${more}</query></iq>");
        observe.that("XEP0092-2-2", answer).matches("""
                <iq type='result'><query xmlns='jabber:iq:version'>
                  <version>${present}</version>${more}
                </query></iq>""");
        boolean system = answer.dom().getElementsByTagNameNS(FEATURE, "os").getLength() > 0;
        observe.info("XEP0092-2-3", "The server " + (system ? "tells" : "does not tell") + " its operating system.");
    }

    /** The question for a client is answered by that client; servers keep the questions of strangers from it. */
    @Case(
            value = "0092-2-version-of-a-client-is-told-by-the-client",
            title = "A request for the version of a client reaches that client, and its answer comes back as it is",
            observes = "XEP0092-2-DEF")
    @Subscribed({"romeo", "juliet"})
    void versionOfClientIsToldByTheClient(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        juliet.send("<iq type='get' id='version-1' to='${romeo.full}'><query xmlns='jabber:iq:version'/></iq>");
        observe.that("XEP0092-2-DEF", romeo).receives("""
                <iq type='get' id='version-1' from='${juliet.full}'><query xmlns='jabber:iq:version'/></iq>""");
        romeo.send("""
                <iq type='result' id='version-1' to='${juliet.full}'><query xmlns='jabber:iq:version'>
                  <name>Balcony</name><version>0.7.0.4</version><os>Verona</os>
                </query></iq>""");
        observe.that("XEP0092-2-DEF", juliet).receives("""
                <iq type='result' id='version-1' from='${romeo.full}'><query xmlns='jabber:iq:version'>
                  <name>Balcony</name><version>0.7.0.4</version><os>Verona</os>
                </query></iq>""");
    }
}
