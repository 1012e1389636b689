package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TCP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Conditions;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Ending;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 4.9.2 and 4.9.4: what is in a stream error besides its condition. */
@Section("RFC6120 4.9.2")
class StreamErrorContent {
    private static final Set<String> OF_THE_STREAM =
            Set.of("http://etherx.jabber.org/streams", "jabber:client", "jabber:server");

    /** Text and conditions of applications have namespaces of their own. */
    @Case(
            value = "6120-4.9.2-contents-of-an-error-have-their-namespaces",
            title = "Text and further conditions of a stream error are in the namespaces made for them",
            observes = {"RFC6120-4.9.2-5", "RFC6120-4.9.2-6"})
    void contentsOfAnErrorHaveTheirNamespaces(
            @Stage(BIND) XmppSession romeo, @Stage(TCP) XmppSession benvolio, Observations observe) {
        List<Element> errors = new ArrayList<>();
        for (Ending ending : endings(romeo, benvolio)) {
            errors.add(error(observe, "RFC6120-4.9.2-5", ending));
        }
        List<String> texts = errors.stream()
                .flatMap(error -> namespacesOfTexts(error).stream())
                .toList();
        List<Element> others =
                errors.stream().flatMap(error -> others(error).stream()).toList();

        if (texts.isEmpty()) {
            observe.info("RFC6120-4.9.2-5", "No stream error that was provoked had a text.");
        } else {
            observe.that("RFC6120-4.9.2-5", "the namespaces of texts", texts)
                    .satisfies("none but that of the conditions", Set.of(Conditions.OF_STREAMS)::containsAll);
        }
        if (others.isEmpty()) {
            observe.info("RFC6120-4.9.2-6", "No stream error that was provoked had a condition of an application.");
        } else {
            observe.that("RFC6120-4.9.2-6", "the children that are neither condition nor text", others)
                    .satisfies(
                            "are in namespaces of applications",
                            all -> all.stream().noneMatch(StreamErrorContent::isOfTheStream));
        }
    }

    /** There is a condition for each of these, so that neither a general one nor an undefined one is called for. */
    @Case(
            value = "6120-4.9.3.1-specific-conditions-are-preferred",
            title = "Broken XML is not-well-formed, not bad-format; no error is undefined-condition and nothing else",
            observes = {"RFC6120-4.9.3.1-1", "RFC6120-4.9.3.13-DEF", "RFC6120-4.9.3.21-1"})
    void specificConditionsArePreferred(
            @Stage(BIND) XmppSession romeo, @Stage(TCP) XmppSession benvolio, Observations observe) {
        Ending ending = notWellFormed(romeo);
        observe.that("RFC6120-4.9.3.13-DEF", ending).hasStreamError("not-well-formed");
        observe.that("RFC6120-4.9.3.1-1", "the condition", ending.condition().orElse("none"))
                .isNot("bad-format");

        List<Ending> endings = new ArrayList<>(List.of(ending));
        unknownHost(benvolio).ifPresent(endings::add);
        for (Ending each : endings) {
            Element error = error(observe, "RFC6120-4.9.3.21-1", each);
            observe.that("RFC6120-4.9.3.21-1", "the error", error)
                    .satisfies(
                            "says more than undefined-condition",
                            e -> !Elements.conditions(e, Conditions.OF_STREAMS).equals(List.of("undefined-condition"))
                                    || !others(e).isEmpty());
        }
    }

    /** Conditions may be defined later, so that one that is not known counts as undefined-condition: as an error. */
    @Case(
            value = "6120-4.9.2-unknown-condition-is-an-error-all-the-same",
            title = "A stream error of the client with an unknown condition is answered with the closing tag",
            observes = "RFC6120-4.9.2-3")
    void unknownConditionIsAnErrorAllTheSame(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.sendRaw("<stream:error><star-crossed xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");

        observe.that("RFC6120-4.9.2-3", romeo.awaitEnding()).hasClosingTag();
    }

    private static Ending notWellFormed(XmppSession session) {
        session.sendRaw("<message><body>without an end</message>");
        return session.awaitEnding();
    }

    private static List<Ending> endings(XmppSession bound, XmppSession connected) {
        List<Ending> endings = new ArrayList<>(List.of(notWellFormed(bound)));
        unknownHost(connected).ifPresent(endings::add);
        return endings;
    }

    /** The end of a stream for a host that nobody knows; none where the server welcomes it all the same. */
    private static Optional<Ending> unknownHost(XmppSession session) {
        boolean welcomed =
                Streams.isWelcomed(session, Streams.headerWith("to='unknown.invalid' version='1.0' xml:lang='en'"));
        return welcomed ? Optional.empty() : Optional.of(session.awaitEnding());
    }

    private static Element error(Observations observe, String id, Ending ending) {
        if (ending.streamError().isEmpty()) {
            observe.that(id, ending).hasSomeStreamError();
            throw observe.inconclusive("There was no stream error whose content could be looked at.");
        }
        return ending.streamError().get().dom();
    }

    private static List<String> namespacesOfTexts(Element error) {
        return Elements.children(error).stream()
                .filter(child -> "text".equals(child.getLocalName()))
                .map(Element::getNamespaceURI)
                .toList();
    }

    private static List<Element> others(Element error) {
        return Elements.children(error).stream()
                .filter(child -> !"text".equals(child.getLocalName()))
                .filter(child -> !Conditions.OF_STREAMS.equals(child.getNamespaceURI()))
                .toList();
    }

    private static boolean isOfTheStream(Element child) {
        return child.getNamespaceURI() == null || OF_THE_STREAM.contains(child.getNamespaceURI());
    }
}
