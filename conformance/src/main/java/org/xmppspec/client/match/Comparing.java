package org.xmppspec.client.match;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonControllers;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.DOMDifferenceEngine;
import org.xmppspec.client.match.ElementRule.Content;

/**
 * One comparison of a template with a received element.
 *
 * <p>XMLUnit walks both trees and names what differs; the rules attached to the template decide what counts. As in
 * XMLUnit the template is called control and what was received is called test.
 */
final class Comparing {
    /** XMLUnit wants one although it never parses here; making it is expensive. */
    private static final DocumentBuilderFactory FACTORY = Dom.factory();

    private final Element root;
    private final Map<Element, Map<Element, Boolean>> known;
    private final Map<Node, Element> controlOf = new HashMap<>();
    private final Map<Node, Node> testOf = new HashMap<>();
    private final List<Comparison> differences = new ArrayList<>();
    private final Map<String, String> captures = new HashMap<>();

    private Comparing(Element root, Map<Element, Map<Element, Boolean>> known) {
        this.root = root;
        this.known = known;
    }

    /** Compares the root of a template with a normalized received element and finds all differences. */
    static Comparing of(Element control, Element test) {
        Comparing comparing = new Comparing(control, new HashMap<>());
        comparing.run(control, test, false);
        return comparing;
    }

    /** Whether two elements have the same local name and namespace. */
    static boolean sameName(Element control, Element test) {
        return Objects.equals(control.getLocalName(), test.getLocalName())
                && Objects.equals(control.getNamespaceURI(), test.getNamespaceURI());
    }

    /** The differences that count, in the order of the document. */
    List<Comparison> differences() {
        return differences;
    }

    /** The values that the template captures by name. */
    Map<String, String> captures() {
        return captures;
    }

    /** The received children that a {@code t:absent} of the paired template element forbids. */
    List<Element> forbiddenChildren(Element control, Element test) {
        return Dom.childElements(test).stream()
                .filter(child -> ElementRule.of(control).forbidden().stream().anyMatch(bad -> fits(bad, child)))
                .toList();
    }

    private void run(Element control, Element test, boolean stopAtFirst) {
        DOMDifferenceEngine engine = new DOMDifferenceEngine(FACTORY);
        engine.setNodeMatcher(this::pair);
        engine.setDifferenceEvaluator(this::judge);
        engine.addDifferenceListener((comparison, outcome) -> differences.add(comparison));
        if (stopAtFirst) {
            engine.setComparisonController(ComparisonControllers.StopWhenDifferent);
        }
        controlOf.put(test, control);
        engine.compare(new DOMSource(control), new DOMSource(test));
    }

    private boolean fits(Element control, Element test) {
        if (!sameName(control, test) || !attributesFit(control, test)) {
            return false;
        }
        Map<Element, Boolean> knownOfControl = known.computeIfAbsent(control, key -> new HashMap<>());
        Boolean answer = knownOfControl.get(test);
        if (answer == null) {
            Comparing part = new Comparing(root, known);
            part.run(control, test, true);
            answer = part.differences.isEmpty();
            knownOfControl.put(test, answer);
        }
        return answer;
    }

    private static boolean attributesFit(Element control, Element test) {
        return Dom.attributes(control).stream().allMatch(attribute -> {
            Attr received = Dom.attribute(test, attribute.getNamespaceURI(), attribute.getLocalName());
            return ElementRule.valueRule(attribute).accepts(received == null ? null : received.getValue());
        });
    }

