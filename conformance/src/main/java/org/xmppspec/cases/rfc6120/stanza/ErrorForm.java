package org.xmppspec.cases.rfc6120.stanza;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Conditions;
import org.xmppspec.client.Received;
import org.xmppspec.conformance.observe.Observations;

/**
 * The form that every stanza error has (RFC 6120 section 8.3).
 *
 * <p>Where one part is missing, what would stand inside it is not judged.
 */
final class ErrorForm {
    /** Section 8.3.2. */
    private static final Set<String> TYPES = Set.of("auth", "cancel", "continue", "modify", "wait");

    private static final Set<String> KINDS = Set.of("message", "presence", "iq");

    /** The types that the sections of 8.3.3 recommend, where it is not cancel. */
    private static final Map<String, Set<String>> USUAL = Map.ofEntries(
            Map.entry("bad-request", Set.of("modify")),
            Map.entry("feature-not-implemented", Set.of("cancel", "modify")),
            Map.entry("forbidden", Set.of("auth")),
            Map.entry("jid-malformed", Set.of("modify")),
            Map.entry("not-acceptable", Set.of("modify")),
            Map.entry("not-authorized", Set.of("auth")),
            Map.entry("policy-violation", Set.of("modify", "wait")),
            Map.entry("recipient-unavailable", Set.of("wait")),
            Map.entry("redirect", Set.of("modify")),
            Map.entry("registration-required", Set.of("auth")),
            Map.entry("remote-server-timeout", Set.of("wait", "cancel")),
            Map.entry("resource-constraint", Set.of("wait")),
            Map.entry("subscription-required", Set.of("auth")),
            Map.entry("undefined-condition", TYPES),
            Map.entry("unexpected-request", Set.of("wait", "modify")));

    private final Observations observe;
    private final Received error;

    ErrorForm(Observations observe, Received error) {
        this.observe = observe;
        this.error = error;
    }

    /** The types that are recommended for a condition; remote-server-timeout may be of a permanent nature. */
    static Set<String> usualTypes(String condition) {
        return USUAL.getOrDefault(condition, Set.of("cancel"));
    }

    /** Judges all of it. */
    void judge(String kind) {
        expect(
                "RFC6120-8.3.2-2",
                "an error of the kind that caused it: " + kind,
                stanza -> KINDS.contains(stanza.getLocalName()) && kind.equals(stanza.getLocalName()));
        if (expect(
                "RFC6120-8.3.1-6",
                "exactly one error element",
                stanza -> ErrorStanzas.errors(stanza).size() == 1)) {
            judgeError();
        }
    }

    private void judgeError() {
        expect("RFC6120-8.3.2-3", "an error type of " + TYPES, stanza -> TYPES.contains(ErrorStanzas.type(stanza)));
        expect("RFC6120-8.3.2-7", "no text in another namespace", ErrorForm::hasNoForeignText);
        expect(
                "RFC6120-8.3.2-8",
                "nothing else in a namespace of the protocol itself",
                stanza -> ErrorStanzas.others(stanza).stream()
                        .filter(child -> !isText(child))
                        .noneMatch(ErrorForm::isOfTheProtocol));
        boolean one = expect(
                "RFC6120-8.3.2-6",
                "exactly one condition",
                stanza -> Conditions.ofStanza(stanza).size() == 1);
        if (one) {
            judgeCondition();
        }
    }

    private void judgeCondition() {
        expect(
                "RFC6120-8.3.2-4",
                "a condition that is defined",
                stanza -> Conditions.STANZA.containsAll(Conditions.ofStanza(stanza)));
        expect(
                "RFC6120-8.3.3-1",
                "a type that goes with the condition",
                stanza -> usualTypes(ErrorStanzas.condition(stanza)).contains(ErrorStanzas.type(stanza)));
        expect(
                "RFC6120-8.3.3.21-1",
                "no undefined-condition without an application-specific condition",
                stanza -> !ErrorStanzas.condition(stanza).equals("undefined-condition")
                        || !ErrorStanzas.others(stanza).isEmpty());
    }

    private boolean expect(String requirement, String words, Predicate<Element> predicate) {
        return observe.that(requirement, error).satisfies(words, predicate);
    }

    private static boolean hasNoForeignText(Element stanza) {
        return ErrorStanzas.others(stanza).stream().noneMatch(ErrorForm::isText);
    }

    private static boolean isText(Element child) {
        return "text".equals(child.getLocalName()) && isOfTheProtocol(child);
    }

    /** An application's namespace is none of these; an element without a namespace is in none of an application. */
    private static boolean isOfTheProtocol(Element element) {
        String namespace = element.getNamespaceURI();
        return namespace == null
                || List.of("jabber:client", "jabber:server", "http://etherx.jabber.org/streams", Conditions.OF_STREAMS)
                        .contains(namespace);
    }
}
