package org.xmppspec.cases.rfc6120.stanza;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.List;
import java.util.Optional;
import org.xmppspec.cases.rfc6120.Conditions;
import org.xmppspec.client.Account;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 8.3: stanza errors. */
@Section("RFC6120 8.3")
class StanzaErrors {
    private static final String TO_NOBODY =
            "<iq type='get' to='nobody-of-that-name@${domain}'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>";

    /** An error has the form of one: swapped addresses, one error element, a type, a condition. */
    @Case(
            value = "6120-8.3.2-error-has-its-form",
            title = "A stanza error has swapped addresses, one error element, a defined type and one condition",
            observes = {
                "RFC6120-8.3.1-1",
                "RFC6120-8.3.1-2",
                "RFC6120-8.3.1-4",
                "RFC6120-8.3.1-6",
                "RFC6120-8.3.2-3",
                "RFC6120-8.3.2-6"
            })
    void errorHasItsForm(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> error = romeo.tryRequest(TO_NOBODY);

        observe.that("RFC6120-8.3.1-1", error).matches("<iq type='error'/>");
        observe.that("RFC6120-8.3.1-2", error).matches("""
                <t:one-of>
                  <iq from='nobody-of-that-name@${domain}' to='${romeo.full}'/>
                  <iq from='nobody-of-that-name@${domain}' to='${absent}'/>
                </t:one-of>""");
        observe.that("RFC6120-8.3.1-4", error).matches("<iq id='${present}'/>");
        observe.that("RFC6120-8.3.1-6", error).matches("<iq>${more}<error/></iq>");
        observe.that("RFC6120-8.3.2-3", error)
                .matches("<iq>${more}<error type='${matches:auth|cancel|continue|modify|wait}'/></iq>");
        observe.that("RFC6120-8.3.2-6", error)
                .satisfies(
                        "exactly one defined condition",
                        iq -> Conditions.ofStanza(iq).size() == 1
                                && Conditions.STANZA.containsAll(Conditions.ofStanza(iq)));
    }

    /** The type of an error is the one that goes with its condition. */
    @Case(
            value = "6120-8.3.3-error-has-the-usual-type",
            title = "The error service-unavailable is of type cancel",
            observes = {"RFC6120-8.3.3-1", "RFC6120-8.3.3.19-1"})
    void errorHasTheUsualType(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> error =
                romeo.tryRequest("<iq type='get'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>");

        observe.that("RFC6120-8.3.3.19-1", error).hasError("cancel", "service-unavailable");
        observe.that("RFC6120-8.3.3-1", error).matches("<iq>${more}<error type='cancel'/></iq>");
    }

    /** Errors are not answered with errors. */
    @Case(
            value = "6120-8.3.1-error-is-not-answered-with-an-error",
            title = "A message of type error for a user who does not exist is not answered",
            observes = "RFC6120-8.3.1-11")
    void errorIsNotAnsweredWithAnError(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.send("""
                <message type='error' id='bounced' to='nobody-of-that-name@${domain}'>
                  <body>is this well spoken?</body>
                  <error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
                </message>""");

        observe.that("RFC6120-8.3.1-11", romeo)
                .receivesNo("<message type='error'/>")
                .beforeAnswerTo(TO_NOBODY);
    }

    /** A user who is away cannot be told from one who does not exist. */
    @Case(
            value = "6120-8.3.3.19-nobody-and-somebody-away-look-alike",
            title = "Requests to a user without a stream and to nobody get the same error",
            observes = "RFC6120-8.3.3.19-2")
    void nobodyAndSomebodyAwayLookAlike(@Stage(BIND) XmppSession romeo, Account juliet, Observations observe) {
        Optional<Received> nobody = romeo.tryRequest(TO_NOBODY.replace("@${domain}", "@${domain}/balcony"));
        Optional<Received> away = romeo.tryRequest("<iq type='get' to='" + juliet.bare()
                + "/balcony'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>");

        for (Optional<Received> error : List.of(nobody, away)) {
            observe.that("RFC6120-8.3.3.19-2", error).hasError("service-unavailable");
        }
    }
}