    private List<Map.Entry<Node, Node>> pair(Iterable<Node> controls, Iterable<Node> tests) {
        List<Map.Entry<Node, Node>> pairs = new ArrayList<>();
        List<Element> controlElements = only(Element.class, controls);
        List<Element> partners = Pairing.partners(controlElements, only(Element.class, tests), this::fits);
        for (int i = 0; i < partners.size(); i++) {
            if (partners.get(i) != null) {
                pairs.add(new SimpleEntry<>(controlElements.get(i), partners.get(i)));
                controlOf.put(partners.get(i), controlElements.get(i));
                testOf.put(controlElements.get(i), partners.get(i));
            }
        }
        List<Text> controlTexts = only(Text.class, controls);
        List<Text> testTexts = only(Text.class, tests);
        for (int i = 0; i < Math.min(controlTexts.size(), testTexts.size()); i++) {
            pairs.add(new SimpleEntry<>(controlTexts.get(i), testTexts.get(i)));
        }
        return pairs;
    }

    private static <T extends Node> List<T> only(Class<T> kind, Iterable<Node> nodes) {
        List<T> found = new ArrayList<>();
        nodes.forEach(node -> {
            if (kind.isInstance(node)) {
                found.add(kind.cast(node));
            }
        });
        return found;
    }

    private ComparisonResult judge(Comparison comparison, ComparisonResult outcome) {
        Node control = comparison.getControlDetails().getTarget();
        Node test = comparison.getTestDetails().getTarget();
        boolean accepted = switch (comparison.getType()) {
            case NODE_TYPE, NAMESPACE_URI, ELEMENT_TAG_NAME -> outcome == ComparisonResult.EQUAL;
            case ATTR_NAME_LOOKUP -> isAttributePresenceAccepted(comparison);
            case ATTR_VALUE, TEXT_VALUE -> isValueAccepted(control, test.getNodeValue());
            case CHILD_NODELIST_LENGTH ->
                !(control instanceof Element element)
                        || forbiddenChildren(element, (Element) test).isEmpty();
            case CHILD_NODELIST_SEQUENCE -> !(control instanceof Element element) || isInOrder(element, test);
            case CHILD_LOOKUP -> test == null ? mayBeMissing(control) : mayBeExtra(test);
            default -> true;
        };
        return accepted ? ComparisonResult.EQUAL : ComparisonResult.DIFFERENT;
    }

    private static boolean isAttributePresenceAccepted(Comparison comparison) {
        QName expected = (QName) comparison.getControlDetails().getValue();
        if (expected == null || comparison.getTestDetails().getValue() != null) {
            return true;
        }
        return ElementRule.valueRule(attribute(comparison)).accepts(null);
    }

    /** The attribute of the template that a comparison of attribute names is about. */
    static Attr attribute(Comparison comparison) {
        Element element = (Element) comparison.getControlDetails().getTarget();
        QName name = (QName) comparison.getControlDetails().getValue();
        return Dom.attribute(element, name.getNamespaceURI(), name.getLocalPart());
    }

    private boolean isValueAccepted(Node control, String received) {
        ValueRule rule = ElementRule.valueRule(control);
        if (rule instanceof ValueRule.Capture capture) {
            captures.put(capture.name(), received);
        }
        return rule.accepts(received);
    }

    private boolean isInOrder(Element control, Node test) {
        for (Node before = control.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            if (before instanceof Element element
                    && testOf.get(element) != null
                    && ElementRule.inSameOrderGroup(element, control)) {
                int position = testOf.get(element).compareDocumentPosition(test);
                return (position & Node.DOCUMENT_POSITION_FOLLOWING) != 0;
            }
        }
        return true;
    }

    private static boolean mayBeMissing(Node control) {
        return control instanceof Text && ElementRule.valueRule(control).accepts(null);
    }

    private boolean mayBeExtra(Node test) {
        Element control = controlOf.get(test.getParentNode());
        Content content = ElementRule.of(control).content();
        if (content == Content.OPEN || content == Content.MORE) {
            return true;
        }
        if (test instanceof Element element) {
            return control == root && ServerAdditions.mayBeAddedTo(control, element);
        }
        return test instanceof Text text
                && content == Content.EXACT
                && Dom.texts(control).isEmpty()
                && Dom.isWhiteSpace(text.getData());
    }
}
