package org.xmppspec.cases.rfc6120.stanza;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.List;
import java.util.Optional;
import org.xmppspec.cases.rfc6120.WireText;
import org.xmppspec.client.Account;
import org.xmppspec.client.Received;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 section 8.3.3: the conditions that ordinary accounts can provoke, what each is for and which type goes with
 * it; one case for each row of {@code error-conditions.tsv}.
 *
 * <p>A condition is judged by its definition, which for most stimuli leaves others that fit as well. Where one of those
 * comes, or the server does what it was asked for, the row has nothing to say.
 */
@Section("RFC6120 8.3.3")
class ErrorConditions {

    @CaseTable("error-conditions.tsv")
    void conditionIsWhatItIsDefinedFor(Row row, @Online XmppSession romeo, Account juliet, Observations observe) {
        romeo.variables().set("other", juliet.bare());
        String condition = row.get("condition");
        Optional<Received> answer = ErrorStanzas.provoke(romeo, row.get("send"));
        String came = answer.map(error -> ErrorStanzas.condition(error.dom())).orElse("");
        if (answer.isEmpty() || List.of(WireText.words(row.get("or"))).contains(came)) {
            throw observe.notApplicable("What can be answered with " + condition + " was answered with "
                    + (came.isEmpty() ? "no error" : came) + ": " + row.get("send"));
        }

        String[] requirements = row.get("observes").split(",");
        if (observe.that(requirements[0], answer).hasError(condition)) {
            observe.that(requirements[1], answer)
                    .satisfies(
                            "a type of " + ErrorForm.usualTypes(condition),
                            error -> ErrorForm.usualTypes(condition).contains(ErrorStanzas.type(error)));
        }
    }

    /**
     * Two streams cannot have the same address. Section 7.7.2.2 leaves the server three ways out; only one of them is
     * this error.
     */
    @Case(
            value = "6120-8.3.3.2-conflict",
            title = "A resource that is in use is refused with conflict, of type cancel",
            observes = {"RFC6120-8.3.3.2-DEF", "RFC6120-8.3.3.2-1"})
    void conflict(@Stage(BIND) XmppSession romeo, Actors actors, Observations observe) {
        XmppSession second = actors.open(actors.request("second", "romeo", StreamStage.SASL));
        Received answer = second.bind(romeo.resource());
        if (!ErrorStanzas.isError(answer)) {
            throw observe.notApplicable("A resource that is in use was bound again, or another one instead: " + answer);
        }

        observe.that("RFC6120-8.3.3.2-DEF", answer).hasError("conflict");
        observe.that("RFC6120-8.3.3.2-1", answer).hasError("cancel", "conflict");
    }

    /** An element that is not of the namespace it is in; several conditions are fit to say so. */
    @Case(
            value = "6120-8.3.3.3-unknown-element-of-a-known-namespace-is-refused",
            title = "A request for something that a known namespace does not have is refused",
            observes = {"RFC6120-8.3.1-1", "RFC6120-10.3.3-2"})
    void unknownElementOfAKnownNamespaceIsRefused(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> answer = romeo.tryRequest("<iq type='get'><nonsense xmlns='jabber:iq:roster'/></iq>");

        observe.that("RFC6120-8.3.1-1", answer).hasSomeError();
        observe.that("RFC6120-10.3.3-2", answer).matches("<iq type='${matches:result|error}'/>");
    }
}
