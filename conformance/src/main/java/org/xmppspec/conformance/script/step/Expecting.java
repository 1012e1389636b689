package org.xmppspec.conformance.script.step;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.StreamConversation;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.observe.Alternatives;
import org.xmppspec.conformance.observe.EndingSubject;
import org.xmppspec.conformance.observe.Observations;
import org.xmppspec.conformance.observe.SessionSubject;

/** Judges what an actor is expected to hear. */
final class Expecting {
    private final SessionSubject subject;
    private final Observations observe;
    private final Step.Expect step;

    Expecting(SessionSubject subject, Observations observe, Step.Expect step) {
        this.subject = step.within().map(subject::within).orElse(subject);
        this.observe = observe;
        this.step = step;
    }

    /** Waits for it, judges, and returns what was taken. */
    List<Received> taken(Conversation session) {
        if (step.what() instanceof Expectation.Stanzas stanzas) {
            return stanzas(stanzas);
        }
        if (step.what() instanceof Expectation.Negotiated negotiated) {
            Received came = negotiated(negotiated.of(), session);
            boolean unused = observe.that(step.claim().requirement(), came).matches(negotiated.template());
            return List.of(came);
        }
        if (step.what() instanceof Expectation.Open && servesRequests(session)) {
            boolean unused = subject.isStillOpen();
            return List.of();
        }
        Ending ending = step.within()
                .map(session::awaitEnding)
                .orElseGet(() -> step.what() instanceof Expectation.Open ? session.ending() : session.awaitEnding());
        boolean unused = ended(observe.that(step.claim().requirement(), ending));
        return ending.streamError().map(List::of).orElse(List.of());
    }

    /** Before a resource is bound, no request can show that a stream stands. */
    private static boolean servesRequests(Conversation session) {
        return !(session instanceof XmppSession stream) || stream.stage().includes(StreamStage.BIND);
    }

    private Received negotiated(Source.Of of, Conversation session) {
        if (of == Source.Of.HEADER && session instanceof StreamConversation stream) {
            return stream.peerHeader();
        }
        if (session instanceof XmppSession stream) {
            Element features = stream.features();
            return stream.received().stream()
                    .filter(received -> received.dom() == features)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the stream features are gone"));
        }
        throw new StepException(step.place(), step.actor() + " has no stream of its own");
    }

    private boolean ended(EndingSubject ending) {
        if (step.what() instanceof Expectation.StreamError error) {
            List<String> conditions = error.conditions();
            return conditions.isEmpty()
                    ? ending.hasSomeStreamError()
                    : ending.hasStreamError(
                            conditions.get(0),
                            Alternatives.orEqually(
                                    conditions.subList(1, conditions.size()).toArray(String[]::new)));
        }
        if (step.what() instanceof Expectation.Open) {
            return ending.isLeftOpen();
        }
        return step.what() instanceof Expectation.Closed ? ending.hasClosingTag() : ending.endsTcp();
    }

    private List<Received> stanzas(Expectation.Stanzas stanzas) {
        List<String> templates = stanzas.templates();
        if (templates.size() == 1) {
            return subject.receives(templates.get(0)).received().stream().toList();
        }
        return switch (stanzas.together()) {
            case ONE_OF ->
                subject.receives("<t:one-of>" + String.join("", templates) + "</t:one-of>").received().stream()
                        .toList();
            case IN_ORDER -> subject.takesInOrder(templates.toArray(String[]::new));
            case ALL -> {
                List<Received> taken = new ArrayList<>();
                templates.forEach(
                        template -> subject.receives(template).received().ifPresent(taken::add));
                yield taken;
            }
        };
    }
}
