package org.xmppspec.cases.rfc6120.stanza;

import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 section 8.3: the errors that answer each kind of stanza, one case for each row of {@code error-form.tsv}.
 *
 * <p>Only the form is judged here. Whether there has to be an error, and which, is for the cases about the rule that was
 * broken; where none comes, or the stream ends instead, there is no form to look at. Addresses count as swapped without
 * a 'to': section 8.1.1.1 lets the server leave it out of what it makes itself.
 */
@Section("RFC6120 8.3")
class ErrorsOfEachKind {

    @CaseTable("error-form.tsv")
    void errorHasItsForm(Row row, @Online XmppSession romeo, Actors actors, Observations observe) {
        if (row.get("send").contains("${juliet.")) {
            actors.online("juliet");
        }
        Optional<Received> provoked = ErrorStanzas.provoke(romeo, row.get("send"));
        Received error = provoked.orElseThrow(() -> observe.notApplicable(
                "What was sent to provoke an error was not answered with one: " + row.get("send")));

        List<String> declared = List.of(row.get("observes").split(","));
        new ErrorForm(observe, error).judge(row.get("kind"));
        observe.that("RFC6120-8.1.1.1-4", error)
                .matches("<t:one-of>%1$s to='${absent}'/>%1$s to='${romeo.full}'/></t:one-of>"
                        .formatted("<" + error.name()));
        for (String id : List.of("RFC6120-8.3.1-3", "RFC6120-8.3.1-4")) {
            if (declared.contains(id)) {
                observe.that(id, error).satisfies("an id", stanza -> stanza.hasAttribute("id"));
            }
        }
        observe.that("RFC6120-8.3.1-5", error)
                .satisfies(
                        "the id of what caused it",
                        stanza -> !stanza.hasAttribute("id")
                                || stanza.getAttribute("id").equals(ErrorStanzas.ID));
        if (declared.contains("RFC6120-8.3.1-2")) {
            observe.that("RFC6120-8.3.1-2", error)
                    .matches("<t:one-of>%1$s to='${absent}'/>%1$s to='${romeo.full}'/></t:one-of>"
                            .formatted("<" + error.name() + " from='" + row.get("to") + "'"));
        }
        if (declared.contains("RFC6120-8.1.2.1-3")) {
            observe.that("RFC6120-8.1.2.1-3", error)
                    .matches("<t:one-of><iq from='${absent}'/><iq from='${romeo.bare}'/></t:one-of>");
        }
    }
}
