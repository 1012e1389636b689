package org.xmppspec.conformance.observe;

import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmppspec.client.Received;
import org.xmppspec.client.match.MatchResult;
import org.xmppspec.client.match.Variables;
import org.xmppspec.client.match.XmlTemplate;

/** An observation of one element that came, or did not come: then every expectation is broken. */
public final class StanzaSubject {
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    private final Subject subject;
    private final Variables variables;
    private final Optional<Received> stanza;

    StanzaSubject(Subject subject, Variables variables, Optional<Received> stanza) {
        this.subject = subject;
        this.variables = variables;
        this.stanza = stanza;
    }

    /**
     * Expects what a template describes; what it captures becomes variables.
     *
     * @param template see {@link XmlTemplate}
     * @return whether the element is that
     */
    public boolean matches(String template) {
        XmlTemplate expected = XmlTemplate.of(template, variables);
        Optional<MatchResult> result = stanza.map(received -> expected.match(received.dom()));
        boolean kept = result.filter(MatchResult::matches).isPresent();
        result.filter(MatchResult::matches).ifPresent(match -> variables.setAll(match.captures()));
        String difference = result.map(MatchResult::difference).orElse("");
        return subject.judge(kept, expected.toString(), kept ? came() : Nearest.withDifference(came(), difference));
    }

    /**
     * Expects anything but what a template describes.
     *
     * @param template see {@link XmlTemplate}
     * @return whether something came and the template does not match it
     */
    public boolean matchesNot(String template) {
        XmlTemplate unwanted = XmlTemplate.of(template, variables);
        boolean kept = stanza.isPresent() && !unwanted.match(stanza.get().dom()).matches();
        return subject.judge(kept, "anything but " + unwanted, came());
    }

    /**
     * Expects a stanza error with this condition and no other, whatever its type.
     *
     * @param condition its name without namespace, such as {@code item-not-found}
     * @return whether it came
     */
    public boolean hasError(String condition) {
        return hasError(condition, Alternatives.NONE);
    }

    /**
     * Expects a stanza error with this condition, or with one that may stand in for it, whatever its type.
     *
     * @param condition its name without namespace, such as {@code item-not-found}
     * @param alternatives {@link Alternatives#orNamedAlternative} or {@link Alternatives#orEqually}
     * @return whether the condition or an alternative came
     */
    public boolean hasError(String condition, Alternatives alternatives) {
        return subject.judgeCondition(
                "the stanza error " + condition + alternatives.inWords(), condition, alternatives, condition(), came());
    }

    /**
     * Expects a stanza error with this type and this condition.
     *
     * @param type such as {@code cancel}
     * @param condition its name without namespace, such as {@code item-not-found}
     * @return whether both came
     */
    public boolean hasError(String type, String condition) {
        boolean kept = condition.equals(condition()) && type.equals(errorType());
        return subject.judge(kept, "the stanza error " + condition + " of type " + type, came());
    }

    /**
     * Expects that the element has a stanza error of whatever kind.
     *
     * @return whether it has
     */
    public boolean hasSomeError() {
        return subject.judge(error().isPresent(), "a stanza error", came());
    }

    /**
     * Expects what a predicate tells.
     *
     * @param expectedInWords what must hold, as a sentence
     * @param predicate tells it from the element
     * @return whether something came and it holds
     */
    public boolean satisfies(String expectedInWords, Predicate<Element> predicate) {
        return subject.judge(stanza.map(Received::dom).filter(predicate).isPresent(), expectedInWords, came());
    }

    /**
     * Looks at the part of a sentence that only recommends, where another part requires: broken, it is a WARN whatever
     * the level of the whole.
     *
     * @param expectedInWords what should hold, as a sentence
     * @param predicate tells it from the element
     * @return whether something came and it holds
     */
    public boolean preferably(String expectedInWords, Predicate<Element> predicate) {
        return subject.recommend(stanza.map(Received::dom).filter(predicate).isPresent(), expectedInWords, came());
    }

    private String came() {
        return stanza.map(Received::raw).orElse("nothing");
    }

    private String condition() {
        return error().flatMap(error -> firstChild(
                        error, node -> STANZAS.equals(node.getNamespaceURI()) && !"text".equals(node.getLocalName())))
                .map(Node::getLocalName)
                .orElse("");
    }

    private String errorType() {
        return error().map(error -> error.getAttribute("type")).orElse("");
    }

    private Optional<Element> error() {
        return stanza.filter(received -> received.attribute("type").equals("error"))
                .flatMap(received -> firstChild(received.dom(), node -> "error".equals(node.getLocalName())));
    }

    private static Optional<Element> firstChild(Element parent, Predicate<Node> wanted) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && wanted.test(element)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
