package org.xmppspec.cases.xep0030;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.List;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Scene;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;
import org.xmppspec.conformance.observe.Observed;

/** XEP-0030 sections 3 and 4: requests of unusual form, and requests that somebody else than the server answers. */
@Section("XEP0030 3.1")
class DiscoRequests {
    private static final String INFO = "http://jabber.org/protocol/disco#info";

    /**
     * However a request is written, the server answers it, and about the node that was asked for. The columns: the
     * request as it is sent to the server, and the node in it.
     */
    @CaseTable("requests.tsv")
    void requestIsAnswered(Row row, Scene scene, Actors actors, Observations observe) {
        XmppSession romeo = scene.once("romeo", () -> actors.at(BIND, "romeo"));
        List<String> requirements = List.of(row.get("observes").split(","));

        Observed answer = observe.that(requirements.get(0), romeo)
                .isAnswered(row.get("request"), "<iq type='${matches:result|error}' from='${domain}'/>");
        if (requirements.contains("XEP0030-3.2-2")) {
            observe.that("XEP0030-3.2-2", answer.orEnd())
                    .satisfies("an error, or about that very node", iq -> Disco.mirrors(iq, row.get("node")));
        }
    }

    /** A resource is an item of its account: who asks it gets its own answer, and not one of the server. */
    @Case(
            value = "0030-2-contacts-resource-answers-for-itself",
            title = "disco#info for the full JID of a contact is answered by that resource, about the node asked for",
            observes = {"XEP0030-2-3", "RFC6121-8.5.3.1-2"})
    @Subscribed({"romeo", "juliet"})
    void contactsResourceAnswersForItself(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<iq type='get' id='resource-1' to='${juliet.full}'><query xmlns='" + INFO
                + "' node='urn:xmppspec:balcony#1'/></iq>");
        observe.that("XEP0030-2-3", juliet)
                .receives("<iq type='get' id='${capture:question}' from='${romeo.full}'><query xmlns='" + INFO
                        + "' node='urn:xmppspec:balcony#1'/></iq>")
                .orEnd();
        String answer = "<query xmlns='" + INFO + "' node='urn:xmppspec:balcony#1'>"
                + "<identity category='client' type='pc' name='Nightingale'/><feature var='" + INFO + "'/></query>";
        juliet.send("<iq type='result' id='${question}' to='${romeo.full}'>" + answer + "</iq>");

        observe.that("RFC6121-8.5.3.1-2", romeo)
                .receives("<iq type='result' id='resource-1' from='${juliet.full}'>" + answer + "</iq>");
    }

    /** Where nobody is, nobody can be asked; the server says so alike for the user's own account and for a contact's. */
    @Case(
            value = "0030-3.1-resource-that-is-not-there-is-unavailable",
            title = "disco#info for full JIDs that nobody has gets service-unavailable",
            observes = "RFC6121-8.5.3.2.3-1")
    @Subscribed({"romeo", "juliet"})
    void resourceThatIsNotThereIsUnavailable(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        for (String account : List.of("${romeo.bare}", "${juliet.bare}")) {
            observe.that(
                            "RFC6121-8.5.3.2.3-1",
                            romeo.tryRequest("<iq type='get' to='" + account + "/no-such-resource'><query xmlns='"
                                    + INFO + "'/></iq>"))
                    .hasError("service-unavailable");
        }
    }

    /** An answer that nobody asked for is not answered. */
    @Case(
            value = "0030-3.1-unasked-answers-are-not-answered",
            title = "Results of disco#info and disco#items that the server did not ask for are not answered",
            observes = "RFC6120-8.2.3-6")
    void unaskedAnswersAreNotAnswered(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.send("<iq type='result' id='unasked-1' to='${domain}'><query xmlns='" + INFO
                + "'><identity category='client' type='pc'/><feature var='" + INFO + "'/></query></iq>"
                + "<iq type='result' id='unasked-2' to='${domain}'>"
                + "<query xmlns='http://jabber.org/protocol/disco#items'/></iq>");

        observe.that("RFC6120-8.2.3-6", romeo)
                .receivesNo("<iq id='${matches:unasked-[12]}'/>")
                .beforeAnswerTo("<iq type='get' to='${domain}'><query xmlns='" + INFO + "'/></iq>");
    }
}
