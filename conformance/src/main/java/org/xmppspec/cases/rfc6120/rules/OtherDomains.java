package org.xmppspec.cases.rfc6120.rules;

import java.util.List;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 10.4: stanzas for other domains, as far as one domain shows them. */
@Section("RFC6120 10.4")
class OtherDomains {

    /** Names under .invalid never resolve, so that what is sent there has to come back. */
    @CaseTable("other-domains.tsv")
    void whatCannotBeRoutedComesBack(Row row, @Online XmppSession romeo, Observations observe) {
        String error = "<%s type='error' id='abroad' from='%s'/>".formatted(row.get("kind"), row.get("to"));

        observe.that("RFC6120-10.4.3-1", Abroad.send(romeo, row.get("stanza"), error))
                .matches(error);
    }

    /** An answer to nobody is not answered. */
    @Case(
            value = "6120-10.4.3-results-and-errors-do-not-come-back",
            title = "Results and errors for a domain that does not exist are not answered",
            observes = {"RFC6120-8.2.3-6", "RFC6120-8.3.1-11"})
    void resultsAndErrorsDoNotComeBack(@Online XmppSession romeo, Observations observe) {
        String error = "<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>";
        romeo.send("<iq type='result' id='abroad-1' to='mantua.invalid'/>"
                + "<iq type='error' id='abroad-2' to='mantua.invalid'>" + error + "</iq>"
                + "<message type='error' id='abroad-3' to='friar@mantua.invalid'>" + error + "</message>"
                + "<presence type='error' id='abroad-4' to='friar@mantua.invalid'>" + error + "</presence>");

        Abroad.request(romeo);
        String control = "<iq type='get' to='mantua.invalid'><ping xmlns='urn:xmpp:ping'/></iq>";
        observe.that("RFC6120-8.2.3-6", romeo)
                .receivesNo("<iq id='${matches:abroad-[12]}'/>")
                .beforeAnswerTo(control);
        observe.that("RFC6120-8.3.1-11", romeo)
                .receivesNo("<t:one-of><iq id='abroad-2'/><message id='abroad-3'/><presence id='abroad-4'/></t:one-of>")
                .beforeAnswerTo(control);
    }

    /**
     * That the server has looked for the domain shows in what it says. A server that serves no other domains says
     * something else, which local policy lets it.
     */
    @Case(
            value = "6120-10.4-other-domain-is-looked-for",
            title = "A request to another domain is routed: its failure is that of the network",
            observes = "RFC6120-10.4-1")
    void otherDomainIsLookedFor(@Online XmppSession romeo, Observations observe) {
        List<String> conditions = Abroad.conditions(Abroad.request(romeo));
        if (conditions.stream().anyMatch(condition -> !condition.startsWith("remote-server-"))) {
            throw observe.notApplicable("A request to another domain was answered with " + conditions.get(0)
                    + ": this server has no others.");
        }

        observe.that("RFC6120-10.4-1", "the condition", conditions)
                .satisfies("is one about the other server", some -> !some.isEmpty());
    }
}
